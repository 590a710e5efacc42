"""What all fault scripts make their changes of: a change with the finding it should cause, and members added to classes."""
import re

from sources import METHOD


class Fault:
    """One change and the finding it should cause: a kind, and names that all have to be among its ends."""

    def __init__(self, what, kind, ends, edits):
        self.what, self.kind, self.ends, self.edits = what, kind, ends, edits


def name(rng, stem):
    return stem + rng.choice(["Now", "Later", "Again", "First", "Quietly"]) + str(rng.randrange(100))


def host_and_target(tree, rng, wanted=lambda s: True, hosts=lambda s: True):
    host = rng.choice([s for s in tree.classes() if hosts(s)])
    return host, tree.foreign(rng, host, wanted)


def has_plain_call(source):
    return source.kind != "enum" and any(True for _ in source.plain_calls())


def typed(host, target, rng, member):
    """The member in the host, with the target's simple name and an import, or with its full name."""
    if rng.random() < 0.5:
        return host.importing(target.name, host.append(member.replace("$T", target.simple)))
    return host.append(member.replace("$T", target.name))


def members(source):
    """The offsets of public methods of the type itself, each with its end."""
    out = []
    for method in METHOD.finditer(source.text):
        depth, at = 1, method.end()
        while depth and at < len(source.text):
            depth += {"{": 1, "}": -1}.get(source.text[at], 0)
            at += 1
        body = source.text[method.end(): at - 1]
        if not re.search(r"[\"'].*[{}]|//.*[{}]", body):
            out.append((method, at))
    return out


def swap(word, other, text):
    return re.sub(rf"(?<![\w$]){word}(?![\w$])", lambda match: other, text)
