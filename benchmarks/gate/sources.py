"""Java sources as far as the fault scripts need them: told by regular expressions, without a line of Kerf's."""
import re
from pathlib import Path

TYPE = re.compile(r"^(?:@\w+(?:\([^)]*\))?\s+)*((?:(?:public|final|abstract)\s+)*)(class|interface|enum)\s+(\w+)"
                  r"([^{]*)\{", re.M)
METHOD = re.compile(r"^(?:\t| {4})public (?!static|class|abstract|enum|interface|final|<)([\w.<>\[\], ?]+?) (\w+)\(([^()]*)\)"
                    r"([^{};]*)\{", re.M)
GETTER = re.compile(r"^(?:\t| {4})public ([A-Z]\w*) (get\w+)\(\)[^{};]*\{", re.M)
FIELD = re.compile(r"^(?:\t| {4})(?:@\w+\s+)?(?:private|protected) (?:final )?([A-Z]\w*) (\w+)\s*[;=]", re.M)
TABLE = re.compile(r"@Table\s*\(\s*name\s*=\s*\"(\w+)\"")


class Source:
    """One top-level type and the file it stands in."""

    def __init__(self, path, text):
        self.path, self.text = path, text
        package = re.search(r"^package ([\w.]+)\s*;", text, re.M)
        declared = next((m for m in TYPE.finditer(text) if m.group(3) == path.stem), None)
        self.package = package.group(1) if package else ""
        # Members are put before the last brace of the file: it has to be this type's.
        self.usable = declared is not None and bool(package) and not TYPE.search(text, declared.end())
        if not self.usable:
            return
        self.kind, self.simple, self.header = declared.group(2), declared.group(3), declared.group(4)
        self.final = "final" in declared.group(1)
        self.public = "public" in declared.group(1)
        self.abstract = "abstract" in declared.group(1)
        self.name = self.package + "." + self.simple
        self.body = declared.end()
        self.end = text.rindex("}")
        self.is_entity = bool(re.search(r"^@Entity\b", text, re.M))
        table = TABLE.search(text)
        self.table = table.group(1).lower() if table else None
        self.words = set(re.findall(r"\w+", text))

    def mentions(self, other):
        return other.simple in self.words or (other.package == self.package and other.simple in self.words)

    def getters(self):
        return GETTER.findall(self.text)

    def plain_calls(self):
        """Public methods without parameters."""
        return [m for m in METHOD.finditer(self.text) if not m.group(3).strip() and m.group(2) != self.simple]

    def append(self, member):
        """The text with one more member at the end of the type."""
        return self.text[: self.end].rstrip() + "\n\n" + member.rstrip() + "\n}\n"

    def importing(self, name, text):
        """The text with one more import."""
        if name.rsplit(".", 1)[0] == self.package or f"import {name};" in text:
            return text
        at = re.search(r"^package [\w.]+\s*;", text, re.M).end()
        return text[:at] + f"\n\nimport {name};" + text[at:]


class Tree:
    """All main sources below a folder, with the service of each by the accepted cut."""

    def __init__(self, folder, candidate, tables):
        self.folder = folder
        self.sources = {}
        for path in sorted(folder.rglob("*.java")):
            relative = path.relative_to(folder)
            if "test" in relative.parts or "tests" in "-".join(relative.parts) or "buildSrc" in relative.parts:
                continue
            source = Source(path, path.read_text(encoding="utf-8", errors="surrogateescape"))
            if source.usable and source.name not in self.sources:
                self.sources[source.name] = source
        self.service, self.owner = {}, {}
        for service in candidate["services"]:
            for name in service["types"]:
                self.service[name] = service["id"]
            for store in service["stores"]:
                self.owner[store.split(":", 1)[1].lower()] = service["id"]
        self.kernel = set(candidate["sharedKernel"]["types"])
        self.tables = {table: columns for table, columns in sorted(tables.items()) if table in self.owner}
        self.owned = [s for s in self.sources.values() if s.name in self.service]
        by_simple = {}
        for source in self.sources.values():
            by_simple.setdefault(source.simple, []).append(source)
        self.named = by_simple
        self.unique = {simple: found[0] for simple, found in by_simple.items() if len(found) == 1}

    def is_known(self, host, target):
        """Whether the host mentions the type or one below it: then there is no new tie to what it is."""
        below = [s for s in self.sources.values() if re.search(rf"\b{target.simple}\b", s.header)]
        return host.mentions(target) or any(host.mentions(s) for s in below)

    def service_of(self, source):
        return self.service.get(source.name)

    def classes(self):
        return [s for s in self.owned if s.kind == "class"]

    def foreign(self, rng, host, wanted):
        """A source of another service that fits and that the host does not mention."""
        fitting = [s for s in self.owned
                   if self.service[s.name] != self.service[host.name] and s.public and s.simple in self.unique
                   and not host.mentions(s) and wanted(s) and not self.is_known(host, s)]
        return rng.choice(fitting) if fitting else None

    def foreign_table(self, rng, service, wanted=lambda table: True):
        fitting = [t for t in self.tables if self.owner[t] != service and wanted(t)]
        return rng.choice(fitting) if fitting else None

    def own_table(self, rng, service):
        fitting = [t for t in self.tables if self.owner[t] == service]
        return rng.choice(fitting) if fitting else None


def type_of_field(host, name):
    return next((m.group(1) for m in FIELD.finditer(host.text) if m.group(2) == name), None)


def relative(tree, path):
    return Path(path).relative_to(tree.folder).as_posix()
