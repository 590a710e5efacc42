package dev.kerf.analyzer.framework.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that is kept belongs to those who run it. */
class HeldStatementsTest {

  @TempDir Path folder;

  private String accesses(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return TextWorkspace.accesses(workspace.codebase());
  }

  @Test
  void an_insert_in_a_field_is_sent_by_the_methods_that_execute_it() {
    assertEquals(
        """
        Visits.add: visits write direct
        Visits.once: pets write direct""",
        accesses(
            """
            package shop;
            import java.util.Map;
            import javax.sql.DataSource;
            import org.springframework.jdbc.core.simple.*;
            class Visits {
              private final SimpleJdbcInsert insert;
              Visits(DataSource source) {
                this.insert =
                    new SimpleJdbcInsert(source).withTableName("visits").usingGeneratedKeyColumns("id");
              }
              Number add(Map<String, Object> visit) { return insert.executeAndReturnKey(visit); }
              void once(DataSource source) {
                new SimpleJdbcInsert(source).withTableName("pets").execute(Map.of());
              }
            }
            """));
  }

  @Test
  void a_class_that_is_a_query_is_sent_by_who_executes_its_objects() {
    assertEquals(
        """
        Offices.all: office read direct
        Offices.rename: office write direct""",
        accesses(
            """
            package shop;
            import javax.sql.DataSource;
            import org.springframework.jdbc.object.*;
            abstract class AllOffices extends MappingSqlQuery<String> {
              AllOffices(DataSource source) { super(source, "select name from office"); }
            }
            """,
            """
            package shop;
            import javax.sql.DataSource;
            import org.springframework.jdbc.object.*;
            class Offices {
              private AllOffices query;
              private SqlUpdate rename;
              void init(DataSource source) {
                rename = new SqlUpdate(source, "update office set name = ? where id = ?");
              }
              Object all() { return query.execute(); }
              void rename(String name, int id) { rename.update(name, id); }
            }
            """));
  }

  @Test
  void a_prepared_statement_in_a_field_is_sent_where_it_is_executed() {
    assertEquals(
        """
        Journal.start: journal_run write direct
        Journal.write: journal write direct""",
        accesses(
            """
            package shop;
            import java.sql.*;
            class Journal {
              private PreparedStatement insert;
              private PreparedStatement run;
              Journal(Connection connection) throws SQLException {
                insert = connection.prepareStatement("insert into journal values (?)");
              }
              void write(String line) throws SQLException {
                insert.setString(1, line);
                insert.executeUpdate();
              }
              void start(Connection connection) throws SQLException {
                run = connection.prepareStatement("insert into journal_run values (1)");
                run.execute();
              }
            }
            """));
  }
}
