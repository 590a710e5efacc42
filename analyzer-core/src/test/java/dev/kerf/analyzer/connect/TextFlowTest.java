package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that come to their call through methods, objects and collections. */
class TextFlowTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
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
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
            """
            void find() throws SQLException {
              Mapper mapper = new Mapper("o.name, ");
              run("select " + mapper.schema() + " where o.id = ?");
            }
            """));
  }

  @Test
  void every_field_that_a_constructor_sets_is_known() {
    assertAccesses(
        """
        Dao.add: orders write direct
        Dao.all: orders read direct
        Dao.drop: lines write direct
        """,
        """
        package shop;
        class Dao {
          private final java.sql.Connection connection;
          private final String insert;
          private final String select;
          private final String delete;
          Dao(java.sql.Connection connection, String table) {
            this.connection = connection;
            String orders = named("orders");
            insert = String.format("insert into %s values (?)", orders);
            this.select = "select * from " + orders;
            delete = "delete from " + named("lines");
          }
          String named(String table) { return table; }
          Object add() throws Exception { return connection.prepareStatement(insert); }
          Object all() throws Exception { return connection.prepareStatement(select); }
          Object drop() throws Exception { return connection.prepareStatement(delete); }
        }
        """);
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
  void what_a_base_class_asks_the_classes_below_it_is_theirs() {
    assertAccesses(
        """
        A.all: a read direct
        B.all: b read direct
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
  void statements_named_by_the_class_of_the_object_are_those_of_each_class() {
    assertAccesses(
        """
        Desk.tidy: Lines write direct
        LineDao.count: Lines read direct
        LineDao.get: Lines read direct
        NoteDao.count: Notes read direct
        NoteDao.get: Notes read direct
        NoteDao.trim: Notes write direct
        OrderDao.get: Orders read direct
        OrderDao.recent: Orders read direct
        """,
        """
        package shop;
        import java.sql.*;
        abstract class BaseDao {
          Connection connection;
          private final String table;
          BaseDao(String table) { this.table = table; }
          String from(String what) {
            StringBuilder out = new StringBuilder(what);
            return out.append(" from ").append(getClass().getSimpleName().replace("Dao", "s")).toString();
          }
          void get() throws SQLException { connection.prepareStatement(from("select *")); }
          void run(String what) throws SQLException { connection.prepareStatement(what + " from " + table); }
          void count() throws SQLException { run("select count(*)"); }
        }
        """,
        """
        package shop;
        class OrderDao extends BaseDao {
          OrderDao() { super("Orders"); }
          void recent() throws Exception { run("select id"); }
          @Override void count() { }
        }
        """,
        "package shop; class LineDao extends BaseDao { LineDao() { super(\"Lines\"); } }",
        """
        package shop;
        class NoteDao extends BaseDao {
          NoteDao() { super("Notes"); }
          @Override void get() throws java.sql.SQLException { super.get(); }
          void trim() throws java.sql.SQLException { super.run("delete"); }
        }
        """,
        """
        package shop;
        class Desk { LineDao lines; void tidy() throws Exception { lines.run("delete"); } }
        """);
  }

  @Test
  void a_text_from_behind_an_interface_may_come_from_a_class_beside_it() {
    assertAccesses(
        "Dao.find: orders read direct",
        "package shop; interface Table { String all(); String name(); }",
        """
        package shop;
        interface OrderTable extends Table { default String name() { return "orders"; } }
        """,
        """
        package shop;
        abstract class AnyTable implements Table {
          public String all() { return "select * from " + name(); }
        }
        """,
        "package shop; class OrderRows extends AnyTable implements OrderTable {}",
        """
        package shop;
        class LineRows extends AnyTable { public String name() { return "lines"; } }
        """,
        TextSender.dao("void find(OrderTable t) throws SQLException { run(t.all()); }"));
  }

  @Test
  void an_anonymous_class_knows_the_variables_around_it() {
    assertAccesses(
        "Dao$1.call: orders read direct",
        TextSender.dao(
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
        TextSender.dao(
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
        TextSender.dao(
            """
            void run(Statements which) throws SQLException { run(which.sql()); }
            void find() throws SQLException { run(Statements.FIND); }
            """));
  }

  @Test
  void what_a_helper_is_given_by_its_callers_completes_its_own_statement() {
    assertAccesses(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        """,
        TextSender.dao(
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
            TextSender.dao(
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
        TextSender.undecided(codebase));
  }

  @Test
  void a_prepared_statement_is_run_by_who_takes_it() {
    assertAccesses(
        """
        Dao.both: a read direct
        Dao.both: b read direct
        Dao.rows: a read direct
        """,
        TextSender.dao(
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
        TextSender.dao(
            """
            PreparedStatement prepared() throws SQLException {
              return connection.prepareStatement("select * from a");
            }
            """));
  }

  @Test
  void what_a_library_makes_of_a_statement_is_that_statement() {
    assertAccesses(
        """
        Dao.filled: orders read direct
        Dao.paged: lines read direct
        """,
        TextSender.dao(
            """
            void filled(Map<String, String> values) throws SQLException {
              run(new org.apache.commons.text.StringSubstitutor(values)
                  .replace("select * from ${schema}.orders where status = '${status}'"));
            }
            void paged(org.unknown.Dialect dialect) throws SQLException {
              String sql = "select * from lines where id > ?";
              run(dialect.paged(sql, 10, 20));
            }
            """));
  }

  @Test
  void a_name_in_quotes_that_a_method_chooses_is_that_name() {
    Codebase codebase =
        of(
            TextSender.dao(
                """
                abstract String quote(int database);
                static class Standard extends Dao { String quote(int database) { return "\\""; } }
                static class Other extends Dao { String quote(int database) { return "`"; } }
                String quoted(String name, int database) {
                  if (database == 1) { return quote(1) + name + quote(1); }
                  return quoted(name, 1);
                }
                void drop() throws SQLException {
                  run("delete from " + quoted("groups", 2) + " where id = 'g'");
                }
                """));
    assertEquals("Dao.drop: groups write direct", TextWorkspace.accesses(codebase));
    assertEquals("", TextSender.undecided(codebase));
  }

  @Test
  void a_format_and_a_replacement_keep_what_is_not_known() {
    assertAccesses(
        """
        Dao.filled: orders read direct
        Dao.replaced: lines read direct
        """,
        TextSender.dao(
            """
            void filled(String columns) throws SQLException {
              run(String.format("select " + columns + " from %s where id = %d", "orders", 7));
            }
            void replaced(int id) throws SQLException {
              run(("select * from :table where id = " + id).replace(":table", "lines"));
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
        TextSender.dao(
            """
            void of(String ids) throws SQLException {
              String sql = "select * from a where #part#";
              sql = org.apache.commons.lang3.StringUtils.replace(
                  sql, "#part#", "id in (select id from b where id in (:ids:))");
              run(org.apache.commons.lang3.StringUtils.replace(sql, ":ids:", ids));
            }
            """));
  }
}
