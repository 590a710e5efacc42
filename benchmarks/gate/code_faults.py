"""Faults in code alone: a class reaches one of another service by a call, a type, a constructor, a superclass, by reflection."""
import re

from edits import Fault, has_plain_call, host_and_target, name, typed
from sources import FIELD


def call(tree, rng):
    host, target = host_and_target(tree, rng, has_plain_call)
    method = rng.choice(target.plain_calls()).group(2)
    member = f"    void {name(rng, 'check')}($T other) {{\n        other.{method}();\n    }}"
    return Fault("call", "call", [host.name, target.name], {host.path: typed(host, target, rng, member)})


# What types of well-known libraries hand down, by how the supertype's name ends.
INHERITED = {"Repository": ["count()", "findAll()", "deleteAll()"], "ServiceImpl": ["list()", "count()"],
             "Exception": ["getMessage()", "printStackTrace()"], "Event": ["getSource()"], "Thread": ["start()"],
             "Map": ["size()", "clear()"], "List": ["size()", "clear()"], "Mapper": ["selectCount(null)"]}


def inherited(tree, source):
    """Calls of what a type inherits from a type outside of the system."""
    above = re.search(r"\bextends ([\w.]+)", source.header)
    simple = above.group(1).rsplit(".", 1)[-1] if above else ""
    if not simple or simple in tree.named:
        return []
    return next((calls for end, calls in INHERITED.items() if simple.endswith(end)), [])


def library_call(tree, rng):
    """A call of a method that a library declares, as all that a repository of Spring Data has."""
    host, target = host_and_target(tree, rng, lambda s: inherited(tree, s))
    if target is None:
        return None
    made = rng.choice(inherited(tree, target))
    member = rng.choice([f"    void {name(rng, 'check')}($T other) {{\n        other.{made};\n    }}",
                         f"    private $T {name(rng, 'kept')}It;\n\n    void {name(rng, 'check')}() {{\n        FIELD.{made};\n    }}"])
    field = re.search(r"private \$T (\w+);", member)
    member = member.replace("FIELD", field.group(1) if field else "")
    return Fault("call of an inherited library method", "call", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def call_in_lambda(tree, rng):
    host, target = host_and_target(tree, rng, has_plain_call)
    method = rng.choice([m for m in target.plain_calls()]).group(2)
    body = rng.choice([f"all.forEach(each -> each.{method}());", f"all.forEach($T::{method});",
                       f"for (var each : all) {{\n            each.{method}();\n        }}"])
    member = f"    void {name(rng, 'visit')}(java.util.List<$T> all) {{\n        {body}\n    }}"
    return Fault("call in a lambda", "call", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def getter_chain(tree, rng):
    """A class has a field of a type whose getter gives an object of another service, which no import names."""
    found = []
    for host in tree.classes():
        for match in FIELD.finditer(host.text):
            middle = tree.unique.get(match.group(1))
            for kind, getter in middle.getters() if middle else []:
                end = tree.unique.get(kind)
                if end and tree.service_of(end) and tree.service_of(end) != tree.service_of(host) \
                        and not host.mentions(end) and f".{getter}()" not in host.text and has_plain_call(end):
                    found.append((host, match.group(2), getter, end))
    if not found:
        return None
    host, field, getter, end = rng.choice(found)
    method = rng.choice(end.plain_calls()).group(2)
    member = f"    Object {name(rng, 'peek')}() {{\n        return {field}.{getter}().{method}();\n    }}"
    return Fault("getter chain", "call", [host.name, end.name], {host.path: host.append(member)})


def instantiate(tree, rng):
    host, target = host_and_target(
        tree, rng, lambda s: s.kind == "class" and not s.abstract
        and not re.search(rf"^\s+(?:public|protected|private)?\s*{s.simple}\([^)]", s.text, re.M))
    member = f"    Object {name(rng, 'fresh')}() {{\n        return new $T();\n    }}"
    return Fault("instantiate", "instantiate", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def field_injection(tree, rng):
    host, target = host_and_target(tree, rng, lambda s: re.search(r"@(Service|Component|Repository|Named)\b", s.text)
                                   or s.simple.endswith(("Service", "Dao", "Repository")))
    if target is None:
        return None
    annotation = rng.choice(["@org.springframework.beans.factory.annotation.Autowired", "@javax.inject.Inject"])
    member = f"    {annotation}\n    private $T {name(rng, 'injected')};"
    return Fault("field injection", "type-use", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def inherit(tree, rng):
    host, target = host_and_target(
        tree, rng, lambda s: s.kind == "class" and not s.final,
        lambda s: not re.search(r"\b(extends|implements)\b", s.header) and "<" not in s.header)
    header = re.compile(rf"\bclass {host.simple}\b")
    return Fault("inherit", "inherit", [host.name, target.name],
                 {host.path: header.sub(f"class {host.simple} extends {target.name}", host.text, count=1)})


def type_use(tree, rng):
    host, target = host_and_target(tree, rng)
    member = rng.choice([
        "    private java.util.Map<String, $T> {n};",
        "    boolean {n}(Object other) {{\n        return other instanceof $T;\n    }}",
        "    Object {n}(Object other) {{\n        return ($T) other;\n    }}",
        "    Class<?> {n}() {{\n        return $T.class;\n    }}",
        "    $T {n}() {{\n        return null;\n    }}",
    ]).replace("{n}", name(rng, "kept")).replace("{{", "{").replace("}}", "}")
    return Fault("type use", "type-use", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def throws(tree, rng):
    host, target = host_and_target(tree, rng, lambda s: s.simple.endswith("Exception"))
    if target is None:
        return None
    member = f"    void {name(rng, 'risk')}() throws $T {{\n    }}"
    return Fault("throw", "throw", [host.name, target.name], {host.path: typed(host, target, rng, member)})


def reflective_call(tree, rng):
    host, target = host_and_target(tree, rng, has_plain_call)
    method = rng.choice(target.plain_calls()).group(2)
    constant = name(rng, "TARGET_").upper()
    load, declared = f'Class.forName("{target.name}")', ""
    if rng.random() < 0.5:
        load, declared = f"Class.forName({constant})", f'    private static final String {constant} = "{target.name}";\n\n'
    member = (f"{declared}    Object {name(rng, 'reflect')}(Object it) throws Exception {{\n"
              f'        return {load}.getMethod("{method}").invoke(it);\n    }}')
    return Fault("reflective call", "call", [host.name, target.name], {host.path: host.append(member)})
