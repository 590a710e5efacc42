"""Faults in data: statements, mappings and migrations that reach a table of another service, or tie two tables together."""
import re

from edits import Fault, name
from sources import FIELD, METHOD


def data_hosts(tree, word):
    """Classes with a field of a type, with the field's name."""
    out = []
    for host in tree.classes():
        for match in FIELD.finditer(host.text):
            if match.group(1) == word:
                out.append((host, match.group(2)))
    return out


def statement(tree, rng):
    """A way to run a statement in some class: the host, and text around the SQL."""
    ways = [(h, f'        {f}.queryForList({{q}});') for h, f in data_hosts(tree, "JdbcTemplate")]
    ways += [(h, f'        {f}.query({{q}}, (row, number) -> row.getLong(1));') for h, f in data_hosts(tree, "JdbcTemplate")]
    ways += [(h, f'        {f}.createNativeQuery({{q}}).getResultList();') for h, f in data_hosts(tree, "EntityManager")]
    ways += [(h, "        query({q}, null);") for h in tree.classes() if re.search(r"extends AbstractDao\b", h.header)]
    return rng.choice(ways) if ways else None


def change(tree, rng):
    ways = [(h, f'        {f}.update({{q}});') for h, f in data_hosts(tree, "JdbcTemplate")]
    ways += [(h, f'        {f}.createNativeQuery({{q}}).executeUpdate();') for h, f in data_hosts(tree, "EntityManager")]
    ways += [(h, "        update({q});") for h in tree.classes() if re.search(r"extends AbstractDao\b", h.header)]
    return rng.choice(ways) if ways else None


def written(rng, sql):
    """The statement as one text, or put together."""
    words = sql.split(" ")
    at = rng.randrange(1, len(words))
    return rng.choice([f'"{sql}"', f'"{" ".join(words[:at])}" + " {" ".join(words[at:])}"',
                       f'new StringBuilder("{" ".join(words[:at])} ").append("{" ".join(words[at:])}").toString()'])


def column(tree, rng, table):
    return rng.choice(tree.tables[table] or ["id"])


def sql_fault(tree, rng, what, kind, way, sql, tables):
    host, line = way
    member = f"    void {name(rng, 'load')}() {{\n{line.replace('{q}', written(rng, sql))}\n    }}"
    return Fault(what, kind, [host.name, *[f"table:{t}" for t in tables]], {host.path: host.append(member)})


def sql_join(tree, rng):
    way = statement(tree, rng)
    one = tree.foreign_table(rng, "") if way else None
    other = tree.foreign_table(rng, tree.owner[one]) if one else None
    if other is None or says(way[0], one, other):
        return None
    sql = rng.choice([f"select a.{column(tree, rng, one)} from {one} a join {other} b on a.id = b.id",
                      f"SELECT count(*) FROM {one} a, {other} b WHERE a.id = b.id",
                      f"select x.id from {one} x where exists (select 1 from {other} y where y.id = x.id)"])
    return sql_fault(tree, rng, "join in SQL", "join", way, sql, [one, other])


def says(host, *tables):
    return all(re.search(rf"\b{t}\b", host.text, re.I) for t in tables)


def sql_read(tree, rng):
    way = statement(tree, rng)
    table = tree.foreign_table(rng, tree.service_of(way[0]), lambda t: not says(way[0], t)) if way else None
    if table is None:
        return None
    return sql_fault(tree, rng, "table read", "table-read", way,
                     f"select {column(tree, rng, table)} from {table} where id = 1", [table])


def sql_write(tree, rng):
    way = change(tree, rng)
    table = tree.foreign_table(rng, tree.service_of(way[0]), lambda t: not says(way[0], t)) if way else None
    if table is None:
        return None
    sql = rng.choice([f"update {table} set {column(tree, rng, table)} = null where id = 1", f"delete from {table} where id = 1",
                      f"insert into {table} ({column(tree, rng, table)}) values (1)"])
    return sql_fault(tree, rng, "table write", "table-write", way, sql, [table])


def entities(tree):
    return [s for s in tree.owned if s.is_entity and s.table and s.table in tree.owner and s.simple in tree.unique]


