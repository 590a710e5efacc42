#!/usr/bin/env python3
"""Writes a Java project of any size: generate.py FOLDER TYPES

Services of about 500 types in packages of 25. Every type calls three others, four of five in its own service; every
twentieth is an entity, and what calls one writes it through a repository. Seeded: two runs measure the same page.
"""

import random
import sys
from pathlib import Path

REPOSITORY = """package {package};

import org.springframework.data.repository.CrudRepository;

public interface {name}Repository extends CrudRepository<{name}, Long> {{}}
"""

ENTITY = """package {package};

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class {name} {{
  @Id private Long id;
  private String label;

  public void rename(String label) {{ this.label = label; }}
}}
"""

PLAIN = """package {package};

public class {name} {{
{fields}
  public void work() {{
{calls}
  }}
}}
"""


def main(folder, types):
    rng = random.Random(1)
    services = max(4, min(20, types // 500))
    each = types // services

    def where(service, i):
        return f"com.example.service{service}.part{i // 25}", f"Thing{service}x{i}"

    def is_entity(i):
        return i % 20 == 0

    for s in range(services):
        for i in range(each):
            package, name = where(s, i)
            place = Path(folder, "src/main/java", *package.split("."))
            place.mkdir(parents=True, exist_ok=True)
            if is_entity(i):
                place.joinpath(f"{name}Repository.java").write_text(REPOSITORY.format(package=package, name=name))
                place.joinpath(f"{name}.java").write_text(ENTITY.format(package=package, name=name))
                continue
            fields, calls = [], []
            for n in range(3):
                t = s if rng.random() < 0.8 else rng.randrange(services)
                j = rng.randrange(each)
                other_package, other = where(t, j)
                if is_entity(j):
                    fields.append(f"  private {other_package}.{other}Repository f{n};")
                    calls.append(f"    f{n}.save(new {other_package}.{other}());")
                elif other != name:
                    fields.append(f"  private {other_package}.{other} f{n};")
                    calls.append(f"    f{n}.work();")
            text = PLAIN.format(package=package, name=name, fields="\n".join(fields), calls="\n".join(calls))
            place.joinpath(f"{name}.java").write_text(text)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
