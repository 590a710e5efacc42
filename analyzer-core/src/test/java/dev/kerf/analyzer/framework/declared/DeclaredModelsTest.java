package dev.kerf.analyzer.framework.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of model: what it says of code that tells nothing by itself. */
class DeclaredModelsTest {

  @TempDir private Path folder;

  private TextWorkspace workspace(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace;
  }

  private static String accesses(TextWorkspace workspace) {
    return TextWorkspace.accesses(workspace.codebase());
  }

  private static List<String> ids(Codebase codebase) {
    return codebase.diagnostics().stream().map(Diagnostic::id).toList();
  }

  @Test
  void a_method_executes_the_text_in_its_first_string() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Db { void run(int mode, String sql); }",
            """
            package shop;
            class Dao {
              house.Db db;
              static final String TABLE = "orders";
              void close(long id) { db.run(1, "update " + TABLE + " set open = 0 where id = " + id); }
            }
            """);
    assertEquals("", accesses(workspace));
    workspace.file("kerf.yml", "models: [{executes-sql: 'house.Db#run(int, String)'}]");
    assertEquals("Dao.close: orders write direct", accesses(workspace));
  }

  @Test
  void a_call_through_a_subtype_and_a_type_in_a_jar_count_too() {
    TextWorkspace workspace =
        workspace(
            "package shop; class Db extends com.acme.Base { void run(String sql, int n) {} }",
            "package shop; class Sub extends Db {}",
            """
            package shop;
            class Dao {
              Sub db;
              void all() { db.run("select * from stock", 1); }
            }
            """);
    workspace.file("kerf.yml", "models: [{executes-sql: shop.Db#run}]");
    assertEquals("Dao.all: stock read direct", accesses(workspace));
  }

  @Test
  void a_helper_around_the_declared_method_is_one_too() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Db { void run(String sql); }",
            """
            package shop;
            class Dao {
              house.Db db;
              void clear() { send("delete from cart"); }
              private void send(String sql) { db.run(sql); }
            }
            """);
    workspace.file("kerf.yml", "models: [{executes-sql: house.Db#run}]");
    assertEquals("Dao.clear: cart write direct", accesses(workspace));
  }

  @Test
  void a_template_says_what_becomes_of_an_argument() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Tables { void purge(int days, String table); }",
            """
            package shop;
            class Job {
              house.Tables tables;
              void night() { tables.purge(30, "audit_line"); }
            }
            """);
    workspace.file(
        "kerf.yml",
        """
        models:
          - executes-sql: house.Tables#purge(int, String)
            sql: DELETE FROM {1} WHERE age > 3
        """);
    assertEquals("Job.night: audit_line write direct", accesses(workspace));
  }

  @Test
  void what_the_declared_helper_sends_itself_is_told_by_its_callers() {
    TextWorkspace workspace =
        workspace(
            """
            package house;
            public class Db {
              java.sql.Connection connection;
              public void run(String sql) throws Exception {
                for (String one : new java.util.ArrayList<String>(pending(sql))) {
                  connection.createStatement().execute(one);
                }
              }
              private java.util.List<String> pending(String sql) { return java.util.List.of(sql); }
            }
            """,
            """
            package shop;
            class Dao {
              house.Db db;
              void all() throws Exception { db.run("select * from stock"); }
            }
            """);
    workspace.file("kerf.yml", "models: [{executes-sql: house.Db#run}]");
    Codebase codebase = workspace.codebase();
    assertEquals("Dao.all: stock read direct", TextWorkspace.accesses(codebase));
    assertEquals(1, codebase.coverage().statements());
    assertEquals(0, codebase.coverage().unresolvedStatements());
  }

  @Test
  void a_builder_adds_clauses_by_the_names_of_its_methods() {
    TextWorkspace workspace =
        workspace(
            """
            package house;
            public interface Query {
              Query from(String table);
              Query innerJoin(String table, String condition);
              Query table(String name);
              Query put(String column, Object value);
              Query eq(String column, Object value);
              java.util.List<Object> list();
              int run();
            }
            """,
            "package house; public interface Db { Query query(); Query change(String table); }",
            """
            package shop;
            class Dao {
              house.Db db;
              Object find(boolean stocked) {
                house.Query query = db.query().from("item i").eq("i.id", 1);
                if (stocked) {
                  query.innerJoin("stock s", "s.item = i.id");
                }
                return query.list();
              }
              void rename() { db.query().put("name", "x").table("item").run(); }
            }
            """);
    workspace.file(
        "kerf.yml",
        """
        models:
          - builds-sql: house.Query
            clauses: {table: update, put: set, eq: where}
            executes: [list, run]
        """);
    Codebase codebase = workspace.codebase();
    assertEquals(
        """
        Dao.find: item read direct
        Dao.find: stock read direct
        Dao.rename: item write direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        List.of("[table:item, table:stock]"),
        codebase.joins().stream()
            .map(join -> join.stores().stream().map(s -> s.id()).toList().toString())
            .toList());
  }

  @Test
  void a_builder_whose_table_is_not_known_stays_unresolved() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Query { Query from(String t); Object one(); }",
            """
            package shop;
            class Dao {
              Object find(house.Query query) { return query.one(); }
            }
            """);
    workspace.file("kerf.yml", "models: [{builds-sql: house.Query}]");
    Codebase codebase = workspace.codebase();
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(1, codebase.coverage().unresolvedStatements());
  }

  @Test
  void a_text_by_its_key_comes_from_the_named_file_alone() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Texts { String get(int lang, String key); }",
            """
            package shop;
            class Dao {
              house.Texts texts;
              java.sql.Connection connection;
              void all() throws Exception { send("items.all"); }
              void gone() throws Exception { send("items.gone"); }
              private void send(String key) throws Exception {
                connection.createStatement().execute(texts.get(0, key));
              }
            }
            """);
    workspace.file("src/main/resources/sql/a.properties", "app.items.all=select * from item\n");
    workspace.file("src/main/resources/other.properties", "app.items.all=select * from wrong\n");
    workspace.file(
        "kerf.yml",
        """
        models:
          - sql-by-key: house.Texts#get
            argument: 1
            file: sql/*.properties
            prefix: app.
        """);
    Codebase codebase = workspace.codebase();
    assertEquals("Dao.all: item read direct", TextWorkspace.accesses(codebase));
    assertEquals(1, codebase.coverage().unresolvedStatements());
  }

  @Test
  void a_registry_in_xml_is_read_by_the_key_of_its_elements() {
    TextWorkspace workspace =
        workspace(
            "package house; public interface Texts { String get(String key); }",
            """
            package shop;
            class Dao {
              house.Texts texts;
              java.sql.Connection connection;
              void all() throws Exception {
                connection.createStatement().execute(texts.get("items.all"));
              }
            }
            """);
    workspace.file(
        "src/main/resources/sql/a.xml",
        """
        <properties>
          <entry key="items.all">select * from item</entry>
        </properties>
        """);
    workspace.file("kerf.yml", "models: [{sql-by-key: house.Texts#get, file: a.xml}]");
    assertEquals("Dao.all: item read direct", accesses(workspace));
  }

  @Test
  void a_field_or_a_method_gives_one_of_a_few_names() {
    TextWorkspace workspace =
        workspace(
            "package house; public class Tables { public final String name; Tables(String n) { name = n; }"
                + " public static native String archive(int year); }",
            """
            package shop;
            class Dao {
              java.sql.Connection connection;
              void read(house.Tables table) throws Exception {
                connection.createStatement().execute("select * from " + table.name);
              }
              void move() throws Exception {
                connection.createStatement().execute("delete from " + house.Tables.archive(1));
              }
            }
            """);
    assertEquals(2, workspace.codebase().coverage().unresolvedStatements());
    workspace.file(
        "kerf.yml",
        """
        models:
          - {gives-text: house.Tables#name, values: [item, stock]}
          - {gives-text: house.Tables#archive(int), values: old_item}
        """);
    Codebase codebase = workspace.codebase();
    assertEquals(
        """
        Dao.move: old_item write direct
        Dao.read: item read direct
        Dao.read: stock read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(0, codebase.coverage().unresolvedStatements());
  }

  @Test
  void the_naming_strategy_that_is_told_wins() {
    TextWorkspace workspace =
        workspace(
            "package shop; @jakarta.persistence.Entity class OrderLine { @jakarta.persistence.Id long id; }");
    assertTrue(workspace.codebase().stores().toString().contains("OrderLine"));
    workspace.file("kerf.yml", "naming-strategy: spring");
    assertTrue(workspace.codebase().stores().toString().contains("order_line"));
  }

  @Test
  void an_annotation_opens_transactions_with_its_propagation() {
    TextWorkspace workspace =
        workspace(
            "package house; public @interface Tx { Mode value() default Mode.JOIN; boolean ro() default false; }",
            "package house; public enum Mode { JOIN, NEW }",
            """
            package shop;
            @house.Tx
            class Orders {
              public void sell() {}
              @house.Tx(house.Mode.NEW) public void audit() {}
              @house.Tx(ro = true) public void look() {}
              private void inner() {}
              static void tool() {}
              void packaged() {}
            }
            """);
    workspace.file(
        "kerf.yml",
        """
        models:
          - opens-transaction: house.Tx
            propagation: {NEW: requires-new}
            read-only: ro
        """);
    assertEquals(
        """
        audit requires-new
        look required read-only
        sell required""",
        workspace.codebase().transactions().stream()
            .map(t -> t.root().name() + ' ' + t.propagation() + (t.readOnly() ? " read-only" : ""))
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_base_class_reads_and_writes_the_entity_of_its_subtype() {
    TextWorkspace workspace =
        workspace(
            "package house; public class BaseDao<K, T> { public T find(K k) { return null; }"
                + " public void save(T t) {} public String name() { return null; } }",
            "package shop; @jakarta.persistence.Entity class Order { @jakarta.persistence.Id long id; }",
            "package shop; class OrderDao extends house.BaseDao<Long, Order> {}",
            """
            package shop;
            class Sale {
              OrderDao orders;
              void sell() { orders.save(orders.find(1L)); orders.name(); }
            }
            """);
    workspace.file("kerf.yml", "models: [{repository: house.BaseDao, entity: 1}]");
    Codebase codebase = workspace.codebase();
    assertEquals(
        """
        OrderDao.find: Order read direct
        OrderDao.save: Order write direct""",
        TextWorkspace.accesses(codebase));
    assertTrue(
        TextWorkspace.calls(codebase).contains("Sale.sell -> OrderDao.save"),
        TextWorkspace.calls(codebase));
  }

  @Test
  void routes_listeners_and_calls_that_leave_the_process() {
    TextWorkspace workspace =
        workspace(
            "package house; public @interface Route { String path(); }",
            "package house; public @interface On { String[] value(); }",
            "package house; public interface Bus { void send(String topic, Object message); }",
            """
            package shop;
            class Web {
              house.Bus bus;
              @house.Route(path = "/orders") void orders() { bus.send("sold", this); }
              @house.On({"paid", "late"}) void paid() {}
            }
            """);
    workspace.file(
        "kerf.yml",
        """
        models:
          - entry-point: house.Route
            route: path
          - listens: house.On
          - publishes: house.Bus#send
          - opens-transaction: house.Route
        """);
    Codebase codebase = workspace.codebase();
    assertEquals(
        List.of("http orders /orders", "message paid late", "message paid paid"),
        codebase.entryPoints().stream()
            .map(entry -> entry.kind() + ' ' + entry.method().name() + ' ' + entry.route())
            .sorted()
            .toList());
    assertEquals(
        List.of("[Bus.send]"),
        codebase.transactions().stream().map(t -> t.remoteCalls().toString()).toList());
  }

  @Test
  void a_model_that_matches_nothing_is_told_with_its_line() {
    TextWorkspace workspace = workspace("package shop; class Dao { void run() {} }");
    workspace.file(
        "kerf.yml",
        """
        models:
          - executes-sql: shop.Dao#runs
          - opens-transaction: shop.Tx
          - builds-sql: shop.Query
        """);
    Codebase codebase = workspace.codebase();
    assertEquals(
        List.of("model-matches-nothing", "model-matches-nothing", "model-matches-nothing"),
        ids(codebase));
    assertEquals("kerf.yml:2", codebase.diagnostics().get(0).location().toString());
  }
}
