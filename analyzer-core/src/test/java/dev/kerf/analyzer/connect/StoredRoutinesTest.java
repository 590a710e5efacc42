package dev.kerf.analyzer.connect;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.sql.RoutineBody;
import dev.kerf.analyzer.sql.StatementReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls a routine of the database does what that does. */
class StoredRoutinesTest {

  private static final String TABLES =
      """
      create table orders (id int primary key, customer_id int);
      create table customers (id int primary key);
      create table log (id int);
      """;

  @TempDir Path folder;

  private Codebase codebase(String method, String routines) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            import java.sql.Connection;
            import org.springframework.jdbc.core.simple.SimpleJdbcCall;
            class Desk {
              Connection connection;
              void run() throws Exception { %s }
            }
            """
                .formatted(method))
        .file("db/tables.sql", TABLES)
        .file("db/routines.sql", routines)
        .codebase();
  }

  private static long open(Codebase codebase) {
    return codebase.unresolved().stream()
        .filter(site -> site.reason().equals("stored-routine"))
        .count();
  }

  @Test
  void a_function_of_postgresql_is_read_with_what_it_calls() {
    Codebase codebase =
        codebase(
            "connection.prepareCall(\"{call close_order(?)}\").execute();",
            """
            CREATE OR REPLACE FUNCTION note(v_id int) RETURNS void AS $$
            BEGIN
              INSERT INTO log (id) VALUES (v_id);
            END; $$ LANGUAGE plpgsql;

            CREATE OR REPLACE FUNCTION close_order(v_id int) RETURNS int AS $BODY$
            DECLARE v_customer int;
            BEGIN
              SELECT c.id INTO v_customer FROM customers c JOIN orders o ON o.customer_id = c.id;
              IF v_customer IS NOT NULL THEN
                UPDATE orders SET customer_id = CASE WHEN v_id > 0 THEN 1 ELSE 2 END WHERE id = v_id;
                PERFORM note(v_id);
              END IF;
              RETURN v_customer;
            END; $BODY$ LANGUAGE plpgsql;
            """);
    assertEquals(
        """
        Desk.run: customers read direct
        Desk.run: log write direct
        Desk.run: orders read direct
        Desk.run: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "[table:customers, table:orders]",
        codebase.joins().stream().map(join -> join.stores().toString()).findFirst().orElse(""));
    assertEquals(0, open(codebase));
  }

  @Test
  void a_procedure_of_mysql_is_called_by_its_name() {
    Codebase codebase =
        codebase(
            "new SimpleJdbcCall(null).withProcedureName(\"Tidy\").execute();",
            """
            DELIMITER $$
            create procedure tidy()
            begin
              declare done int default 0;
              delete from log;
              insert into log (id) select id from orders;
            end$$
            DELIMITER ;
            """);
    assertEquals(
        """
        Desk.run: log write direct
        Desk.run: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_procedure_is_called_through_jpa() {
    Codebase codebase =
        codebase(
            "((jakarta.persistence.EntityManager) null).createStoredProcedureQuery(\"tidy\");",
            """
            CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$
            BEGIN DELETE FROM log; END; $$;
            """);
    assertEquals("Desk.run: log write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_function_in_a_query_is_read() {
    Codebase codebase =
        codebase(
            "connection.prepareStatement(\"select * from orders_of(?)\").executeQuery();",
            """
            CREATE FUNCTION orders_of(v_id int) RETURNS SETOF orders STABLE AS '
            BEGIN
              RETURN QUERY SELECT * FROM orders WHERE customer_id = v_id;
            END; ' LANGUAGE plpgsql;
            """);
    assertEquals("Desk.run: orders read direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void two_routines_that_call_each_other_are_read_once_each() {
    Codebase codebase =
        codebase(
            "connection.prepareCall(\"{call even(?)}\").execute();",
            """
            CREATE FUNCTION even(n int) RETURNS int AS $$
            BEGIN DELETE FROM log; RETURN odd(n - 1); END; $$ LANGUAGE plpgsql;
            CREATE FUNCTION odd(n int) RETURNS int AS $$
            BEGIN DELETE FROM orders; RETURN even(n - 1); END; $$ LANGUAGE plpgsql;
            """);
    assertEquals(
        """
        Desk.run: log write direct
        Desk.run: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_routine_that_no_script_declares_stays_open() {
    Codebase codebase =
        codebase("connection.prepareCall(\"{call close_day(?)}\").execute();", "select 1;");
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(1, open(codebase));
  }

  @Test
  void what_a_routine_names_and_nobody_declares_is_no_table() {
    Codebase codebase =
        codebase(
            "connection.prepareCall(\"{call fill(?)}\").execute();",
            """
            CREATE FUNCTION fill(n int) RETURNS void AS $$
            BEGIN
              CREATE TEMPORARY TABLE tt_ids (id int);
              INSERT INTO tt_ids SELECT id FROM orders;
              SELECT count(*) INTO log FROM tt_ids;
            END; $$ LANGUAGE plpgsql;
            """);
    assertEquals("Desk.run: orders read direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_procedure_of_sql_server_is_read_behind_its_options() {
    Codebase codebase =
        codebase(
            "connection.prepareCall(\"{call dbo.usp_close(?)}\").execute();",
            """
            CREATE PROCEDURE dbo.usp_close @id int WITH EXECUTE AS OWNER AS
            BEGIN
              UPDATE dbo.orders SET customer_id = NULL WHERE id = @id;
              WITH late AS (SELECT id FROM customers) DELETE FROM log WHERE id IN (SELECT id FROM late);
            END
            GO
            """);
    assertEquals(
        """
        Desk.run: customers read direct
        Desk.run: log write direct
        Desk.run: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void bodies_that_never_end_are_read_in_one_pass() {
    String open = "CREATE FUNCTION f() RETURNS void AS ";
    String tags = IntStream.range(0, 200_000).mapToObj(i -> "$t" + i + "$ ").collect(joining());
    String quotes = "'" + "''x".repeat(200_000);
    StatementReader reader = new StatementReader();
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(List.of(), RoutineBody.of(open + tags, reader).statements());
          assertEquals(List.of(), RoutineBody.of(open + quotes, reader).statements());
        });
  }
}
