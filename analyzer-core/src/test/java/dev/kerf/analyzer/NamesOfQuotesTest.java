package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.StoreName;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that consists of quotes alone is a mistake or a joke; it costs nothing but itself. */
final class NamesOfQuotesTest {

  @TempDir private Path folder;

  private static boolean has(Codebase codebase, String table) {
    return codebase.stores().containsKey(StoreName.table(table));
  }

  @Test
  void of_mapped_tables() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                import java.util.Set;
                @Entity @Table(name = "``") @SecondaryTable(name = "[]")
                class Order {
                  @Id @GeneratedValue(generator = "g")
                  @SequenceGenerator(name = "g", sequenceName = "\\"\\"")
                  Long id;
                  @ElementCollection @CollectionTable(name = "``") Set<String> notes;
                  @ManyToMany @JoinTable(name = "\\"\\"") Set<Item> items;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "items") class Item {
                  @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "t")
                  @TableGenerator(name = "t", table = "``")
                  Long id;
                }
                """)
            .codebase();

    assertTrue(has(codebase, "items"));
    assertTrue(has(codebase, "``"));
  }

  @Test
  void of_tables_in_statements_and_scripts() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import java.sql.Connection;
                class Orders {
                  void all(Connection c) throws Exception {
                    c.prepareStatement("insert into \\"\\" values (1)").execute();
                    c.prepareStatement("insert into sales. values (1)").execute();
                    c.prepareStatement("select * from `` join sales.`` on 1 = 1").execute();
                    c.prepareStatement("select nextval('\\"\\"')").execute();
                    c.prepareStatement("delete from orders").execute();
                  }
                }
                """)
            .file(
                "src/main/resources/db/migration/V1__first.sql",
                """
                create table "" (id int references "" (id));
                create table sales."" (id int);
                create view "" as select 1;
                create sequence "";
                alter table orders rename to "";
                create table items (id int);
                """)
            .codebase();

    assertTrue(has(codebase, "orders"));
    assertTrue(has(codebase, "items"));
  }

  @Test
  void of_columns_in_scripts() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class Item {}")
            .file(
                "src/main/resources/db/migration/V1__first.sql",
                """
                create table items (id int, price int);
                alter table items add column "" int;
                alter table items alter column "" type int;
                alter table items alter column "" rename to "";
                alter table items alter column price rename to "";
                alter table items modify "" int;
                alter table items change price "" int;
                alter table items change "" cost int;
                alter table items rename column price to "";
                alter table items rename column "" to cost;
                alter table items drop column "";
                alter table items add constraint f foreign key ("") references items ("");
                alter table items add column weight int;
                """)
            .codebase();

    String columns =
        codebase.stores().get(StoreName.table("items")).columns().stream()
            .map(Store.Column::name)
            .collect(Collectors.joining(" "));
    assertEquals("id price weight", columns);
  }
}
