package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are looked up by a key or a name: in files, tables and scripts. */
class KeyedTextsTest {

  @TempDir Path folder;

  @Test
  void a_text_is_found_by_its_key_in_a_properties_file() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file("src/main/resources/sql.properties", "orders.all=select * from orders\n")
            .java(
                TextSender.dao(
                    """
                    static final ResourceBundle SQL = ResourceBundle.getBundle("sql");
                    String sql(String key) { return SQL.getString(key); }
                    void find() throws SQLException { run(sql("orders.all")); }
                    """));
    assertEquals("Dao.find: orders read direct", TextWorkspace.accesses(workspace.codebase()));
  }

  @Test
  void a_key_that_a_helper_is_given_is_looked_up_for_each_of_its_callers() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/sql.properties",
                """
                orders.all=select * from orders
                customers.stop=delete from customers
                parts.all=select * from parts
                """)
            .java(
                TextSender.dao(
                    """
                    static final java.util.Properties SQL = load();
                    static java.util.Properties load() {
                      java.util.Properties all = new java.util.Properties();
                      try {
                        all.load(Dao.class.getResourceAsStream("/sql.properties"));
                        return all;
                      } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    }
                    static String sql(String key) { return SQL.getProperty(key); }
                    void keyed(String name) throws SQLException { run(sql(name)); }
                    void below(String name) throws SQLException { keyed("customers." + name); }
                    void find() throws SQLException { keyed("orders.all"); }
                    void stop() throws SQLException { below("stop"); }
                    void parts() throws SQLException { run((String) SQL.get("parts.all")); }
                    void other() throws SQLException { keyed("nowhere"); }
                    """));
    assertEquals(
        """
        Dao.find: orders read direct
        Dao.parts: parts read direct
        Dao.stop: customers write direct\
        """,
        TextWorkspace.accesses(workspace.codebase()));
    assertEquals(
        "{Properties.getProperty}: Properties.getProperty",
        TextSender.undecided(workspace.codebase()));
  }

  @Test
  void statements_of_sql_objects_stand_in_annotations_and_scripts() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import org.jdbi.v3.sqlobject.statement.SqlQuery;
                import org.jdbi.v3.sqlobject.statement.SqlUpdate;
                interface Orders {
                  @SqlQuery("select <columns> from orders <#if open>where open</#if>")
                  Object all();
                  @SqlUpdate("update orders set total = total + 1 where id <> :id")
                  void raise(long id);
                  @SqlQuery Object byName(String name);
                  @SqlUpdate Object elsewhere();
                }
                """)
            .java(
                """
                package shop;
                import org.jdbi.v3.core.Handle;
                class Reports {
                  Handle handle;
                  void all() { handle.createQuery("select * from report"); }
                }
                """)
            .file("src/main/resources/shop/Orders/byName.sql", "select * from customer")
            .codebase();
    assertEquals(
        """
        Orders.all: orders read direct
        Orders.byName: customer read direct
        Orders.raise: orders write direct
        Reports.all: report read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "elsewhere statement-name-unknown",
        codebase.unresolved().stream()
            .filter(open -> open.kind().equals("statement"))
            .map(open -> open.expression() + ' ' + open.reason())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_statement_in_an_annotation_is_its_methods_whatever_library_it_is_for() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import com.acme.rows.*;
                import org.springframework.jdbc.core.JdbcTemplate;
                interface Orders {
                  String OPEN = "state = 'OPEN'";
                  @Query("select id from orders where " + OPEN)
                  Object open();
                  @Query(type = Query.Type.TEXT, value = "insert into line (id) values (?)")
                  String add();
                  @Query("select name from customer where id = :id")
                  String name(long id);
                  @SqlQuery(sql = "update stock set n = n - 1")
                  void take();
                  @Operation("Delete from basket")
                  void drop();
                  @Query("findByName")
                  void named();
                }
                class Seller {
                  Orders orders;
                  JdbcTemplate template;
                  void sell() { template.batchUpdate(orders.add()); }
                }
                """)
            .java(
                """
                package shop;
                import org.apache.deltaspike.data.api.Query;
                abstract class Parts {
                  @Query("select p from Part p") abstract Object all();
                  @Query(value = "select * from t_part", isNative = true) abstract Object rows();
                }
                @jakarta.persistence.Entity
                @jakarta.persistence.Table(name = "t_part")
                class Part { @jakarta.persistence.Id long id; }
                """)
            .codebase();
    assertEquals(
        """
        Orders.name: customer read direct
        Orders.open: orders read direct
        Orders.take: stock write direct
        Parts.all: t_part read direct
        Parts.rows: t_part read direct
        Seller.sell: line write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_call_that_names_a_file_of_statements_and_a_key_in_it_uses_the_statement() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/shop/order_queries.xml",
                """
                <modes>
                  <mode name="open">
                    <query params="buyer">select * from orders where buyer = :buyer</query>
                    <elaborator name="lines"/>
                  </mode>
                  <mode name="close"><query>update orders set open = 0</query></mode>
                  <mode name="note"><query>none yet</query></mode>
                </modes>
                """)
            .file(
                "src/main/resources/shop/part_queries.xml",
                """
                <modes><mode name="open"><query>select * from part</query></mode></modes>
                """)
            .file(
                "src/main/resources/db/stock.xml",
                """
                <databaseChangeLog>
                  <changeSet id="1" author="shop"><sql>update stock set n = 0</sql></changeSet>
                </databaseChangeLog>
                """)
            .java(
                """
                package shop;
                class Desk {
                  static final String FILE = "order_queries";
                  Object open() { return Modes.select(FILE, "open").with("buyer"); }
                  void close() { Modes.write("order_queries", "close").run(); }
                  void note() { Modes.write("order_queries", "note").run(); }
                  void log() { Log.write("orders", "open"); }
                  void count() { Log.write("stock", "1"); }
                  Object parts() { return Modes.select("part_queries", "open", Desk.class); }
                }
                """);
    assertEquals(
        """
        Desk.close: orders write direct
        Desk.open: orders read direct
        Desk.parts: part read direct\
        """,
        TextWorkspace.accesses(workspace.codebase()));
  }

  @Test
  void a_statement_in_an_annotation_that_waits_for_parameters_belongs_to_who_sends_it() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import com.acme.rows.*;
                import org.springframework.jdbc.core.JdbcTemplate;
                interface Orders {
                  @Query(type = Query.Type.TEXT, value = "select id from orders where n = :n")
                  String byNumber();
                  @Query(type = Query.Type.TEXT, value = "select id from ")
                  String some();
                  @Query(type = Query.Type.TEXT, value = "basket where owner = ?")
                  String ofBaskets();
                  @Query("select max(at::text) from visit where kind = ':a?'")
                  String latest();
                  @QueryParam("customer")
                  String page();
                }
                class Reader {
                  Orders orders; JdbcTemplate template;
                  void read() { template.queryForList(orders.byNumber()); }
                  void join() { template.queryForList(orders.some() + orders.ofBaskets()); }
                  void other() { template.queryForList("select id from " + orders.page()); }
                }
                """)
            .codebase();
    assertEquals(
        """
        Orders.latest: visit read direct
        Reader.join: basket read direct
        Reader.read: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_table_that_is_filled_from_files_gives_statements_by_their_names() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import java.util.*;
                class Queries {
                  private final Map<String, String> all = new HashMap<>();
                  public void put(String name, String sql) { all.put(name, sql); }
                  String get(String name) { return all.get(name); }
                }
                """)
            .java(
                TextSender.dao(
                    """
                    Queries queries;
                    private void select(String name) throws SQLException { run(queries.get(name)); }
                    void open() throws SQLException { select("openOrders"); }
                    void all() throws SQLException { select("all"); }
                    void other() throws SQLException { run(queries.get("title of openOrders")); }
                    """));
    for (String file : List.of("orders", "oracle_orders", "customers")) {
      String own = file.endsWith("orders") ? "openOrders" : "blockedCustomers";
      workspace.file(
          "src/main/resources/" + file + ".xml",
          """
          <queries>
            <query><name>all</name><sql>select * from %1$s</sql></query>
            <query><name>%2$s</name><sql>select * from %1$s where open = 1</sql></query>
            <query><name>title of %2$s</name><sql>Title</sql></query>
            <query><name>count of %2$s</name><sql>select count(*) from %1$s</sql></query>
          </queries>
          """
              .formatted(file.replace("oracle_", ""), own));
    }
    Codebase codebase = workspace.codebase();
    assertEquals(
        "Dao.all: orders read direct\nDao.open: orders read direct",
        TextWorkspace.accesses(codebase));
    assertTrue(
        codebase.unresolved().stream().anyMatch(open -> open.reason().equals("table-unknown")));
  }

  @Test
  void a_key_of_many_files_is_looked_up_in_the_file_whose_keys_the_class_uses() {
    String queries =
        """
        <queries>
          <query><name>all</name><sql>select * from %1$s</sql></query>
          <query><name>drop</name><sql>delete from %1$s</sql></query>
          <query><name>%2$s</name><sql>select * from %1$s where x = ?</sql></query>
        </queries>
        """;
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import java.sql.*;
                import java.util.*;
                class Queries {
                  private Map<String, String> all = new HashMap<>();
                  void put(String name, String sql) { all.put(name, sql); }
                  String get(String name) { return all.get(name); }
                }
                class Base {
                  Connection connection;
                  Queries queries;
                  void run(String sql) throws SQLException {
                    connection.prepareStatement(sql).execute();
                  }
                }
                class Orders extends Base {
                  void all() throws SQLException { run(queries.get("all")); }
                  void drop() throws SQLException { run(queries.get("drop")); }
                  void open() throws SQLException { run(queries.get("open")); }
                }
                class Items extends Base {
                  void all() throws SQLException { run(queries.get("all")); }
                  void drop() throws SQLException { run(queries.get("drop")); }
                  void old() throws SQLException { run(queries.get("old")); }
                }
                class Others extends Base {
                  void all() throws SQLException { run(queries.get("all")); }
                  void drop() throws SQLException { run(queries.get("drop")); }
                }
                """)
            .file("src/main/resources/orders.xml", queries.formatted("orders", "open"))
            .file("src/main/resources/sub_items.xml", queries.formatted("sub_items", "younger"))
            .file("src/main/resources/items.xml", queries.formatted("items", "old"));
    assertEquals(
        """
        Items.all: items read direct
        Items.drop: items write direct
        Items.old: items read direct
        Orders.all: orders read direct
        Orders.drop: orders write direct
        Orders.open: orders read direct\
        """,
        TextWorkspace.accesses(workspace.codebase()));
  }

  @Test
  void a_table_by_the_constants_of_an_enum_may_give_any_of_its_statements() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java("package shop; enum Page { FIRST, NEXT }")
            .java(
                TextSender.dao(
                    """
                    private static final Map<Page, String> PAGES;
                    static {
                      PAGES = new EnumMap<>(Page.class);
                      PAGES.put(Page.FIRST, "select * from a");
                      PAGES.put(Page.NEXT, "select * from b");
                    }
                    void page(Page page) throws SQLException {
                      String sql = PAGES.get(page);
                      Runnable later = () -> {
                        try { run(sql); } catch (SQLException e) { throw new IllegalStateException(e); }
                      };
                      later.run();
                    }
                    """));
    assertEquals(
        """
        Dao.page: a read direct
        Dao.page: b read direct\
        """,
        TextWorkspace.accesses(workspace.codebase()));
  }
}
