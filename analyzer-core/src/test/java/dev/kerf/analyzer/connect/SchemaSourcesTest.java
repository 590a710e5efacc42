package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.Origin;
import dev.kerf.analyzer.config.SchemaFile;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.StoreName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as the schema, and what is only told. */
class SchemaSourcesTest {

  private static final String MIGRATION = "src/main/resources/db/migration/V1__first.sql";

  @TempDir Path folder;

  private static String notes(Codebase codebase) {
    return codebase.diagnostics().stream()
        .map((Diagnostic note) -> note.id() + ' ' + note.location().path())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_script_that_the_user_names_is_part_of_the_schema_beside_migrations() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path dump = elsewhere.resolve("dump.sql");
    Files.writeString(
        dump, "create table old (id int primary key, stock int references stock (id));");
    Path application = Files.createDirectories(folder.resolve("application"));
    new TextWorkspace(application)
        .java("package shop; class Shop {}")
        .file(MIGRATION, "create table stock (id int primary key);")
        .file("demo/demo.sql", "create table demo (id int);");
    Configuration told =
        Configuration.none()
            .withSchema(
                List.of(new SchemaFile("dump.sql", dump, new Origin.CommandOption("--schema"))));
    Codebase codebase =
        new MonolithAnalyzer(new AnalysisOptions(1, told), Progress.none())
            .read(List.of(application));
    assertEquals(
        "old(id int key required, stock int)\nstock(id int key required)",
        TextWorkspace.tables(codebase));
    assertEquals("old[stock] -> stock[id]", TextWorkspace.foreignKeys(codebase));
    assertEquals("script-beside-migrations demo/demo.sql", notes(codebase));
  }

  @Test
  void a_table_has_one_spelling_whoever_names_it() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import java.sql.*;
                class Orders {
                  void all(Connection c) throws SQLException {
                    c.createStatement().executeQuery("select * from UP_USER u join Cart on 1 = 1");
                  }
                  void delete(Connection c) throws SQLException {
                    c.createStatement().executeUpdate("delete from up_user");
                    c.createStatement().executeUpdate("delete from CART");
                  }
                }
                """)
            .file(MIGRATION, "create table cart (id int primary key);")
            .codebase();
    assertEquals("cart(id int key required)\nUP_USER()", TextWorkspace.tables(codebase));
    assertEquals(
        """
        Orders.all: UP_USER read direct
        Orders.all: cart read direct
        Orders.delete: UP_USER write direct
        Orders.delete: cart write direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "[UP_USER, cart]",
        codebase.joins().get(0).stores().stream()
            .map(StoreName::qualifiedName)
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void migrations_in_folders_below_a_location_run_in_the_order_of_their_versions() {
    String location = "src/main/resources/db/migration/";
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class Shop {}")
            .file(location + "2023/V2__grow.sql", "alter table stock add place int;")
            .file(location + "2024/V3__rename.sql", "alter table stock rename to store;")
            .file(location + "V1__first.sql", "create table stock (id int primary key);")
            .codebase();
    assertEquals("store(id int key required, place int)", TextWorkspace.tables(codebase));
  }

  @Test
  void what_runs_on_one_dbms_makes_a_schema_with_what_runs_on_all() {
    String location = "src/main/resources/db/migration/";
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class Shop {}")
            .file(location + "common/V1__first.sql", "create table stock (id int primary key);")
            .file(location + "h2/V2__key.sql", "alter table stock add a int;")
            .file(location + "oracle/V2__key.sql", "alter table stock add b int;")
            .codebase();
    assertEquals("stock(id int key required, a int, b int)", TextWorkspace.tables(codebase));
  }

  @Test
  void routines_and_triggers_are_listed_by_script() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class Shop {}")
            .file(
                "db/schema.sql",
                """
                create table stock (id int primary key);
                DELIMITER $$
                create trigger stock_log after insert on stock for each row
                begin insert into log values (new.id); end$$
                create procedure tidy() begin delete from stock; end$$
                DELIMITER ;
                """)
            .codebase();
    assertEquals("code-in-database db/schema.sql", notes(codebase));
    String message = codebase.diagnostics().get(0).message();
    assertEquals("tidy, stock_log on stock", message.substring(message.indexOf(": ") + 2));
  }

  @Test
  void a_migration_that_is_a_class_is_told() {
    Codebase codebase =
        new TextWorkspace(folder)
            .file(MIGRATION, "create table stock (id int primary key);")
            .java(
                """
                package db.migration;
                import org.flywaydb.core.api.migration.BaseJavaMigration;
                import org.flywaydb.core.api.migration.Context;
                public class V2__Fill extends BaseJavaMigration {
                  public void migrate(Context context) {}
                }
                """)
            .codebase();
    assertEquals("migration-in-code src/main/java/db/migration/V2__Fill.java", notes(codebase));
  }

  @Test
  void a_table_of_a_framework_is_the_applications_own_once_its_code_works_on_it() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file("db/schema.sql", "create table qrtz_locks (id int); create table stock (id int);")
            .java("package shop; class Shop {}");
    assertEquals("qrtz_locks", frameworkStores(workspace.codebase()));
    workspace.java(
        """
        package shop;
        class Unlock {
          java.sql.Connection c;
          void all() throws Exception { c.prepareStatement("delete from qrtz_locks"); }
        }
        """);
    assertEquals("", frameworkStores(workspace.codebase()));
  }

  private static String frameworkStores(Codebase codebase) {
    return codebase.stores().values().stream()
        .filter(store -> store.framework())
        .map(store -> store.name().name())
        .collect(Collectors.joining(" "));
  }

  @Test
  void what_the_orm_carries_along_is_a_tie_that_the_schema_does_not_show() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity @Table(name = "orders") public class Order {
                  @Id Long id;
                  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
                  List<Line> lines;
                  @ManyToOne Line last;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Line { @Id Long id; @ManyToOne Order order; }
                """)
            .codebase();
    assertEquals(
        "Order.lines orders -> Line persist merge remove save-update replicate orphans true",
        codebase.cascades().stream()
            .map(
                cascade ->
                    cascade.entity().simpleName()
                        + '.'
                        + cascade.attribute()
                        + ' '
                        + cascade.from().name()
                        + " -> "
                        + cascade.to().name()
                        + ' '
                        + String.join(" ", cascade.operations())
                        + " orphans "
                        + cascade.removesOrphans())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void an_update_of_older_installations_only_tells_of_tables_that_the_code_uses() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import java.sql.*;
                class Orders {
                  void all(Connection c) throws SQLException {
                    c.createStatement().executeQuery("select * from cart join coupon on 1 = 1");
                  }
                }
                """)
            .file("database/shop_mysql.sql", "create table cart (id int primary key);")
            .file("database/upgrade/1/shop_mysql.sql", "create table old_cart (id int);")
            .file("database/upgrade/2/shop_mysql.sql", "create table coupon (id int);")
            .codebase();
    assertEquals("cart(id int key required)\ncoupon(id int)", TextWorkspace.tables(codebase));
    assertEquals("script-beside-migrations database/upgrade/1/shop_mysql.sql", notes(codebase));
  }

  @Test
  void updates_are_the_schema_where_nothing_else_makes_it() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class Shop {}")
            .file("database/upgrade/1/shop.sql", "create table cart (id int primary key);")
            .file("other/schema.sql", "create table demo (id int primary key);")
            .codebase();
    assertEquals(
        "cart(id int key required)\ndemo(id int key required)", TextWorkspace.tables(codebase));
  }
}
