"""Refactorings that move members within a service, or change how they are reached: each gives what it is and the edits."""
import re

from edits import members, name, swap
from sources import FIELD

IMPORT = re.compile(r"^import [\w.* ]+;", re.M)
INJECTED = re.compile(r"^(    |\t)@(?:Autowired|Inject)\s+(?:private |protected )?([\w<>, ?]+?) (\w+);\n", re.M)
ONE_LINER = re.compile(r"^(?:    |\t)private (?:static )?(?!void)[\w<>\[\], .]+ (\w+)\(\)\s*\{\s*return ([^;{}]+);\s*\}\n", re.M)
NESTED = re.compile(r"^(?:    |\t)(?:public |protected )?static (?:final )?class (\w+)\b[^{}]*\{", re.M)


def imports(host):
    return "\n".join(IMPORT.findall(host.text))


def alone(tree):
    """Classes whose whole package is of their service, so that a new class beside them is as well."""
    return [s for s in tree.classes() if tree.service_of(s)
            and all(tree.service_of(o) == tree.service_of(s) for o in tree.sources.values() if o.package == s.package)]


def start_of(text, at):
    """Where a member begins, with its annotations and comments."""
    return max(text.rfind("}", 0, at), text.rfind(";", 0, at), text.rfind("{", 0, at)) + 1


def fields_of(source):
    return list(re.finditer(r"^(?:    |\t)(?:@\w+\s+)?private (?:final )?[\w<>\[\], ?.]+? (\w+)\s*(?:=[^;{]*)?;\n", source.text, re.M))


def used_fields(host, body):
    return [f for f in fields_of(host) if re.search(rf"(?<!\.)\b{f.group(1)}\b|this\.{f.group(1)}\b", body)]


def needs_more(host, method, body):
    """Whether a body needs members that stay where they are."""
    held = set(re.findall(r"^(?:    |\t)(?:@\w+\s+)?(?:private|protected) [^;=()]*?(\w+)\s*[;=]", host.text, re.M))
    held -= {field.group(1) for field in fields_of(host)}
    own = {m.group(1) for m in re.finditer(r"^(?:    |\t)(?:[\w<>\[\], .?]+ )?(\w+)\([^()]*\)[^;{}]*\{", host.text, re.M)}
    constants = set(re.findall(r"^(?:    |\t)(?:[\w]+ )*static [\w<>\[\], .?]+ (\w+)\s*[=;]", host.text, re.M))
    kinds = set(re.findall(r"\b(?:class|enum|interface|record) (\w+)", host.text)) - {host.simple}
    left = own - {method} | constants | kinds | held
    return bool(left & set(re.findall(r"\w+", body))) or bool(re.search(r"\bsuper\b|\bthis\b(?!\.)", body))


def pull_up(tree, rng):
    """A method goes to a new superclass, with the fields that it alone uses."""
    host = rng.choice([s for s in alone(tree) if not re.search(r"\bextends\b|<", s.header) and not s.is_entity])
    method, end = rng.choice(members(host))
    start = start_of(host.text, method.start())
    moved = host.text[start:end]
    rest = host.text[:start] + host.text[end:]
    if "@Override" in moved or '{"' in moved or needs_more(host, method.group(2), moved):
        return None
    base = host.simple + "Base"
    fields = used_fields(host, moved)
    kept = rest
    for field in fields:
        if "=" in field.group() or "final" in field.group():
            return None
        kept = kept.replace(field.group(), "")
    declared = "".join(field.group().replace("private ", "protected ") for field in fields)
    header = f"extends {base} {host.header.strip()} ".replace("  ", " ")
    kept = re.sub(rf"\bclass {host.simple}\b[^{{]*\{{", f"class {host.simple} {header}{{", kept, count=1)
    return "pull a method up", {
        host.path: kept,
        host.path.with_name(base + ".java"):
            f"package {host.package};\n\n{imports(host)}\n\npublic abstract class {base} {{\n{declared}{moved}\n}}\n"}


def push_down(tree, rng):
    """A method goes to the one subclass, which is of the same service."""
    pairs = []
    for host in tree.classes():
        below = [s for s in tree.sources.values() if re.search(rf"extends {host.simple}\b", s.header)]
        if len(below) == 1 and below[0].package == host.package and tree.service_of(below[0]) == tree.service_of(host) \
                and host.simple in tree.unique:
            for method, end in members(host):
                called = sum(len(re.findall(rf"\b{method.group(2)}\b", s.text)) for s in tree.sources.values() if s is not below[0])
                if called == 1:
                    pairs.append((host, below[0], method, end))
    if not pairs:
        return None
    host, subclass, method, end = rng.choice(pairs)
    start = start_of(host.text, method.start())
    moved, text = host.text[start:end], host.text[:start] + host.text[end:]
    for field in used_fields(host, moved):
        text = text.replace(field.group(), field.group().replace("private ", "protected "))
    below = subclass.append(moved.strip("\n"))
    at = re.search(r"^package [\w.]+\s*;", below, re.M).end()
    missing = [line for line in IMPORT.findall(host.text) if line not in below]
    return "push a method down", {host.path: text, subclass.path: below[:at] + "\n\n" + "\n".join(missing) + below[at:]}


