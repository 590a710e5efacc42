package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenTextTest {

  @TempDir Path folder;

  private void assertAccesses(String expected, String... sources) {
    assertEquals(expected.strip(), TextWorkspace.accesses(folder, sources));
  }

  @Test
  void a_statement_with_named_parameters_that_are_numbered_letter_by_letter_is_that_statement() {
    assertAccesses(
        """
        Dao.find: customers read direct
        Dao.find: orders read direct
        """,
        """
        package shop;
        import java.sql.*;
        class NamedStatement {
          private final PreparedStatement statement;
          NamedStatement(Connection connection, String query) throws SQLException {
            statement = connection.prepareStatement(numbered(query));
          }
          static String numbered(String query) {
            StringBuffer out = new StringBuffer(query.length());
            for (int i = 0; i < query.length(); i++) {
              char c = query.charAt(i);
              if (c == ':') {
                c = '?';
                while (i + 1 < query.length() && Character.isLetter(query.charAt(i + 1))) {
                  i++;
                }
              }
              out.append(c);
            }
            return out.toString();
          }
          ResultSet run() throws SQLException { return statement.executeQuery(); }
        }
        """,
        """
        package shop;
        import java.sql.*;
        class Dao {
          Connection connection;
          ResultSet find() throws SQLException {
            return new NamedStatement(
                connection,
                "select * from orders o join customers c on c.id = o.buyer where o.state = :state")
                .run();
          }
        }
        """);
  }

  @Test
  void a_statement_that_is_turned_into_another_dialect_keeps_its_tables() {
    assertAccesses(
        "Dao.stop: orders write direct",
        """
        package shop;
        interface Dialect { String convert(String sql); }
        """,
        """
        package shop;
        import java.util.regex.*;
        class Oracle implements Dialect {
          public String convert(String sql) {
            return Pattern.compile("NOW\\\\(\\\\)").matcher(sql).replaceAll("SYSDATE");
          }
        }
        """,
        TextSender.dao(
            """
            Dialect dialect;
            void converted(String sql) throws SQLException { run(dialect.convert(sql)); }
            void stop() throws SQLException { converted("delete from orders where day < now()"); }
            """));
  }

  @Test
  void a_name_that_is_rewritten_is_not_that_name() {
    assertAccesses(
        "",
        TextSender.dao(
            """
            static String snake(String name) {
              StringBuilder out = new StringBuilder();
              for (char c : name.toCharArray()) {
                out.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : "" + c);
              }
              return out.toString();
            }
            void find(String type) throws SQLException { run("select * from " + snake(type)); }
            void lines() throws SQLException { find("OrderLine"); }
            """));
  }

  @Test
  void a_table_that_is_named_in_a_part_of_a_statement_that_a_method_is_given_is_found() {
    assertAccesses(
        """
        Dao.find: lines read direct
        Dao.find: orders read direct
        """,
        TextSender.dao(
            """
            static String days(String from) { return "datediff(" + from + ", now())"; }
            void find() throws SQLException {
              run("select * from orders where 3 < " + days("(select max(day) from lines)"));
            }
            """));
  }

  @Test
  void a_value_that_a_method_gives_is_no_part_of_what_a_statement_touches() {
    assertAccesses(
        "Dao.find: orders read direct",
        TextSender.dao(
            """
            static String language() { return "' or exists (select 1 from lines) or '"; }
            void find() throws SQLException {
              run("select * from orders where language = '" + language() + "'");
            }
            """));
  }
}
