#!/usr/bin/env python3
"""Makes one change at a time that crosses nothing, and asks the gate whether it leaves that alone.

    harmless.py FOLDER COUNT [--seed 42] [--out DIR]

As faults.py, with changes that add no tie: renames, moves, extracted methods, other layouts, another order, tests, comments,
wider types, generated code, extracted interfaces, split classes, static imports, streams, Lombok, members that go up, down or
out, injection by a constructor. Each has to pass.
"""
import argparse
import random
import re
import sys
from pathlib import Path

from edits import members, name, swap
from replay import Gate
from reshaping import RESHAPING
from scratch import prepare
from tidying import TIDYING


def rename_class(tree, rng):
    """A class gets another name, everywhere. Entities are left out: tables may be named after them."""
    host = rng.choice([s for s in tree.owned if s.simple in tree.unique and s.kind != "enum" and len(s.simple) > 8
                       and "@Entity" not in s.text])
    new = host.simple + "Renamed"
    edits = {}
    for path in sorted(tree.folder.rglob("*")):
        if path.suffix in (".java", ".xml", ".yml", ".yaml", ".properties", ".jsp", ".kt") and path.is_file():
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            if host.simple in text:
                edits[path] = swap(host.simple, new, text)
    edits[host.path.with_name(new + ".java")] = edits.pop(host.path)
    edits[host.path] = None
    return "rename a class", edits


def move_class(tree, rng):
    """A class moves to a package below its own."""
    host = rng.choice([s for s in tree.owned if s.simple in tree.unique and "package-info" not in s.text])
    package = host.package + ".moved"
    edits = {}
    for path in sorted(tree.folder.rglob("*")):
        if path.suffix in (".java", ".xml", ".properties", ".yml") and path.is_file():
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            changed = re.sub(rf"(?<![\w.]){re.escape(host.name)}(?![\w$])", package + "." + host.simple, text)
            beside = path.parent == host.path.parent and path != host.path and path.suffix == ".java"
            if re.search(rf"(?<![\w.]){re.escape(host.package)}\.\*;", text) and re.search(rf"\b{host.simple}\b", text) or \
                    re.search(rf"^package {re.escape(host.package)}\s*;", text, re.M) and not beside \
                    and path != host.path and re.search(rf"\b{host.simple}\b", text):
                beside = True
            if beside and re.search(rf"\b{host.simple}\b", text):
                changed = re.sub(r"^(package [\w.]+\s*;)", rf"\1\n\nimport {package}.{host.simple};", changed, count=1, flags=re.M)
            if changed != text:
                edits[path] = changed
    own = edits.pop(host.path, host.text)
    own = re.sub(r"^package [\w.]+\s*;", f"package {package};\n\nimport {host.package}.*;", own, count=1, flags=re.M)
    edits[host.path.parent / "moved" / host.path.name] = own
    edits[host.path] = None
    return "move a class", edits


def rename_method(tree, rng):
    host = rng.choice(tree.classes())
    method = rng.choice(members(host))[0].group(2)
    if sum(len(re.findall(rf"\b{method}\(", s.text)) for s in tree.sources.values()) != 1 or method.startswith(("get", "set", "is")):
        return None
    return "rename a method", {host.path: swap(method, method + "Renamed", host.text)}


def extract_method(tree, rng):
    host = rng.choice(tree.classes())
    method, end = rng.choice(members(host))
    result, old, parameters, rest = method.groups()
    names = [p.split()[-1] for p in parameters.split(",")] if parameters.strip() else []
    if any("@" in p for p in [parameters]) or "super" in host.text[method.end(): end]:
        return None
    extracted = name(rng, old)
    call = f"{'' if result == 'void' else 'return '}{extracted}({', '.join(names)});"
    body = host.text[method.end(): end]
    text = (host.text[: method.end()] + f"\n        {call}\n    }}\n\n    private {result} {extracted}({parameters}){rest}{{"
            + body + host.text[end:])
    return "extract a method", {host.path: text}


