package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the text of a statement is put together decides which tables it touches. */
class StatementTextTest {

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
    class Dao {
      Connection connection;
    %s
    }
    """
        .formatted(body);
  }

  @Test
  void a_literal_is_read_where_it_is_sent() {
    Codebase codebase =
        of(
            dao(
                """
                void sell() throws SQLException {
                  connection.createStatement().executeUpdate("update stock set n = n - 1");
                }
                """));
    assertEquals("Dao.sell: stock write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_constant_of_another_class_and_a_concatenation_are_followed() {
    Codebase codebase =
        of(
            """
            package shop;
            class Tables { static final String ORDERS = "orders"; }
            """,
            dao(
                """
                static final String ALL = "select * from " + Tables.ORDERS;
                void find(long id) throws SQLException {
                  String sql = ALL + " where id = " + id;
                  connection.prepareStatement(sql);
                }
                """));
    assertEquals("Dao.find: orders read direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void every_branch_of_a_condition_counts() {
    Codebase codebase =
        of(
            dao(
                """
                void find(boolean old) throws SQLException {
                  String table = old ? "orders_2019" : "orders";
                  String sql;
                  if (old) {
                    sql = "select * from " + table;
                  } else {
                    sql = "select * from customers";
                  }
                  connection.prepareStatement(sql);
                }
                """));
    assertEquals(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        Dao.find: orders_2019 read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_string_builder_is_followed_through_conditions_and_loops() {
    Codebase codebase =
        of(
            dao(
                """
                void find(String name, int[] ids) throws SQLException {
                  StringBuilder sql = new StringBuilder("select * from orders o");
                  if (name != null) {
                    sql.append(" join customers c on c.id = o.customer_id");
                  }
                  sql.append(" where o.id in (");
                  for (int id : ids) {
                    sql.append(id).append(", ");
                  }
                  sql.append("0)");
                  connection.prepareStatement(sql.toString());
                }
                """));
    assertEquals(
        "Dao.find: customers read direct\nDao.find: orders read direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_format_is_filled_in() {
    Codebase codebase =
        of(
            dao(
                """
                void clear(String why) throws SQLException {
                  String sql = String.format("delete from %s where why = '%s'", "log", why);
                  connection.createStatement().execute(sql);
                }
                """));
    assertEquals("Dao.clear: log write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void what_a_helper_decides_by_itself_is_not_told_of_its_callers_again() {
    Codebase codebase =
        of(
            dao(
                """
                void check(String kind, String table, long id) throws SQLException {
                  String sql;
                  if (kind.equals("client")) {
                    sql = "select 1 from clients where id = " + id;
                  } else {
                    sql = "select 1 from " + table + " where id = " + id;
                  }
                  connection.prepareStatement(sql);
                }
                void checkLoan(long id) throws SQLException {
                  check("loan", "loans", id);
                }
                """));
    assertEquals(
        "Dao.check: clients read direct\nDao.checkLoan: loans read direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_helper_that_is_given_the_text_hands_the_access_to_its_callers() {
    Codebase codebase =
        of(
            dao(
                """
                void run(String sql) throws SQLException {
                  connection.createStatement().execute(sql);
                }
                void update(String table) throws SQLException {
                  run("update " + table + " set n = 0");
                }
                void stock() throws SQLException { update("stock"); }
                void orders() throws SQLException { run("select * from orders"); }
                """));
    assertEquals(
        "Dao.orders: orders read direct\nDao.stock: stock write direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_caller_that_does_not_know_its_text_leaves_the_others_known() {
    Codebase codebase =
        of(
            dao(
                """
                boolean scrolls;
                String configured = System.getProperty("sql");
                PreparedStatement prepared(String sql) throws SQLException {
                  return scrolls
                      ? connection.prepareStatement(sql, 1, 2)
                      : connection.prepareStatement(sql);
                }
                void orders() throws SQLException { prepared("select * from orders").executeQuery(); }
                void stock() throws SQLException { prepared("update stock set n = 0").execute(); }
                void other() throws SQLException { prepared(configured).executeQuery(); }
                """));
    assertEquals(
        "Dao.orders: orders read direct\nDao.stock: stock write direct",
        TextWorkspace.accesses(codebase));
    assertEquals(1, undecided(codebase), () -> codebase.unresolved().toString());
  }

  @Test
  void what_comes_round_to_a_helper_again_is_decided_by_its_other_callers() {
    Codebase codebase =
        of(
            TextSender.dao(
                """
                void again(String sql, int left) throws SQLException {
                  try {
                    connection.createStatement().execute(sql);
                  } catch (SQLException e) {
                    if (left > 0) {
                      again(sql, left - 1);
                    }
                  }
                }
                void batch(String sql, int size) throws SQLException {
                  if (size > 100) {
                    half(sql, size);
                  } else {
                    run(sql);
                  }
                }
                void half(String sql, int size) throws SQLException { batch(sql, size / 2); }
                void orders() throws SQLException { again("select * from orders", 3); }
                void stock() throws SQLException { batch("delete from stock", 200); }
                """));
    assertEquals(
        """
        Dao.orders: orders read direct
        Dao.stock: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("", TextSender.undecided(codebase));
  }

  @Test
  void a_helper_that_only_calls_itself_stays_open() {
    Codebase codebase =
        of(
            TextSender.dao(
                """
                void again(String sql) throws SQLException {
                  connection.createStatement().execute(sql);
                  again(sql);
                }
                """));
    assertEquals("{$0}: Dao.again 0\n{$0}: Dao.run 0", TextSender.undecided(codebase));
  }

  @Test
  void a_connection_that_hands_on_what_it_is_given_sends_nothing_of_its_own() {
    Codebase codebase =
        of(
            """
            package shop;
            import java.sql.*;
            abstract class Watched implements Connection {
              Connection inner;
              public PreparedStatement prepareStatement(String sql) throws SQLException {
                return inner.prepareStatement(sql);
              }
              void check() throws SQLException { inner.prepareStatement("select 1 from ping"); }
            }
            """,
            dao(
                """
                void orders() throws SQLException {
                  connection.prepareStatement("select * from orders").executeQuery();
                }
                """));
    assertEquals(
        "Dao.orders: orders read direct\nWatched.check: ping read direct",
        TextWorkspace.accesses(codebase));
    assertEquals(0, undecided(codebase), () -> codebase.unresolved().toString());
  }

  private static long undecided(Codebase codebase) {
    return codebase.unresolved().stream().filter(site -> site.kind().equals("statement")).count();
  }

  @Test
  void a_name_in_quotes_that_are_configured_is_that_name() {
    Codebase codebase =
        of(
            dao(
                """
                String quote = System.getProperty("quote");
                void names() throws SQLException {
                  connection.prepareStatement("select * from " + quote + "user" + quote);
                }
                """));
    assertEquals("Dao.names: user read direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void an_underscore_between_two_unknown_parts_is_no_name() {
    Codebase codebase =
        of(
            dao(
                """
                String table = System.getProperty("table");
                String part = System.getProperty("part");
                void drop() throws SQLException {
                  connection.prepareStatement("drop table " + table + "_" + part).execute();
                  connection.prepareStatement("drop table " + table + "_of_" + part).execute();
                }
                """));
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(2, undecided(codebase));
  }

  @Test
  void a_name_in_configured_quotes_is_joined_with_the_others() {
    Codebase codebase =
        of(
            dao(
                """
                String quote = System.getProperty("quote");
                void names() throws SQLException {
                  connection.prepareStatement(
                      "insert into names (name) select name from " + quote + "user" + quote);
                }
                """));
    assertEquals(
        "[table:names, table:user]",
        codebase.joins().stream().map(join -> join.stores().toString()).findFirst().orElse(""));
  }

  @Test
  void a_table_that_nothing_decides_is_listed_and_never_guessed() {
    Codebase codebase =
        of(
            dao(
                """
                public void wipe(String table) throws SQLException {
                  connection.createStatement().execute("delete from " + table);
                }
                """));
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(
        "src/main/java/shop/Dao.java:6 statement table-unknown delete from {$0}",
        codebase.unresolved().stream()
            .map(u -> u.location() + " " + u.kind() + " " + u.reason() + " " + u.expression())
            .reduce("", String::concat));
  }

  @Test
  void a_script_that_the_code_names_tells_what_is_sent_line_by_line() {
    Codebase codebase =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/setup/tables.ddl",
                """
                # numbers of keys
                CREATE TABLE keys (name varchar(9), next int);
                INSERT INTO keys (name, next) VALUES ('order', 0);
                """)
            .file("src/main/resources/setup/other.ddl", "DELETE FROM orders;")
            .java(
                """
                package shop;
                import java.io.*;
                import java.sql.*;
                import java.util.*;
                class Setup {
                  Connection connection;
                  void run() throws Exception {
                    send(lines(getClass().getResourceAsStream("/setup/tables.ddl")));
                  }
                  private List<String> lines(InputStream in) throws IOException {
                    List<String> out = new ArrayList<>();
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in));
                    for (String line; (line = reader.readLine()) != null; ) {
                      out.add(line);
                    }
                    return out;
                  }
                  private void send(List<String> statements) throws SQLException {
                    for (int i = 0; i < statements.size(); i++) {
                      connection.createStatement().executeUpdate(statements.get(i));
                    }
                  }
                  void unknown(String any) throws SQLException {
                    connection.createStatement().executeUpdate(any);
                  }
                }
                """)
            .codebase();
    assertEquals("Setup.send: keys write direct", TextWorkspace.accesses(codebase));
  }
}
