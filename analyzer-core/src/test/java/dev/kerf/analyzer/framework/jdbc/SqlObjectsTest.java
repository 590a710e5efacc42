package dev.kerf.analyzer.framework.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlObjectsTest {

  private static final String ENTITIES =
      """
      package shop;
      import org.skife.jdbi.v2.sqlobject.SqlQuery;
      import org.skife.jdbi.v2.sqlobject.SqlUpdate;
      interface Entities<T> {
        @SqlQuery T byId(long id);
        @SqlUpdate void create(T entity);
        @SqlQuery Object history(long id);
        @SqlUpdate void audit(Object entry);
      }
      """;
  private static final String BASE =
      """
      tableName() ::= ""
      historyTableName() ::= ""
      andAlive(prefix) ::= ""
      fields(prefix) ::= << <prefix>id, <prefix>name >>
      byId() ::= <<
      select <fields("t.")> from <tableName()> t where t.id = :id <andAlive("t.")>
      >>
      create() ::= <<insert into <tableName()> (<fields(prefix="")>) values (:id, :name)>>
      history() ::= "select * from <historyTableName()> h where h.target = :id"
      audit() ::= "insert into audit_log (id) values (:id)"
      """;

  @TempDir private Path folder;

  @Test
  void a_statement_in_a_group_named_after_the_interface_is_its_methods() {
    Codebase codebase =
        workspace()
            .java(
                """
                package shop;
                import org.skife.jdbi.v2.sqlobject.SqlQuery;
                interface Orders extends Entities<Object> {
                  @SqlQuery Object open(String state);
                  @SqlQuery("byCustomer") Object of(long customer);
                  @SqlQuery Object missing();
                }
                """)
            .java(
                """
                package shop;
                class Desk {
                  Orders orders;
                  void take(Object order) { orders.create(order); }
                }
                """)
            .file(
                "src/main/resources/shop/Orders.sql.stg",
                """
                group Orders;
                import "shop/Entities.sql.stg"
                tableName() ::= "orders"
                historyTableName() ::= "order_history"
                andAlive(prefix) ::= "and <prefix>alive = true"
                open() ::= <<
                select <fields("")> from <tableName()>
                <if(state)> where state = :state and id \\< 9 <endif>
                >>
                byCustomer() ::= "select o.id from <tableName()> o join customer c on c.id = o.customer"
                """)
            .codebase();
    assertEquals(
        """
        Entities.audit: audit_log write direct
        Orders.audit: audit_log write direct
        Orders.byId: orders read direct
        Orders.create: orders write direct
        Orders.history: order_history read direct
        Orders.of: customer read direct
        Orders.of: orders read direct
        Orders.open: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("missing statement-name-unknown", open(codebase));
    assertEquals(
        "src/main/resources/shop/Entities.sql.stg:8",
        codebase.accesses().stream()
            .filter(access -> access.method().name().equals("create"))
            .map(access -> access.evidence().location().toString())
            .collect(Collectors.joining()));
  }

  @Test
  void where_a_group_leaves_a_tables_name_empty_nothing_is_read() {
    Codebase codebase =
        workspace()
            .java("package shop; interface Tags extends Entities<Object> { }")
            .file(
                "src/main/resources/shop/Tags.stg",
                """
                import "Entities.sql.stg"
                tableName() ::= "tags"
                """)
            .codebase();
    assertEquals(
        """
        Entities.audit: audit_log write direct
        Tags.audit: audit_log write direct
        Tags.byId: tags read direct
        Tags.create: tags write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("", open(codebase));
  }

  @Test
  void templates_that_never_end_are_left_open() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import org.jdbi.v3.sqlobject.statement.SqlQuery;
                interface Loops {
                  @SqlQuery Object round();
                  @SqlQuery Object wide();
                }
                """)
            .file(
                "src/main/resources/shop/Loops.stg",
                """
                import "Loops"
                round() ::= "select <round()>"
                wide() ::= "<a()><a()><a()><a()>"
                a() ::= "<b()><b()><b()><b()><b()><b()><b()><b()>"
                b() ::= "<c()><c()><c()><c()><c()><c()><c()><c()>"
                c() ::= "<d()><d()><d()><d()><d()><d()><d()><d()>"
                d() ::= "<e()><e()><e()><e()><e()><e()><e()><e()>"
                e() ::= ""
                """)
            .codebase();
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals("round statement-name-unknown\nwide statement-name-unknown", open(codebase));
  }

  private TextWorkspace workspace() {
    return new TextWorkspace(folder)
        .java(ENTITIES)
        .file("src/main/resources/shop/Entities.sql.stg", BASE);
  }

  private static String open(Codebase codebase) {
    return codebase.unresolved().stream()
        .filter(open -> open.kind().equals("statement"))
        .map(open -> open.expression() + ' ' + open.reason())
        .collect(Collectors.joining("\n"));
  }
}