def reformat(tree, rng):
    host = rng.choice(list(tree.sources.values()))
    text = rng.choice([
        lambda t: re.sub(r"^ +", lambda m: m.group() * 2, t, flags=re.M),
        lambda t: t.replace("\r\n", "\n").replace("\n", "\r\n"),
        lambda t: re.sub(r"\) ?\{\n", ")\n{\n", t),
        lambda t: re.sub(r"^    ", "\t", t, flags=re.M),
        lambda t: "\n\n\n" + t.replace(";\n", ";\n\n"),
    ])(host.text)
    return "reformat", {host.path: text}


def reorder(tree, rng):
    host = rng.choice(tree.classes())
    found = members(host)
    spans = []
    for method, end in found:
        start = max(host.text.rfind("}", 0, method.start()), host.text.rfind(";", 0, method.start()),
                    host.text.rfind("{", 0, method.start())) + 1
        if re.search(r"@\w+\([^)]*\{", host.text[start - 80: method.start()]):
            return None
        spans.append((start, end))
    if len(spans) < 2:
        return None
    (a, b), (c, d) = sorted(rng.sample(spans, 2))
    text = host.text
    return "reorder", {host.path: text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]}


def add_test(tree, rng):
    one, other = rng.sample(tree.classes(), 2)
    root = Path(str(one.path).split("/src/main/java/")[0])
    path = root / "src/test/java" / one.package.replace(".", "/") / f"{one.simple}KerfTest.java"
    return "add a test", {path: f"package {one.package};\n\nclass {one.simple}KerfTest {{\n    {other.name} other = new {other.name}();\n}}\n"}


def comment(tree, rng):
    host, other = rng.sample(tree.classes(), 2)
    table = rng.choice(sorted(tree.tables) or ["t"])
    words = rng.choice([f"// see {other.name}, it runs DELETE FROM {table}",
                        f"/* new {other.name}().run(); SELECT * FROM {table} a JOIN {table}_old b */",
                        f"/** As {{@link {other.name}}} does. */"])
    return "comment", {host.path: host.text[: host.body] + f"\n    {words}\n" + host.text[host.body:]}


def widen(tree, rng):
    """A wider type of a collection, or of a class that has an interface of the same service."""
    pairs = []
    for host in tree.classes():
        for narrow, wide in (("ArrayList", "List"), ("HashMap", "Map"), ("HashSet", "Set")):
            if re.search(rf"^    private (?:final )?{narrow}<", host.text, re.M):
                pairs.append((host, narrow, wide))
        for other in re.findall(r"^(?:    |\t)(?:private|protected) (?:final )?(\w+Impl|\w+Jpa) \w+;", host.text, re.M):
            source = tree.unique.get(other)
            for above in re.findall(r"\w+", source.header.split("implements")[-1]) if source and "implements" in source.header else []:
                wider = tree.unique.get(above)
                if wider and tree.service_of(wider) == tree.service_of(source):
                    pairs.append((host, other, wider.name))
    if not pairs:
        return None
    host, narrow, wide = rng.choice(pairs)
    if "." in wide:
        return "widen a type", {host.path: re.sub(rf"((?:private|protected) (?:final )?){narrow} ", rf"\1{wide} ", host.text)}
    text = re.sub(rf"(    private (?:final )?){narrow}<", rf"\1{wide}<", host.text)
    return "widen a type", {host.path: host.importing("java.util." + wide, text)}


def generated(tree, rng):
    one, other = rng.sample(tree.classes(), 2)
    root = Path(str(one.path).split("/src/main/java/")[0])
    path = root / "target/generated-sources/annotations" / one.package.replace(".", "/") / f"{one.simple}_.java"
    return "generated code", {path: f"package {one.package};\n\n@javax.annotation.processing.Generated(\"x\")\n"
                                    f"public class {one.simple}_ {{\n    public {other.name} other = new {other.name}();\n}}\n"}


def move_file(tree, rng):
    """The same package in another source root of the same module."""
    host = rng.choice([s for s in tree.owned if "/src/main/java/" in str(s.path)])
    return "move a file", {Path(str(host.path).replace("/src/main/java/", "/src/main/moved/java/")): host.text, host.path: None}


