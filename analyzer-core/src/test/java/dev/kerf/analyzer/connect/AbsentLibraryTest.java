package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Certainty;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to a library that is not at hand is a statement where it reads like one. */
class AbsentLibraryTest {

  @TempDir Path folder;

  private Codebase of(String members) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            import com.house.db.Db;
            import com.house.db.HouseDao;
            import com.house.db.HouseJdbcTemplate;
            import com.house.db.SqlCommand;
            class Dao extends HouseDao {
              HouseJdbcTemplate jdbc;
              Printer printer;
            %s
            }
            """
                .formatted(members))
        .codebase();
  }

  private static long undecided(Codebase codebase) {
    return codebase.unresolved().stream().filter(site -> site.kind().equals("statement")).count();
  }

  @Test
  void whole_statements_are_taken_up_as_likely() {
    Codebase codebase =
        of(
            """
            void sell(long id) {
              jdbc.change(
                  "update stock set n = n - 1 where id = ?", id);
              Db.find("select * from orders o join buyers b on b.id = o.buyer");
              executeSql("insert into log values (?)", id);
              new SqlCommand("delete from basket");
            }
            """);
    assertEquals(
        """
        Dao.sell: basket write direct
        Dao.sell: buyers read direct
        Dao.sell: log write direct
        Dao.sell: orders read direct
        Dao.sell: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "LIKELY",
        codebase.accesses().stream()
            .map(access -> access.certainty().name())
            .distinct()
            .collect(Collectors.joining(" ")));
    assertEquals(0, undecided(codebase));
  }

  @Test
  void who_hands_a_statement_to_a_helper_sends_it() {
    Codebase codebase =
        of(
            """
            private void run(String sql) { jdbc.execute(sql); }
            void empty() { run("delete from basket"); }
            """);
    assertEquals("Dao.empty: basket write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void nothing_is_said_of_other_texts_and_other_methods() {
    Codebase codebase =
        of(
            """
            void say(String what) {
              jdbc.query("select a number from one to ten");
              jdbc.execute("help");
              jdbc.execute(what);
              jdbc.query("from the start");
              printer.print("delete from basket");
            }
            """);
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(0, undecided(codebase));
  }

  @Test
  void a_query_that_names_an_entity_is_one_over_entities() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "t_order") class Order { @Id Long id; }
                """)
            .java(
                """
                package shop;
                class Dao extends com.house.db.HouseDao {
                  Object all() { return executeQuery("from Order o where o.id > 7"); }
                }
                """)
            .codebase();
    assertEquals("Dao.all: t_order read direct", TextWorkspace.accesses(codebase));
    assertEquals(Certainty.CERTAIN, codebase.accesses().iterator().next().certainty());
  }
}
