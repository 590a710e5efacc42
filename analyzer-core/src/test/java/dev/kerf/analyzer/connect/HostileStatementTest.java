package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are no joy to read: limits hold, and what is only guessed says so. */
class HostileStatementTest {

  @TempDir Path folder;

  private Codebase sent(String expression) {
    return sent(expression, "");
  }

  private Codebase sent(String expression, String beside) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            class Dao {
              java.sql.Connection connection;
              void run(String name, int n) throws Exception {
                connection.prepareStatement(%s);
              }
            }
            %s
            """
                .formatted(expression, beside))
        .codebase();
  }

  private static String found(Codebase codebase) {
    return TextWorkspace.accesses(codebase)
        + " / "
        + codebase.coverage().statements()
        + ' '
        + codebase.coverage().heuristicStatements()
        + ' '
        + codebase.coverage().unresolvedStatements();
  }

  /** A text that goes through six helpers, whose outermost has callers. */
  private Codebase throughSixHelpers(String handedOn, int callers) {
    StringBuilder methods = new StringBuilder();
    for (int i = 1; i < 6; i++) {
      methods.append(
          "void to%d(String sql) throws Exception { to%d(%s); }\n".formatted(i, i - 1, handedOn));
    }
    for (int i = 0; i < callers; i++) {
      methods.append(
          "void caller%d() throws Exception { to5(\"select x from t%d\"); }\n".formatted(i, i));
    }
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            class Dao {
              java.sql.Connection connection;
              void to0(String sql) throws Exception {
                connection.prepareStatement(sql);
              }
              %s
            }
            """
                .formatted(methods))
        .codebase();
  }

  @Test
  void few_callers_are_asked_through_many_helpers() {
    assertEquals(
        "Dao.caller0: t0 read direct\nDao.caller1: t1 read direct / 2 0 0",
        found(throughSixHelpers("sql + \" limit 9\"", 2)));
  }

  @Test
  void hundreds_of_callers_behind_many_helpers_that_add_to_it_leave_the_statement_open() {
    assertEquals(" / 1 0 1", found(throughSixHelpers("sql + \" limit 9\"", 201)));
  }

  @Test
  void hundreds_of_callers_are_asked_through_many_helpers_that_hand_the_statement_on() {
    String found = found(throughSixHelpers("sql", 201));
    assertEquals(201, found.lines().count(), found);
    assertTrue(found.contains("Dao.caller200: t200 read direct"), found);
  }

  @Test
  void cases_fifty_deep_are_read_like_any_expression() {
    String nested =
        "case when a = 1 then ".repeat(50)
            + "(select max(x) from inner_table)"
            + " else 0 end".repeat(50);
    assertEquals(
        "Dao.run: inner_table read direct\nDao.run: orders read direct / 1 0 0",
        found(sent('"' + "select " + nested + " from orders" + '"')));
  }

  @Test
  void a_list_of_a_megabyte_does_not_hide_what_stands_behind_it() {
    String list = "0000000001, ".repeat(90_000);
    assertEquals(
        "Dao.run: lines read direct\nDao.run: orders read direct / 1 0 0",
        found(
            sent(
                "\"select * from orders where id in ("
                    + list
                    + "0) and x in (select x from lines)\"")));
  }

  @Test
  void a_text_beyond_the_limit_is_cut_and_read_as_a_guess() {
    String part = "x".repeat(60_000);
    assertEquals(
        "Dao.run: orders read direct / 1 1 0",
        found(
            sent(
                "\"select a from orders where b = '\" + n + \""
                    + part
                    + "\" + n + \""
                    + part
                    + "'\"")));
  }

  @Test
  void a_quote_that_never_closes_leaves_a_guess() {
    assertEquals(
        "Dao.run: orders read direct / 1 1 0",
        found(sent("\"select * from orders where name = 'O\" + n")));
  }

  @Test
  void templates_inside_a_statement_are_holes() {
    assertEquals(
        "Dao.run: orders read direct / 1 1 1",
        found(
            sent(
                "\"select * from orders #if($name) join ${table} t on t.id = 1 #end"
                    + " <#if x>where a = ${a}</#if>\"")));
  }

  @Test
  void more_choices_than_the_limit_still_name_every_table() {
    StringBuilder choices = new StringBuilder("\"select * from a0\"");
    StringBuilder expected = new StringBuilder("Dao.run: a0 read direct");
    for (int i = 1; i <= 12; i++) {
      choices
          .append(" + (n > ")
          .append(i)
          .append(" ? \" join b")
          .append(i)
          .append("\" : \" join c");
      choices.append(i).append("\")");
    }
    for (String letter : new String[] {"b", "c"}) {
      for (int i : new int[] {1, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9}) {
        expected.append("\nDao.run: ").append(letter).append(i).append(" read direct");
      }
    }
    assertEquals(expected + " / 1 0 0", found(sent(choices.toString())));
  }

  @Test
  @Timeout(30) // a second where each field is looked for once, hours where on each way to it
  void fields_that_are_made_of_one_another_are_looked_for_once() {
    StringBuilder links = new StringBuilder();
    int last = 20;
    for (int i = 0; i < last; i++) {
      links.append(
          """
          class Link%d {
            Link0 first; Link%d next; String a; String b; String c;
            String text() { return next.a; }
            void fill() {
              a = first.text() + next.a + next.b + next.c;
              b = first.text() + next.b + next.c + next.a;
              c = first.text() + next.c + next.a + next.b;
            }
          }
          """
              .formatted(i, i + 1));
    }
    links.append(
        "class Link%d { String a = \"select * from orders\"; String b; String c; }"
            .formatted(last));
    assertEquals(
        "Dao.run: orders read direct / 1 1 0", found(sent("new Link0().text()", links.toString())));
  }

  @Test
  void what_is_too_much_for_one_statement_is_found_for_the_next() {
    StringBuilder links = new StringBuilder();
    int last = 18;
    for (int i = 0; i < last; i++) {
      links.append(
          """
          class Link%d {
            Link%d next; String a; String b = "select * from orders";
            String text() { return next.a + next.b; }
            void fill() { a = next.a%s; }
          }
          """
              .formatted(i, i + 1, " + \"\"".repeat(3_900)));
    }
    links.append(
        """
        class Link%d { String a = ""; String b; }
        class Next {
          java.sql.Connection connection;
          Link1 link;
          void run() throws Exception { connection.prepareStatement(link.b); }
        }
        """
            .formatted(last));
    assertEquals(
        "Next.run: orders read direct",
        TextWorkspace.accesses(sent("new Link0().text()", links.toString())));
  }
}