def jpql_join(tree, rng):
    pool = entities(tree)
    repositories = [s for s in tree.sources.values()
                    if s.kind == "interface" and re.search(r"extends\s+(Jpa|Crud|PagingAndSorting)Repository<", s.header)
                    and s.name in tree.service]
    if not pool or not repositories:
        return None
    host = rng.choice(repositories)
    one = rng.choice(pool)
    other = rng.choice([e for e in pool if tree.owner[e.table] != tree.owner[one.table]])
    if one.simple in host.words or other.simple in host.words:
        return None
    jpql = rng.choice([f"select a from {one.simple} a, {other.simple} b where a.id = b.id",
                       f"select a.id from {one.simple} a where a.id in (select b.id from {other.simple} b)",
                       f"select count(a) from {one.simple} a join {other.simple} b on a.id = b.id"])
    member = (f'    @org.springframework.data.jpa.repository.Query("{jpql}")\n'
              f"    java.util.List<Object> {name(rng, 'find')}();")
    return Fault("join in JPQL", "join", [host.name, f"table:{one.table}", f"table:{other.table}"],
                 {host.path: host.append(member)})


def writers(tree):
    """Public methods under a transaction whose own body saves something, with the place after the opening brace."""
    out = []
    for host in tree.classes():
        whole = re.search(r"^@Transactional\b(?!\(.*readOnly)", host.text, re.M)
        for method in METHOD.finditer(host.text):
            before = host.text[max(0, method.start() - 200): method.start()].rsplit("}", 1)[-1].rsplit(";", 1)[-1]
            depth, at = 1, method.end()
            while depth and at < len(host.text):
                depth += {"{": 1, "}": -1}.get(host.text[at], 0)
                at += 1
            body = host.text[method.end(): at]
            if "readOnly" in before or not (whole or "@Transactional" in before):
                continue
            if re.search(r"[rR]epository\w*\.(save|saveAndFlush|delete)\w*\(|jdbcTemplate\.update\(|[dD]ao\.(create|update|delete)\w*\(", body):
                out.append((host, method))
    return out


def foreign_write(tree, rng):
    """A write to another service's table in a method that already writes: by its repository, or by SQL."""
    places = writers(tree)
    if not places:
        return None
    host, method = rng.choice(places)
    indent = "        "
    repositories = []
    for source in tree.sources.values():
        entity = re.search(r"extends\s+(?:Jpa|Crud|PagingAndSorting)Repository<\s*(\w+)", getattr(source, "header", ""))
        target = tree.unique.get(entity.group(1)) if entity else None
        if target and target.table and target.table in tree.owner and source.simple not in host.words:
            repositories.append((source, target.table))
    wanted = [(r, t) for r, t in repositories if tree.owner[t] != tree.service_of(host) and target_words(host, r)]
    if wanted:
        repository, table = rng.choice(wanted)
        field = name(rng, "extra")
        line = f"\n{indent}{field}.save(null);"
        member = f"    @org.springframework.beans.factory.annotation.Autowired\n    private {repository.name} {field};"
    else:
        table = tree.foreign_table(rng, tree.service_of(host), lambda t: not says(host, t))
        templates = [m.group(2) for m in FIELD.finditer(host.text) if m.group(1) == "JdbcTemplate"]
        if not templates or table is None:
            return None
        line, member = f'\n{indent}{templates[0]}.update("delete from {table} where id = 1");', ""
    text = host.text[: method.end()] + line + host.text[method.end(): host.end].rstrip() + f"\n\n{member}\n}}\n"
    return Fault("write in a transaction", "transaction", [f"table:{table}"], {host.path: text})


def target_words(host, repository):
    return repository.simple not in host.words


def association(tree, rng):
    """An entity refers to one of another service: a foreign key, as Hibernate would make it."""
    pool = entities(tree)
    if not pool:
        return None
    host = rng.choice(pool)
    others = [e for e in pool if tree.owner[e.table] != tree.owner[host.table] and e.simple not in host.words]
    if not others:
        return None
    other = rng.choice(others)
    column_name = name(rng, "ref_").lower() + "_id"
    annotations = re.search(r"import (javax|jakarta)\.persistence", host.text).group(1) + ".persistence."
    member = (f'    @{annotations}ManyToOne\n    @{annotations}JoinColumn(name = "{column_name}")\n'
              f"    private {other.name} {name(rng, 'linked')};")
    return Fault("foreign key of an entity", "foreign-key", [f"table:{host.table}", f"table:{other.table}"],
                 {host.path: host.append(member)})


def cascade(tree, rng):
    fault = association(tree, rng)
    if fault is None:
        return None
    path, text = next(iter(fault.edits.items()))
    package = re.search(r"@(javax|jakarta)\.persistence\.ManyToOne\n", text).group(1)
    fault.edits[path] = text.replace(f"@{package}.persistence.ManyToOne\n",
                                     f"@{package}.persistence.ManyToOne(cascade = {package}.persistence.CascadeType.ALL)\n")
    host = next(e for e in entities(tree) if e.path == path)
    fault.what, fault.kind, fault.ends = "cascade", "cascade", [host.name, fault.ends[1]]
    return fault