def encapsulate_field(tree, rng):
    """A class reaches its own field through a method."""
    found = []
    for host in tree.classes():
        if not host.is_entity and "@lombok" not in host.text and "import lombok" not in host.text:
            for field in re.finditer(r"^(?:    |\t)(?:@\w+\s+)?private (?:final )?([A-Z]\w*(?:<[\w, ]+>)?) (\w+)\s*;", host.text, re.M):
                named = field.group(2)
                if re.search(rf"(?<![\w.\"]){named}\.\w+\(", host.text) and not re.search(
                        rf"[\w>\]] {named} ?[,)=:;]|\b{named} ->|\b{named}\.\w+ = ", host.text[field.end():]):
                    found.append((host, field))
    if not found:
        return None
    host, field = rng.choice(found)
    kind, named = field.groups()
    getter = "own" + named[0].upper() + named[1:]
    text = host.text[: field.end()] + re.sub(rf"(?<![\w.\"])(?:this\.)?{named}\.(?=\w+\()", f"{getter}().", host.text[field.end():])
    end = text.rindex("}")
    return "encapsulate a field", {
        host.path: text[:end].rstrip() + f"\n\n    private {kind} {getter}() {{\n        return {named};\n    }}\n}}\n"}


def inline_method(tree, rng):
    """What a private method returns stands where it was called."""
    found = [(host, method) for host in tree.classes() for method in ONE_LINER.finditer(host.text)
             if len(re.findall(rf"\b{method.group(1)}\b", host.text)) > 1
             and len(re.findall(rf"\b{method.group(1)}\b", host.text)) == len(re.findall(rf"(?<!\.)\b{method.group(1)}\(\)", host.text))]
    if not found:
        return None
    host, method = rng.choice(found)
    start = start_of(host.text, method.start())
    text = host.text[:start] + "\n" + host.text[method.end():]
    return "inline a method", {host.path: re.sub(rf"(?<!\.)\b{method.group(1)}\(\)", lambda m: f"({method.group(2)})", text)}


def constructor_injection(tree, rng):
    """Fields that a framework fills become parameters of a constructor."""
    hosts = [s for s in tree.classes() if INJECTED.search(s.text) and "<" not in s.header
             and not re.search(rf"^\s+(?:public |protected |private )?{s.simple}\([^)]*\)\s*[\w, ]*\{{", s.text, re.M)]
    if not hosts:
        return None
    host = rng.choice(hosts)
    fields = INJECTED.findall(host.text)
    parameters = ", ".join(f"{kind} {named}" for _, kind, named in fields)
    set_all = "\n".join(f"        this.{named} = {named};" for _, _, named in fields)
    text = INJECTED.sub(lambda m: f"    private final {m.group(2)} {m.group(3)};\n", host.text)
    last = max(text.index(f"private final {kind} {named};\n") + len(f"private final {kind} {named};\n") for _, kind, named in fields)
    return "constructor injection", {
        host.path: f"{text[:last]}\n    public {host.simple}({parameters}) {{\n{set_all}\n    }}\n{text[last:]}"}


def move_nested(tree, rng):
    """A nested class becomes one of the top level, beside the class that it was in."""
    found = [(host, at) for host in alone(tree) for at in NESTED.finditer(host.text)
             if at.group(1) not in tree.named and at.start() > host.body - 1 and host.simple in tree.unique]
    if not found:
        return None
    host, at = rng.choice(found)
    depth, end = 1, at.end()
    while depth:
        depth += {"{": 1, "}": -1}.get(host.text[end], 0)
        end += 1
    start, nested = start_of(host.text, at.start()), at.group(1)
    body = host.text[start:end]
    if re.search(r"[\"'].*[{}]|//.*[{}]", body) or needs_more_of(host, nested, host.text[:start] + host.text[end:], body):
        return None
    edits = {}
    for source in tree.sources.values():
        text = source.text if source is not host else host.text[:start] + host.text[end:]
        changed = re.sub(rf"\b{re.escape(host.name)}[.$]{nested}\b", f"{host.package}.{nested}", text)
        changed = re.sub(rf"(?<![\w.]){host.simple}\.{nested}\b", nested if source is host or source.package == host.package
                         else f"{host.package}.{nested}", changed)
        if changed != source.text:
            edits[source.path] = changed
    top = re.sub(r"^(\s*(?:@[^\n]*\n\s*)*)(?:public |protected )?static ", r"\1public ", body, count=1)
    edits[host.path.with_name(nested + ".java")] = f"package {host.package};\n\n{imports(host)}\n{top}\n"
    return "move a nested class", edits


def needs_more_of(host, nested, rest, body):
    constants = set(re.findall(r"^(?:    |\t)(?:\w+ )*static [\w<>\[\], .?]+ (\w+)\s*[=;(]", rest, re.M))
    kinds = set(re.findall(r"\b(?:class|enum|interface|record) (\w+)", rest)) - {host.simple}
    return bool((constants | kinds) & set(re.findall(r"\w+", body)))


