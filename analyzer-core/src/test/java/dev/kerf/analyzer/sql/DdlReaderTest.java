package dev.kerf.analyzer.sql;

import static dev.kerf.analyzer.sql.SchemaTexts.names;
import static dev.kerf.analyzer.sql.SchemaTexts.schema;
import static dev.kerf.analyzer.sql.SchemaTexts.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DdlReaderTest {

  @Test
  void columns_keep_type_null_default_and_numbering() {
    assertEquals(
        """
        orders
          id bigint not null auto
          state varchar(20) not null default 'NEW'
          total decimal(10, 2) default 0
          note text
        pk id\
        """,
        table(
            """
            CREATE TABLE orders (
              id BIGINT AUTO_INCREMENT PRIMARY KEY, -- the key
              state VARCHAR(20) DEFAULT 'NEW' NOT NULL,
              total DECIMAL(10, 2) NULL DEFAULT 0,
              note TEXT /* free; text */
            );
            """));
  }

  @Test
  void keys_of_mysql_are_no_columns_but_a_column_may_be_called_key() {
    assertEquals(
        """
        settings
          key varchar(10) not null
          value text
        pk key
        unique value
        fk (value) -> texts(id) cascade\
        """,
        table(
            """
            CREATE TABLE `settings` (
              `key` varchar(10) NOT NULL COMMENT 'it''s; a key',
              value text,
              PRIMARY KEY (`key`),
              UNIQUE KEY uq_value (value(20)),
              KEY idx (value, `key`),
              CONSTRAINT fk1 FOREIGN KEY idx2 (value) REFERENCES texts (id)
                ON DELETE CASCADE ON UPDATE NO ACTION
            ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4;
            """));
  }

  @Test
  void an_unquoted_column_called_key_is_a_column() {
    assertEquals(
        """
        t
          key varchar(10)
          index int\
        """,
        table("create table t (key varchar(10), index int)"));
  }

  @Test
  void postgresql_references_checks_and_casts_are_read() {
    assertEquals(
        """
        sales.line
          id bigserial not null auto
          order_id bigint not null
          tags text[] default '{}'::text[]
          at timestamp(6) with time zone not null default now()
          n int
        pk id
        unique order_id n
        fk (order_id) -> sales.orders(id) set null\
        """,
        table(
            """
            CREATE TABLE IF NOT EXISTS sales.line (
              id bigserial PRIMARY KEY,
              order_id bigint NOT NULL REFERENCES sales.orders (id) ON DELETE SET NULL DEFERRABLE,
              tags text[] DEFAULT '{}'::text[],
              at timestamp(6) with time zone DEFAULT now() NOT NULL,
              n int CHECK (n > 0 AND (n < 10 OR n IN (11, 12))),
              CONSTRAINT uq UNIQUE (order_id, n),
              EXCLUDE USING gist (n WITH &&)
            ) WITH (fillfactor = 70) TABLESPACE fast;
            """));
  }

  @Test
  void oracle_and_db2_types_and_clauses_are_read() {
    assertEquals(
        """
        HR.EMP
          ID NUMBER(19,0) not null
          NAME VARCHAR2(255 CHAR) not null
          HIRED DATE default SYSDATE
          N INTEGER not null auto
        pk ID\
        """,
        table(
            """
            CREATE TABLE "HR"."EMP" (
              ID NUMBER(19,0) NOT NULL ENABLE,
              NAME VARCHAR2(255 CHAR) NOT NULL,
              HIRED DATE DEFAULT SYSDATE,
              N INTEGER NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1, INCREMENT BY 1),
              CONSTRAINT PK_EMP PRIMARY KEY (ID) USING INDEX TABLESPACE USERS
            ) TABLESPACE USERS PARTITION BY RANGE (HIRED)
              (PARTITION p0 VALUES LESS THAN (TO_DATE('2020-01-01','YYYY-MM-DD')))
            /
            """));
  }

  @Test
  void sql_server_brackets_identity_and_go_are_read() {
    assertEquals(
        """
        dbo.Order Lines
          Id int not null auto
          OrderId int
        pk Id
        fk (OrderId) -> dbo.Orders(Id)\
        """,
        table(
            """
            SET ANSI_NULLS ON
            GO
            IF NOT EXISTS (SELECT * FROM sys.objects WHERE name = 'x')
            CREATE TABLE [dbo].[Order Lines](
              [Id] [int] IDENTITY(1,1) NOT NULL,
              [OrderId] [int] NULL,
              CONSTRAINT [PK_L] PRIMARY KEY CLUSTERED ([Id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
            ) ON [PRIMARY]
            GO
            ALTER TABLE [dbo].[Order Lines] WITH CHECK ADD CONSTRAINT [FK] FOREIGN KEY([OrderId])
            REFERENCES [dbo].[Orders] ([Id])
            GO
            ALTER TABLE [dbo].[Order Lines] CHECK CONSTRAINT [FK]
            GO
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create temporary table t (x int)",
        "create global temporary table t (x int) on commit delete rows",
        "create table #t (x int)",
        "create table p1 partition of p for values from (1) to (2)",
        "-- create table t (x int)",
        "/* create table t (x int); */",
        "insert into x values ('create table t (x int);')"
      })
  void these_are_no_tables(String script) {
    assertEquals("", names(script));
  }

  @Test
  void bodies_of_routines_do_not_end_at_their_semicolons() {
    String script =
        """
        CREATE FUNCTION f() RETURNS trigger AS $$
        BEGIN
          CREATE TABLE inside (x int);
        END; $$ LANGUAGE plpgsql;
        DELIMITER //
        CREATE PROCEDURE p() BEGIN DECLARE n int; IF n THEN SELECT 1; END IF; END//
        DELIMITER ;
        CREATE TRIGGER trg AFTER INSERT ON orders FOR EACH ROW
        BEGIN
          INSERT INTO log VALUES (CASE WHEN 1 THEN 2 END); UPDATE x SET y = 1;
        END;
        CREATE OR REPLACE PROCEDURE q IS
          v NUMBER;
        BEGIN
          v := 1;
        END;
        /
        create table after_all (x int);
        """;
    Schema schema = schema(script);

    assertEquals("after_all", names(script));
    assertEquals(
        List.of("f", "p", "q"), schema.routines().stream().map(Schema.Routine::name).toList());
    assertEquals("orders", schema.triggers().get(0).table());
    assertEquals(List.of(), schema.unread());
  }

  @Test
  void views_keep_their_query() {
    Schema schema =
        schema(
            """
            CREATE OR REPLACE ALGORITHM=UNDEFINED DEFINER=`root`@`localhost` SQL SECURITY DEFINER
            VIEW v (a, b) AS SELECT x, y FROM orders WHERE z = 1;
            """);

    assertEquals("SELECT x, y FROM orders WHERE z = 1", schema.views().get(0).select());
  }

  @Test
  void executable_comments_of_mysqldump_are_read() {
    assertEquals(
        "v",
        schema(
                """
                /*!50001 CREATE ALGORITHM=UNDEFINED */
                /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
                /*!50001 VIEW `v` AS select `t`.`a` AS `a` from `t` */;
                """)
            .views()
            .get(0)
            .name()
            .name());
  }

  @Test
  void lines_after_two_slashes_are_comments_but_where_they_end_statements() {
    String commented =
        """
        // the users; create table no (x int);
        create table users (
          // shown as it's written
          name varchar(64)
        );
        """;
    assertEquals("users", names(commented));
    assertEquals(
        "a b",
        names(
            """
            DELIMITER //
            create table a (x int)
            //
            create table b (x int) //
            """));
  }

  @Test
  void broken_text_costs_only_itself() {
    String script =
        """
        create table a (x int);
        create table broken (x int, ;
        create table b (x int
        create table c (x int);
        comment on table c is 'it's unclosed;
        create table d (x int);
        fabricate table e;
        create table f (x int);
        """;
    Schema schema = schema(script);

    assertTrue(names(script).contains("a "), names(script));
    assertTrue(names(script).endsWith("c d f"), names(script));
    assertEquals(
        List.of("fabricate table e"), schema.unread().stream().map(Schema.Unread::start).toList());
    assertEquals(7, schema.unread().get(0).location().line());
  }

  @Test
  void rows_that_a_dump_copies_are_passed_over() {
    assertEquals(
        "a b",
        names(
            """
            CREATE TABLE a (x int);
            COPY a (x) FROM stdin;
            it's; create table no (x int);
            \\.
            CREATE TABLE b (x int);
            """));
  }

  @Test
  @Timeout(30) // one second where time is linear, minutes where it is not
  void rows_on_one_endless_line_cost_time_that_grows_with_their_length() {
    String rows = "(1,'it\\'s; text with (brackets)',NULL),".repeat(300_000);

    assertEquals(
        "a b",
        names(
            "create table `a` (x int);\ninsert into a values "
                + rows
                + "(2,'x',3);\ncreate table `b` (x int);"));
  }

  @Test
  void a_table_may_come_from_a_query_or_another_table() {
    Schema schema =
        schema(
            """
            create table a (x int, y text);
            create table b like a;
            create table c as select x from a;
            select x into d from a;
            """);

    assertEquals("a b c", names(schema));
    assertEquals(2, schema.tables().get(1).columns().size());
  }

  @Test
  void a_placeholder_before_a_name_is_its_schema() {
    assertEquals("orders", names("create table ${schema}.orders (id int)"));
  }

  @Test
  void a_placeholder_in_brackets_or_quotes_is_a_schema_too() {
    String script =
        """
        CREATE TABLE [${schema}].[orders] ([id] [int] NOT NULL, CONSTRAINT [pk] PRIMARY KEY ([id]));
        CREATE TABLE "${schema}"."lines" (id int, order_id int);
        ALTER TABLE [${schema}].[lines] WITH CHECK ADD CONSTRAINT [fk] FOREIGN KEY ([order_id])
          REFERENCES [${schema}].[orders] ([id]);
        """;
    assertEquals("lines orders", names(schema(script)));
    assertEquals(
        "lines\n  id int\n  order_id int\nfk (order_id) -> orders(id)", table(script, "lines"));
  }

  @Test
  void a_default_that_is_given_a_name_adds_nothing() {
    assertEquals(
        "t\n  id int",
        table(
            """
            CREATE TABLE t (id int);
            ALTER TABLE t ADD CONSTRAINT df_t DEFAULT (NEXT VALUE FOR ${s}.t_seq) FOR id;
            """));
  }

  @Test
  void a_routine_in_quotes_may_have_statements_on_lines_of_their_own() {
    Schema schema =
        schema(
            """
            CREATE OR REPLACE FUNCTION ${owner}.f() RETURNS "trigger"
              AS 'DECLARE
              pk INTEGER;
              label TEXT;
            BEGIN
              IF (TG_OP = ''INSERT'') THEN
                SELECT INTO pk NEXTVAL(''seq'');
                INSERT INTO log (id) VALUES (pk);
                RETURN NULL;
              END IF;
            END;'
              LANGUAGE plpgsql;
            create table t (id int);
            """);
    assertEquals("t", names(schema));
    assertEquals(List.of(), schema.unread());
    assertEquals(List.of("f"), schema.routines().stream().map(Schema.Routine::name).toList());
  }

  @Test
  void a_package_ends_behind_all_of_its_routines() {
    Schema schema =
        schema(
            """
            CREATE OR REPLACE PACKAGE api IS
              PROCEDURE one(a IN varchar2);
              FUNCTION two RETURN integer;
            END api;
            CREATE OR REPLACE PACKAGE BODY api IS
              CURSOR known IS SELECT id FROM log;
              PROCEDURE one(a IN varchar2) IS
                label varchar2(200);
                FUNCTION inner_one RETURN integer IS BEGIN RETURN 1; END;
              BEGIN
                IF a IS NULL THEN INSERT INTO log (id) VALUES (inner_one()); END IF;
              END one;

              FUNCTION two RETURN integer IS
                total integer;
              BEGIN
                BEGIN total := CASE WHEN 1 = 1 THEN 2 ELSE 3 END; END;
                RETURN total;
              END two;
            BEGIN
              DELETE FROM log;
            END api;
            create table t (id int);
            """);
    assertEquals(List.of(), schema.unread());
    assertEquals("t", names(schema));
    assertEquals(List.of("api"), schema.routines().stream().map(Schema.Routine::name).toList());
  }

  @Test
  void scripts_for_several_databases_describe_one_table() {
    Schema schema =
        new SchemaFold()
            .apply("h2.sql", new DdlReader().read("create table t (id int)"))
            .apply("pg.sql", new DdlReader().read("create table T (id serial, x text)"))
            .schema();

    assertEquals(1, schema.tables().size());
    assertEquals("h2.sql:1", schema.tables().get(0).location().toString());
    assertEquals(2, schema.tables().get(0).columns().size());
  }

  @Test
  void what_a_client_of_mariadb_reads_at_the_head_of_a_dump_is_no_statement() {
    assertEquals(
        """
        a
          id int\
        """,
        table(
            """
            /*!999999\\- enable the sandbox mode */
            -- MariaDB dump 10.19
            CREATE TABLE a (id INT);
            REPAIR TABLE a QUICK;
            """));
  }

  @Test
  void what_only_looks_at_the_schema_is_passed_over_and_what_runs_a_text_is_told() {
    Schema schema =
        schema(
            """
            DESCRIBE item;
            DESC item;
            DEALLOCATE PREPARE changed;
            PREPARE changed FROM @text;
            """);
    assertEquals(
        List.of("PREPARE changed FROM @text"),
        schema.unread().stream().map(Schema.Unread::start).toList());
  }

  @Test
  void a_copy_of_a_whole_table_has_its_columns() {
    assertEquals(
        """
        b
          id int\
        """,
        table(
            """
            CREATE TABLE a (id INT);
            CREATE TABLE b AS TABLE a;
            """,
            "b"));
  }
}