def native_join(tree, rng):
    """A join of two services' tables in the native query of a repository."""
    repositories = [s for s in tree.sources.values()
                    if s.kind == "interface" and re.search(r"extends\s+(Jpa|Crud|PagingAndSorting)Repository<", s.header)
                    and s.name in tree.service]
    one = tree.foreign_table(rng, "")
    other = tree.foreign_table(rng, tree.owner[one]) if one else None
    if not repositories or other is None:
        return None
    host = rng.choice(repositories)
    member = (f'    @org.springframework.data.jpa.repository.Query(nativeQuery = true,\n'
              f'        value = "select a.* from {one} a left join {other} b on b.id = a.id")\n'
              f"    java.util.List<Object> {name(rng, 'fetch')}();")
    return Fault("native query", "join", [host.name, f"table:{one}", f"table:{other}"], {host.path: host.append(member)})


def natural(path):
    """Paths in the order in which people number them."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.as_posix())]


def migration(tree, rng):
    """A constraint in a new change set of Liquibase, or in a new script of Flyway."""
    one = tree.foreign_table(rng, "")
    other = tree.foreign_table(rng, tree.owner[one]) if one else None
    if other is None:
        return None
    column_name = name(rng, "ref_").lower()
    logs = [p for p in sorted(tree.folder.rglob("*.xml"))
            if "<databaseChangeLog" in p.read_text(encoding="utf-8", errors="replace")
            and "<createTable" in p.read_text(encoding="utf-8", errors="replace") and "test" not in p.parts]
    ends = [f"table:{one}", f"table:{other}"]
    if logs:
        creating = [p for p in logs if re.search(rf'createTable[^>]*tableName="({one}|{other})"', p.read_text(encoding="utf-8"))]
        path = max(creating or logs, key=natural)
        text = path.read_text(encoding="utf-8")
        end = text.rindex("</databaseChangeLog>")
        change_set = f"""
    <changeSet author="kerf" id="{column_name}">
        <addColumn tableName="{one}"><column name="{column_name}" type="BIGINT"/></addColumn>
        <addForeignKeyConstraint baseTableName="{one}" baseColumnNames="{column_name}" constraintName="fk_{column_name}"
                                 referencedTableName="{other}" referencedColumnNames="id"/>
    </changeSet>
"""
        return Fault("foreign key in a migration", "foreign-key", ends, {path: text[:end] + change_set + text[end:]})
    scripts = sorted(p for p in tree.folder.rglob("V*__*.sql"))
    if not scripts:
        return None
    sql = f"ALTER TABLE {one} ADD COLUMN {column_name} BIGINT REFERENCES {other} (id);\n"
    return Fault("foreign key in a migration", "foreign-key", ends, {scripts[-1].parent / "V9001__kerf.sql": sql})


def mapper_join(tree, rng):
    mappers = [p for p in sorted(tree.folder.rglob("*.xml")) if "<mapper namespace" in p.read_text(errors="replace")]
    one = tree.foreign_table(rng, "")
    other = tree.foreign_table(rng, tree.owner[one]) if one else None
    if not mappers or other is None:
        return None
    path = rng.choice(mappers)
    text = path.read_text(encoding="utf-8")
    namespace = re.search(r'<mapper namespace="([\w.]+)"', text).group(1)
    mapper = tree.sources[namespace]
    method = name(rng, "find")
    select = (f'  <select id="{method}" resultType="int">\n    SELECT count(*) FROM {one} a\n'
              f'    <if test="true">JOIN {other} b ON b.id = a.id</if>\n  </select>\n')
    end = text.rindex("</mapper>")
    return Fault("join in a mapper", "join", [namespace, f"table:{one}", f"table:{other}"],
                 {path: text[:end] + select + text[end:], mapper.path: mapper.append(f"    int {method}();")})


def mapper_read(tree, rng):
    """A statement of an annotated mapper method on a table of another service."""
    mappers = [s for s in tree.owned if s.kind == "interface" and re.search(r"apache\.ibatis|@Mapper\b|\bMapper$", s.text)
               and any(s.name in p.read_text(errors="replace") for p in tree.folder.rglob("*Mapper.xml"))]
    host = rng.choice(mappers) if mappers else None
    table = tree.foreign_table(rng, tree.service_of(host), lambda t: not says(host, t)) if host else None
    if table is None:
        return None
    member = f'    @org.apache.ibatis.annotations.Select("SELECT COUNT(*) FROM {table}")\n    int {name(rng, "count")}();'
    return Fault("annotated mapper", "table-read", [host.name, f"table:{table}"], {host.path: host.append(member)})
