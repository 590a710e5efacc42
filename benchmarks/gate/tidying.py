"""Refactorings that change how code is written and nothing that it reaches: each gives what it is and the edits."""
import re

from edits import members, name, swap


def extract_interface(tree, rng):
    """A class gets an interface of its own, with one of its methods."""
    host = rng.choice([s for s in tree.classes() if s.public and "<" not in s.header])
    result, method, parameters, _ = rng.choice(members(host))[0].groups()
    mentioned = {tree.service_of(s) for word in re.findall(r"\w+", result + parameters) for s in tree.named.get(word, [])}
    if "@" in parameters or mentioned - {tree.service_of(host), None}:
        return None  # an interface that mentions another service is a new class that does
    above = host.simple + "Operations"
    header = host.header.replace("implements ", f"implements {above}, ", 1) if "implements " in host.header \
        else f"{host.header.rstrip()} implements {above} "
    imports = "".join(f"{line}\n" for line in re.findall(r"^import [\w.*]+;", host.text, re.M))
    return "extract an interface", {
        host.path: host.text.replace(host.header + "{", header + "{", 1),
        host.path.with_name(above + ".java"):
            f"package {host.package};\n\n{imports}\npublic interface {above} {{\n    {result} {method}({parameters});\n}}\n"}


def split_class(tree, rng):
    """A part of a class becomes a class beside it, in a package of one service."""
    alone = [s for s in tree.classes()
             if all(tree.service_of(o) == tree.service_of(s) for o in tree.sources.values() if o.package == s.package)]
    host = rng.choice(alone)
    part, method = host.simple + "Parts", name(rng, "tidy")
    return "split a class", {
        host.path: host.append(f"    private final {part} parts{method} = new {part}();\n\n"
                               f"    String {method}(String text) {{\n        return parts{method}.{method}(text);\n    }}"),
        host.path.with_name(part + ".java"):
            f"package {host.package};\n\nclass {part} {{\n    String {method}(String text) {{\n        return text.trim();\n    }}\n}}\n"}


def rename_alias(tree, rng):
    """The alias of a table gets another name in all statements of a class."""
    found = []
    for host in tree.classes():
        literals = " ".join(re.findall(r'"([^"\n]*)"', host.text))
        for alias in set(re.findall(r"\b(?:from|join|FROM|JOIN) \w+ (?:as |AS )?([a-z]\w{0,3})\b", literals)):
            if alias not in ("on", "left", "set", "as") and f" {alias}." in literals:
                found.append((host, alias))
    if not found:
        return None
    host, alias = rng.choice(found)
    return "rename an alias", {host.path: re.sub(
        r'"[^"\n]*"', lambda text: swap(alias, alias + "Renamed", text.group()), host.text)}


def reorder_annotations(tree, rng):
    lines = re.compile(r"^([ \t]*@\w+(?:\([^()\n]*\))?\n)([ \t]*@\w+(?:\([^()\n]*\))?\n)", re.M)
    host = rng.choice([s for s in tree.owned if lines.search(s.text)])
    at = rng.choice(list(lines.finditer(host.text)))
    return "reorder annotations", {host.path: host.text[: at.start()] + at.group(2) + at.group(1) + host.text[at.end():]}


def static_import(tree, rng):
    """A static method is called without the name of its class."""
    found = []
    for host in tree.classes():
        for other, method in re.findall(r"(?<![\w.])([A-Z]\w+)\.([a-z]\w+)\(", host.text):
            source = tree.unique.get(other)
            if source and source.public and re.search(rf"public static [\w<>\[\], .]+ {method}\(", source.text) \
                    and not re.search(rf"[\w>\]] {method}\(|(?<![.\w]){method}\(", host.text):
                found.append((host, source, method))
    if not found:
        return None
    host, source, method = rng.choice(found)
    text = re.sub(rf"(?<![\w.]){source.simple}\.{method}\(", f"{method}(", host.text)
    at = re.search(r"^package [\w.]+\s*;", text, re.M).end()
    return "static import", {host.path: f"{text[:at]}\n\nimport static {source.name}.{method};{text[at:]}"}


def use_var(tree, rng):
    local = re.compile(r"^( {8,}|\t{2,})([A-Z]\w*(?:<[\w, ]+>)?) (\w+) = new (\w+)(<[\w, ]+>)?\(", re.M)
    host = rng.choice([s for s in tree.classes() if local.search(s.text)])
    at = rng.choice([m for m in local.finditer(host.text)])
    if not at.group(2).startswith(at.group(4)):
        return None
    return "var", {host.path: host.text[: at.start(2)] + "var" + host.text[at.end(2):]}


def to_stream(tree, rng):
    """A loop over a collection becomes a call with a lambda."""
    loop = re.compile(r"^([ \t]+)for \((?:final )?([\w<>]+) (\w+) ?: ([\w.()]+)\) \{\n((?:(?!\1\}).*\n)+?)\1\}\n", re.M)
    hosts = [(s, m) for s in tree.classes() for m in loop.finditer(s.text)
             if not re.search(r"\b(return|break|continue|throw)\b|[^=!<>]=[^=]|\+\+|--", m.group(5))]
    if not hosts:
        return None
    host, at = rng.choice(hosts)
    indent, _, each, all_of, body = at.groups()
    stream = rng.choice(["", ".stream()"])
    return "stream", {host.path: host.text[: at.start()] + f"{indent}{all_of}{stream}.forEach({each} -> {{\n{body}{indent}}});\n"
                      + host.text[at.end():]}


def lombok(tree, rng):
    """A getter goes, Lombok makes it."""
    getter = re.compile(r"^(?:    |\t)public ([\w<>, ]+) get(\w+)\(\)\s*\{\s*return (?:this\.)?(\w+);\s*\}\n", re.M)
    found = []
    for host in tree.classes():
        for at in getter.finditer(host.text):
            field = re.search(rf"^(    |\t)private {re.escape(at.group(1))} {at.group(3)}( =[^;]*)?;", host.text, re.M)
            before = host.text[: at.start()].rstrip()
            if field and at.group(3) == at.group(2)[0].lower() + at.group(2)[1:] and before.endswith(("}", ";")):
                found.append((host, at, field))
    if not found:
        return None
    host, at, field = rng.choice(found)
    text = host.text[: at.start()] + host.text[at.end():]
    return "Lombok", {host.path: text[: field.start()] + f"{field.group(1)}@lombok.Getter\n" + text[field.start():]}


TIDYING = [extract_interface, split_class, rename_alias, reorder_annotations, static_import, use_var, to_stream, lombok]
