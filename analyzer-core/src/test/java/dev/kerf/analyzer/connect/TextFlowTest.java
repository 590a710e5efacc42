package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that come to their call through methods, objects, collections and files. */
class TextFlowTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  private static String dao(String body) {
    return """
        package shop;
        import java.sql.*;
        import java.util.*;
        import java.util.stream.*;
        class Dao {
          Connection connection;
          void run(String sql) throws SQLException { connection.createStatement().execute(sql); }
        %s
        }
        """
        .formatted(body);
  }

  private void assertAccesses(String expected, String... sources) {
    assertEquals(expected.strip(), TextWorkspace.accesses(of(sources)));
  }

  @Test
  void every_link_of_a_chain_of_conditions_counts() {
    assertAccesses(
        """
        Dao.find: a read direct
        Dao.find: b read direct
        Dao.find: c read direct
        """,
        dao(
            """
            void find(int kind) throws SQLException {
              String table;
              if (kind == 1) { table = "a"; } else if (kind == 2) { table = "b"; }
              else { table = "c"; }
              run("select * from " + table);
            }
            """));
  }

  @Test
  void the_branch_that_leaves_takes_its_text_along() {
    assertAccesses(
        """
        Dao.find: a read direct
        Dao.find: b read direct
        """,
        dao(
            """
            void find(boolean old) throws SQLException {
              String sql = "select * from ";
              if (old) {
                sql += "a";
                run(sql);
                return;
              }
              sql += "b";
              run(sql);
            }
            """));
  }

  @Test
  void each_case_of_a_switch_starts_from_before_it() {
    assertAccesses(
        """
        Dao.find: a read direct
        Dao.find: b read direct
        """,
        dao(
            """
            void find(int kind) throws SQLException {
              StringBuilder sql = new StringBuilder("select * from ");
              switch (kind) {
                case 1: sql.append("a"); break;
                default: sql.append("b");
              }
              run(sql.toString());
            }
            """));
  }

  @Test
  void a_piece_from_a_method_is_made_with_the_arguments_of_the_call() {
    assertAccesses(
        """
        Dao.lines: lines read direct
        Dao.orders: orders read direct
        """,
        dao(
            """
            static String all(String table) { return "select * from " + table; }
            void orders() throws SQLException { run(all("orders")); }
            void lines() throws SQLException { run(all("lines")); }
            """));
  }

  @Test
  void a_method_may_extend_the_builder_that_it_is_given() {
    assertAccesses(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        """,
        dao(
            """
            void join(StringBuilder to) { to.append(" join customers c on c.id = o.buyer"); }
            void find() throws SQLException {
              StringBuilder sql = new StringBuilder("select * from orders o");
              join(sql);
              run(sql.toString());
            }
            """));
  }

  @Test
  void an_object_that_puts_a_query_together_is_followed() {
    assertAccesses(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        """,
        """
        package shop;
        class Query {
          private final StringBuilder sql = new StringBuilder();
          private final String table;
          Query(String table) { this.table = table; }
          Query join(String other) { sql.append(" join ").append(other).append(" x"); return this; }
          String text() { return "select * from " + table + sql; }
        }
        """,
        dao(
            """
            void find() throws SQLException {
              Query query = new Query("orders");
              query.join("customers");
              run(query.text());
            }
            """));
  }

  @Test
  void a_field_holds_what_its_constructor_made_of_it() {
    assertAccesses(
        "Dao.find: m_office read direct",
        """
        package shop;
        class Mapper {
          private final String schema;
          Mapper(String prefix) {
            StringBuilder sql = new StringBuilder(400);
            sql.append(prefix).append("o.id from m_office o");
            this.schema = sql.toString();
          }
          String schema() { return this.schema; }
        }
        """,
        dao(
            """
            void find() throws SQLException {
              Mapper mapper = new Mapper("o.name, ");
              run("select " + mapper.schema() + " where o.id = ?");
            }
            """));
  }

  @Test
  void a_constructor_that_nobody_wrote_sets_the_fields_in_order() {
    assertAccesses(
        """
        Finder.all: orders read direct
        Page.rows: lines read direct
        """,
        "package shop; record Page(int size, String query, java.sql.Connection c) {"
            + " Page(String query, java.sql.Connection c) { this(10, query, c); }"
            + " Object rows() throws Exception { return c.prepareStatement(query + \" limit 1\"); } }",
        """
        package shop;
        @lombok.RequiredArgsConstructor
        class Finder {
          private final String query;
          private final java.sql.Connection connection;
          Object all() throws Exception { return connection.prepareStatement(query); }
        }
        """,
        """
        package shop;
        class Shop {
          Object page(java.sql.Connection c) { return new Page("select * from lines", c); }
          Object find(java.sql.Connection c) { return new Finder("select * from orders", c); }
        }
        """);
  }

  @Test
  void a_base_class_has_the_tables_of_the_classes_below_it() {
    assertAccesses(
        """
        Base.all: a read direct
        Base.all: b read direct
        Base.count: c read direct
        """,
        """
        package shop;
        import java.sql.*;
        abstract class Base {
          Connection connection;
          private final String counted;
          Base(String counted) { this.counted = counted; }
          abstract String table();
          void all() throws SQLException { connection.prepareStatement("select * from " + table()); }
          void count() throws SQLException {
            connection.prepareStatement("select count(*) from " + counted);
          }
        }
        """,
        "package shop; class A extends Base { A() { super(\"c\"); } String table() { return \"a\"; } }",
        "package shop; class B extends Base { B() { super(\"c\"); } String table() { return \"b\"; } }");
  }

  @Test
  void an_anonymous_class_knows_the_variables_around_it() {
    assertAccesses(
        "Dao$1.call: orders read direct",
        dao(
            """
            void find() {
              final String table = "orders";
              java.util.concurrent.Callable<Object> later = new java.util.concurrent.Callable<>() {
                public Object call() throws Exception {
                  return connection.prepareStatement("select * from " + table);
                }
              };
            }
            """));
  }

  @Test
  void collections_and_joiners_keep_their_pieces() {
    assertAccesses(
        """
        Dao.collected: x read direct
        Dao.collected: y read direct
        Dao.joined: a read direct
        Dao.joined: b read direct
        Dao.mapped: m read direct
        """,
        dao(
            """
            static final Map<String, String> BY_NAME = new HashMap<>();
            static { BY_NAME.put("m", "select * from m"); BY_NAME.put("n", "select * from n"); }
            void joined() throws SQLException {
              StringJoiner tables = new StringJoiner(", ", "select * from ", " where 1 = 1");
              tables.add("a");
              tables.add("b");
              run(tables.toString());
            }
            void collected() throws SQLException {
              List<String> tables = new ArrayList<>();
              tables.add("x");
              tables.add("y");
              run("select * from " + tables.stream().collect(Collectors.joining(", ")));
            }
            void mapped() throws SQLException { run(BY_NAME.get("m")); }
            """));
  }

  @Test
  void a_constant_of_an_enum_carries_its_text_to_the_helper() {
    assertAccesses(
        "Dao.find: orders read direct",
        """
        package shop;
        enum Statements {
          FIND("select * from orders"), DROP("delete from lines");
          private final String sql;
          Statements(String sql) { this.sql = sql; }
          String sql() { return sql; }
        }
        """,
        dao(
            """
            void run(Statements which) throws SQLException { run(which.sql()); }
            void find() throws SQLException { run(Statements.FIND); }
            """));
  }

  @Test
  void a_text_is_found_by_its_key_in_a_properties_file() {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file("src/main/resources/sql.properties", "orders.all=select * from orders\n")
            .java(
                dao(
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
                dao(
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
        "{$0}: Dao.run 0",
        workspace.codebase().unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(site -> site.expression() + ": " + cause(site))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void what_a_helper_is_given_by_its_callers_completes_its_own_statement() {
    assertAccesses(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        """,
        dao(
            """
            private void find(String more) throws SQLException {
              run("select * from orders o " + more);
            }
            void rich() throws SQLException { find("where o.buyer in (select id from customers)"); }
            """));
  }

  @Test
  void an_undecided_text_says_what_it_comes_from() {
    Codebase codebase =
        of(
            """
            package shop;
            interface Names { String table(); }
            """,
            dao(
                """
                Names names;
                void first() throws SQLException { run("select * from " + names.table()); }
                void second() throws SQLException { run("delete from " + names.table()); }
                void third(String table) throws SQLException { run("delete from " + table); }
                """));
    assertEquals(
        """
        delete from {$0}: Dao.third 0
        delete from {Names.table}: Names.table
        select * from {Names.table}: Names.table""",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(site -> site.expression() + ": " + cause(site))
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static String cause(Unresolved site) {
    UnresolvedCause cause = site.cause().orElseThrow();
    if (cause instanceof UnresolvedCause.Parameter parameter) {
      return parameter.owner().simpleName()
          + '.'
          + parameter.method().name()
          + ' '
          + parameter.index();
    }
    return cause.owner().simpleName() + '.' + ((UnresolvedCause.Result) cause).method().name();
  }

  @Test
  void a_prepared_statement_is_run_by_who_takes_it() {
    assertAccesses(
        """
        Dao.both: a read direct
        Dao.both: b read direct
        Dao.rows: a read direct
        """,
        dao(
            """
            private PreparedStatement prepared() throws SQLException {
              return connection.prepareStatement("select * from a");
            }
            void rows() throws SQLException { prepared().executeQuery(); }
            void both() throws SQLException {
              ResultSet open = prepared().executeQuery();
              connection.prepareStatement("select * from b").executeQuery();
            }
            """));
  }

  @Test
  void a_prepared_statement_that_nobody_takes_stays_with_its_method() {
    assertAccesses(
        "Dao.prepared: a read direct",
        dao(
            """
            PreparedStatement prepared() throws SQLException {
              return connection.prepareStatement("select * from a");
            }
            """));
  }

  @Test
  void parts_of_a_statement_are_replaced_by_libraries_as_well() {
    assertAccesses(
        """
        Dao.of: a read direct
        Dao.of: b read direct
        """,
        dao(
            """
            void of(String ids) throws SQLException {
              String sql = "select * from a where #part#";
              sql = org.apache.commons.lang3.StringUtils.replace(
                  sql, "#part#", "id in (select id from b where id in (:ids:))");
              run(org.apache.commons.lang3.StringUtils.replace(sql, ":ids:", ids));
            }
            """));
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
        Reports.all: report read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "elsewhere statement-name-unknown",
        codebase.unresolved().stream()
            .filter(open -> open.kind().equals("statement"))
            .map(open -> open.expression() + ' ' + open.reason())
            .collect(Collectors.joining("\n")));
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
                dao(
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
    // The key that every file uses says nothing of which file is meant.
    assertEquals("Dao.open: orders read direct", TextWorkspace.accesses(codebase));
    assertTrue(
        codebase.unresolved().stream().anyMatch(open -> open.reason().equals("table-unknown")));
  }

  @Test
  void a_table_by_the_constants_of_an_enum_may_give_any_of_its_statements() {
    assertAccesses(
        """
        Dao.page: a read direct
        Dao.page: b read direct
        """,
        "package shop; enum Page { FIRST, NEXT }",
        dao(
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
  }
}