def to_an_interface(tree, rng):
    """A class gets an interface with all that fields of its type are asked for, and these are of the interface."""
    host = rng.choice([s for s in alone(tree) if s.public and "<" not in s.header and s.simple in tree.unique and not s.is_entity])
    methods = {}
    for method, _ in members(host):
        methods.setdefault(method.group(2), []).append(method)
    above, edits, asked = host.simple + "Port", {}, set()
    for caller in tree.sources.values():
        field = re.search(rf"^(?:    |\t)(?:@\w+\s+)?(?:private|protected) (?:final )?{host.simple} (\w+)\s*;", caller.text, re.M)
        if caller is host or field is None:
            continue
        wanted = set(re.findall(rf"(?<!\w){field.group(1)}\.(\w+)\(", caller.text))
        rest = caller.text.replace(f"import {host.name}", "")
        if wanted and wanted <= set(methods) and not re.search(rf"new {host.simple}\b|{host.simple}\.", rest):
            asked |= wanted
            edits[caller.path] = swap(host.simple, above, caller.text)
    said = " ".join(m.group(1) + m.group(3) + m.group(4) for named in asked for m in methods[named])
    mentioned = {tree.service_of(s) for word in re.findall(r"\w+", said) for s in tree.named.get(word, [])}
    if not edits or mentioned - {tree.service_of(host), None}:
        return None  # an interface that mentions another service is a new class that does
    header = host.header.replace("implements ", f"implements {above}, ", 1) if "implements " in host.header \
        else f"{host.header.rstrip()} implements {above} "
    text = host.text.replace(host.header + "{", header + "{", 1)
    declared = "\n".join(f"    {m.group(1)} {m.group(2)}({re.sub('@[A-Z][a-z]+ ', '', m.group(3))}){m.group(4).rstrip()};"
                         for named in sorted(asked) for m in methods[named])
    edits[host.path] = text
    edits[host.path.with_name(above + ".java")] = \
        f"package {host.package};\n\n{imports(host)}\n\npublic interface {above} {{\n{declared}\n}}\n"
    return "call through an interface", edits


def rename_field(tree, rng):
    """A static field gets another name, wherever it is used."""
    found = [(s, m.group(1)) for s in tree.classes() if s.simple in tree.unique for m in re.finditer(
        r"^(?:    |\t)(?:public |protected )static (?:final )?[\w<>, ]+ (\w{4,})\s*[=;]", s.text, re.M)]
    host, named = rng.choice(found)
    edits = {}
    for source in tree.sources.values():
        below = source is host or re.search(rf"\bextends {host.simple}\b", source.header) or f"import static {host.name}" in source.text
        changed = swap(named, named + "Renamed", source.text) if below else \
            re.sub(rf"\b{host.simple}\.{named}\b", f"{host.simple}.{named}Renamed", source.text)
        if changed != source.text:
            edits[source.path] = changed
    if any(f'"{named}' in text or f'{named}"' in text for text in edits.values()):
        return None
    return "rename a static field", edits


def extract_variable(tree, rng):
    """What a getter of a field gives is put into a variable before it is called."""
    found = []
    for host in tree.classes():
        for field in FIELD.finditer(host.text):
            middle = tree.unique.get(field.group(1))
            for kind, getter in middle.getters() if middle else []:
                end = tree.unique.get(kind)
                line = re.compile(rf"(?<=[;{{}}]\n)([ \t]+)(?!else|case|for|while|return new)([^\n]*)\b(?<![.\w]){field.group(2)}"
                                  rf"\.{getter}\(\)(?=\.)([^\n]*;\n)")
                found += [(host, end, field.group(2), getter, m) for m in line.finditer(host.text) if end and "->" not in m.group()]
    host, end, field, getter, at = rng.choice(found)
    variable = name(rng, "own")
    text = (host.text[: at.start()] + f"{at.group(1)}{end.name} {variable} = {field}.{getter}();\n"
            f"{at.group(1)}{at.group(2)}{variable}{at.group(3)}" + host.text[at.end():])
    return "extract a variable", {host.path: text}


def collected(tree, rng):
    """A loop that fills a list becomes a stream that is collected."""
    loop = re.compile(r"^([ \t]+)for \((?:final )?[\w<>]+ (\w+) ?: ([\w.()]+)\) \{\n\s+(\w+)\.add\((.*)\);\n\1\}\n", re.M)
    hosts = [(s, m) for s in tree.classes() for m in loop.finditer(s.text) if m.group(5).count("(") == m.group(5).count(")")]
    if not hosts:
        return None
    host, at = rng.choice(hosts)
    indent, each, whole, into, what = at.groups()
    return "collect a stream", {
        host.path: host.text[: at.start()] + f"{indent}{into}.addAll({whole}.stream().map({each} -> {what})"
                                             f".collect(java.util.stream.Collectors.toList()));\n" + host.text[at.end():]}


RESHAPING = [pull_up, push_down, encapsulate_field, inline_method, constructor_injection, move_nested, to_an_interface, collected,
             rename_field, extract_variable]