def sql_layout(tree, rng):
    """Key words of statements in another case; names stay."""
    hosts = [s for s in tree.classes() if re.search(r'"(select|SELECT|update|delete from) ', s.text)]
    if not hosts:
        return None
    host = rng.choice(hosts)
    text = re.sub(r'(?<=")(select|update|delete from|insert into)(?= )', lambda m: m.group().upper(), host.text)
    text = re.sub(r'(?<=")(SELECT)(?= )', "SELECT ", text)
    return "layout of statements", {host.path: text}


def rename_local(tree, rng):
    host = rng.choice(tree.classes())
    names = re.findall(r"^        +(?:final )?[A-Z]\w*(?:<[\w, ]+>)? ([a-z]\w{3,}) = ", host.text, re.M)
    names = [n for n in names if not re.search(rf"(this\.|private [\w<>]+ |protected [\w<>]+ ){n}\b", host.text)]
    if not names:
        return None
    chosen = rng.choice(names)
    if re.search(rf'"[^"\n]*\b{chosen}\b[^"\n]*"|\.{chosen}\b|\b{chosen}\(', host.text):
        return None
    return "rename a local", {host.path: swap(chosen, chosen + "Renamed", host.text)}


def own_helper(tree, rng):
    host = rng.choice(tree.classes())
    return "add a helper", {host.path: host.append(
        f"    private static String {name(rng, 'tidy')}(String text) {{\n        return text == null ? \"\" : text.trim();\n    }}")}


def annotate(tree, rng):
    host = rng.choice(tree.classes())
    at = re.search(rf"^(public |final |abstract )*class {host.simple}\b", host.text, re.M)
    return ("annotate", {host.path: host.text[: at.start()] + "@Deprecated\n" + host.text[at.start():]}) if at else None


KINDS = [rename_class, move_class, extract_method, reformat, reorder, add_test, comment, widen, generated, move_file,
         rename_method, sql_layout, rename_local, own_helper, annotate, *TIDYING, *RESHAPING]


def changes(tree, rng, count):
    """As many of each kind as the system allows, in turn; a short run has kinds that the seed draws."""
    kinds = rng.sample(KINDS, len(KINDS))
    out, turn, barren = [], 0, 0
    while len(out) < count and barren < 40 * len(kinds):
        make = kinds[turn % len(kinds)]
        turn += 1
        made = None
        try:
            made = make(tree, rng)
        except (IndexError, AttributeError, ValueError):
            pass  # the draw hit a site that this kind of change cannot use
        if made is None:
            barren += 1
        else:
            out.append(made)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--out", type=Path, default=Path("harmless"))
    given = parser.parse_args()
    out = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    repository, boundaries, tree = prepare(given.folder, out)
    passed, failed = 0, []
    with open(out / "log.txt", "w", encoding="utf-8") as log:
        gate = Gate(repository.folder, boundaries, log)
        # The cut itself may have notices; only what a change adds to them counts.
        _, before, _ = gate.judge(repository.base, repository.base, boundaries)
        known = {(n["id"], n["message"]) for n in before["notices"] if n["fails"]}
        for what, edits in changes(tree, random.Random(given.seed), given.count):
            commit = repository.with_edits(what, edits)
            _, verdict, reason = gate.judge(repository.base, commit, boundaries)
            told = [reason] if verdict is None else [
                f"{f['status']} {f['kind']} {' '.join(f['ends'])}" for f in verdict["findings"] if f["fails"]] + [
                n["message"] for n in verdict["notices"] if n["fails"] and (n["id"], n["message"]) not in known]
            if told:
                failed.append((commit, what, told))
            else:
                passed += 1
        gate.process.stdin.close()
        gate.process.wait()
    print(f"{given.folder.name}: {passed} of {passed + len(failed)} harmless changes pass")
    for commit, what, told in failed:
        print(f"  failed {what} in {commit[:10]}: {len(told)} told")
        for line in told[:4]:
            print(f"    {line}")
    return 0 if not failed else 1


if __name__ == "__main__":
    sys.exit(main())
