package dev.kerf.analyzer.sql;

import static dev.kerf.analyzer.sql.SchemaTexts.names;
import static dev.kerf.analyzer.sql.SchemaTexts.schema;
import static dev.kerf.analyzer.sql.SchemaTexts.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.SourceLocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What later statements of a script do to tables that earlier ones made. */
class SchemaChangesTest {

  @Test
  void alterations_are_applied_in_order() {
    assertEquals(
        """
        customer
          id int not null
          full_name varchar(200)
          mail varchar(99) not null
        pk id
        unique mail
        fk (id) -> person(pid) cascade\
        """,
        table(
            """
            CREATE TABLE client (id int, name varchar(20), old int);
            CREATE TABLE person (pid int primary key);
            ALTER TABLE ONLY client ADD CONSTRAINT pk PRIMARY KEY (id),
              ADD COLUMN email varchar(99) NOT NULL, DROP COLUMN old;
            ALTER TABLE client CHANGE name full_name varchar(200);
            ALTER TABLE client RENAME COLUMN email TO mail;
            ALTER TABLE client ADD CONSTRAINT f1 FOREIGN KEY (id) REFERENCES person ON DELETE CASCADE;
            ALTER TABLE client ADD CONSTRAINT f2 FOREIGN KEY (full_name) REFERENCES names (n);
            ALTER TABLE client DROP CONSTRAINT f2;
            CREATE UNIQUE INDEX ux ON client (mail);
            ALTER TABLE client RENAME TO customer;
            DROP TABLE person;
            CREATE TABLE person (pid int primary key);
            """,
            "customer"));
  }

  @Test
  void a_reference_stands_where_it_was_declared_whatever_becomes_of_its_table() {
    String script =
        """
        CREATE TABLE person (id int primary key);
        CREATE TABLE client (id int, boss int REFERENCES person (id));
        ALTER TABLE client ADD COLUMN friend int REFERENCES person (id);
        ALTER TABLE client ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES person (id);
        ALTER TABLE client RENAME COLUMN friend TO mate;
        ALTER TABLE client DROP COLUMN boss;
        """;
    SchemaTable client =
        schema(script).tables().stream()
            .filter(table -> table.name().name().equals("client"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("[mate]", "[id]"),
        client.foreignKeys().stream().map(key -> key.columns().toString()).toList());
    assertEquals(
        List.of("s.sql:3", "s.sql:4"),
        client.foreignKeyPlaces().stream().map(SourceLocation::toString).toList());
  }

  @Test
  void a_reference_within_a_longer_statement_stands_at_its_own_line() {
    String script =
        """
        -- people
        CREATE TABLE person (id int primary key);

        CREATE TABLE client (
          id int,
          boss int
            REFERENCES person (id),
          friend int,
          note varchar(20) DEFAULT 'a
        b',
          CONSTRAINT f1 FOREIGN KEY (friend)
            REFERENCES person (id)
        );
        ALTER TABLE client
          ADD COLUMN mate int REFERENCES person (id),
          ADD CONSTRAINT f2
            FOREIGN KEY (id) REFERENCES person (id);
        """;
    SchemaTable client = schema(script).tables().get(0);
    assertEquals(
        List.of("[boss] s.sql:7", "[friend] s.sql:11", "[mate] s.sql:15", "[id] s.sql:16"),
        IntStream.range(0, client.foreignKeys().size())
            .mapToObj(
                i -> client.foreignKeys().get(i).columns() + " " + client.foreignKeyPlaces().get(i))
            .toList());
  }

  @Test
  void a_renamed_table_takes_its_references_along() {
    assertEquals(
        """
        b
          a_id int
        fk (a_id) -> c(id)\
        """,
        table(
            """
            create table a (id int primary key);
            create table b (a_id int references a);
            exec sp_rename 'a', 'c'
            """,
            "b"));
  }

  @Test
  void a_procedure_of_the_server_renames_tables_and_columns_in_the_same_words() {
    assertEquals(
        """
        b
          b_id int\
        """,
        table(
            """
            create table a (id int);
            sp_rename 'a.id', 'b_id';
            sp_rename 'a', 'b';
            sp_rename 'gone', 'back';
            sp_rename '.gone', 'back';
            """));
  }

  @Test
  void a_dropped_table_is_gone() {
    assertEquals(
        "b",
        names("create table a (x int); create table b (x int); drop table if exists a cascade;"));
  }

  @Test
  void a_key_to_a_dropped_table_goes_with_it_unless_the_table_comes_back() {
    String script =
        """
        create table a (id int primary key);
        create table b (a_id int, constraint fk foreign key (a_id) references a (id));
        drop table a cascade;
        """;
    assertEquals("b\n  a_id int", table(script));
    assertEquals(
        "b\n  a_id int\nfk (a_id) -> a(id)",
        table(script + "create table a (id int primary key);", "b"));
  }

  @Test
  void null_is_allowed_and_forbidden_without_naming_the_type_again() {
    assertEquals(
        """
        t
          a int not null
          b int\
        """,
        table(
            """
            create table t (a int, b int not null);
            alter table t alter column a set not null;
            alter table t alter column b drop not null;
            """));
  }

  @Test
  void a_key_waits_for_its_table_where_scripts_come_in_another_order() {
    String keys = "alter table b add constraint fk foreign key (a_id) references a (id);";
    String tables = "create table a (id int primary key); create table B (a_id int);";
    assertEquals("B\n  a_id int\nfk (a_id) -> a(id)", table(keys + tables, "B"));
    assertEquals("B\n  a_id int", table(keys + "alter table b drop constraint fk;" + tables, "B"));
    assertEquals(
        "b\n  a_id int",
        table("create table b (a_id int); drop table b;" + keys + "create table b (a_id int);"));
  }
}
