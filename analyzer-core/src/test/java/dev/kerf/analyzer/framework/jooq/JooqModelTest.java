package dev.kerf.analyzer.framework.jooq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated tables are not at hand, but for the last test. */
class JooqModelTest {

  @TempDir Path folder;

  private TextWorkspace with(String body) {
    return new TextWorkspace(folder)
        .file(
            "src/main/resources/db/migration/V1__all.sql",
            """
            create table orders (id int primary key, status varchar(9), buyer_id int);
            create table order_line (id int primary key, order_id int, amount int);
            create table customer (id int primary key, name varchar(99));
            """)
        .java(
            """
            package shop;
            import static shop.db.Tables.*;
            import static shop.db.tables.OrderLine.ORDER_LINE;
            import static org.jooq.impl.DSL.*;
            import org.jooq.*;
            import org.jooq.impl.DSL;
            import shop.db.tables.OrderLine;
            import shop.db.tables.records.OrderLineRecord;
            import java.util.*;
            class Orders {
              DSLContext ctx;
              %s
            }
            """
                .formatted(body));
  }

  private Codebase of(String body) {
    return with(body).codebase();
  }

  private static String joins(Codebase codebase) {
    return codebase.joins().stream()
        .map(
            join ->
                join.method().name()
                    + ' '
                    + join.stores().stream()
                        .map(store -> store.name())
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static String writtenColumns(Codebase codebase) {
    return codebase.columns().stream()
        .filter(column -> !column.writers().isEmpty())
        .map(column -> column.store().name() + '.' + column.column())
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_query_around_the_one_that_its_variable_held_before_is_no_part_of_itself() {
    Codebase codebase =
        of(
            """
            void page(boolean paid) {
              SelectConditionStep<?> query = ctx.select(ORDERS.ID).from(ORDERS).where(noCondition());
              if (paid) {
                query = ctx.select(ORDER_LINE.ID).from(ORDER_LINE).where(exists(query));
              }
              query.fetch();
            }
            Select<?> open(int depth) {
              return ctx.select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.ID.in(paid(depth - 1)));
            }
            Select<?> paid(int depth) {
              return ctx.select(ORDERS.BUYER_ID).from(ORDERS).where(ORDERS.ID.in(open(depth - 1)));
            }
            void all() { open(3).fetch(); }
            """);
    assertEquals(
        """
        Orders.all: customer read direct
        Orders.all: orders read direct
        Orders.page: order_line read direct
        Orders.page: orders read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_column_that_is_handed_to_what_a_query_selects_from_is_no_table() {
    Codebase codebase =
        of(
            """
            private Table<?> latest(Field<?> by) {
              return ctx.select(ORDER_LINE.ID).from(ORDER_LINE).orderBy(by).asTable();
            }
            void all() { ctx.select().from(latest(ORDERS.ID)).fetch(); }
            """);
    assertEquals(
        "customer order_line orders",
        codebase.stores().values().stream()
            .map(store -> store.name().name())
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void who_sends_what_another_method_begins_reads_all_its_tables() {
    Codebase codebase =
        of(
            """
            private SelectConditionStep<?> open() {
              return ctx.select(ORDERS.ID).from(ORDERS).where(ORDERS.STATUS.eq("open"));
            }
            void all() { open().fetch(); }
            void ofBuyer() {
              Select<?> query = open().and(ORDERS.BUYER_ID.in(ctx.select(CUSTOMER.ID).from(CUSTOMER)));
              query.fetchOne();
            }
            """);
    assertEquals(
        """
        Orders.all: orders read direct
        Orders.ofBuyer: customer read direct
        Orders.ofBuyer: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("ofBuyer customer orders", joins(codebase));
  }

  @Test
  void a_query_reads_the_tables_that_its_constants_name() {
    Codebase codebase =
        of(
            """
            List<String> lines() {
              return ctx.select(ORDERS.STATUS, ORDER_LINE.AMOUNT).from(ORDERS)
                  .leftJoin(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(ORDERS.ID))
                  .where(ORDERS.STATUS.eq("open")).fetchInto(String.class);
            }
            void all() { ctx.selectFrom(Tables.CUSTOMER).fetch(); }
            int number() { return ctx.fetchCount(ORDERS); }
            """);
    assertEquals(
        """
        Orders.all: customer read direct
        Orders.lines: order_line read direct
        Orders.lines: orders read direct
        Orders.number: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("lines order_line orders", joins(codebase));
  }

  @Test
  void an_alias_is_the_table_that_it_is_made_of() {
    Codebase codebase =
        of(
            """
            void both() {
              OrderLine other = ORDER_LINE.as("other");
              ctx.select(other.ID).from(other).join(CUSTOMER).on(CUSTOMER.ID.eq(other.ORDER_ID)).fetch();
            }
            """);
    assertEquals("both customer order_line", joins(codebase));
  }

  @Test
  void changes_write_their_table_and_their_columns() {
    Codebase codebase =
        of(
            """
            void add() { ctx.insertInto(ORDERS, ORDERS.ID, ORDERS.STATUS).values(1, "new").execute(); }
            void close() { ctx.update(ORDERS).set(ORDERS.STATUS, "closed").where(ORDERS.ID.eq(1)).execute(); }
            void drop() { ctx.deleteFrom(ORDER_LINE).where(ORDER_LINE.AMOUNT.eq(0)).execute(); }
            """);
    assertEquals(
        """
        Orders.add: orders write direct
        Orders.close: orders write direct
        Orders.drop: order_line write direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("orders.id orders.status", writtenColumns(codebase));
  }

  @Test
  void subqueries_wherever_they_stand_are_part_of_the_statement() {
    Codebase codebase =
        of(
            """
            void drop(String name) {
              ctx.deleteFrom(ORDER_LINE).where(ORDER_LINE.ORDER_ID.in(of(name))).execute();
            }
            private SelectConditionStep<Record1<Integer>> of(String name) {
              return ctx.select(ORDERS.ID).from(ORDERS)
                  .where(ORDERS.BUYER_ID.in(select(CUSTOMER.ID).from(CUSTOMER)
                      .where(CUSTOMER.NAME.eq(name))));
            }
            void latest() {
              Table<?> top = ctx.select(ORDERS.ID).from(ORDERS).asTable("top");
              ctx.select(CUSTOMER.NAME).from(top).join(CUSTOMER).on(CUSTOMER.ID.eq(1)).fetch();
            }
            """);
    assertEquals(
        """
        Orders.drop: customer read direct
        Orders.drop: order_line write direct
        Orders.drop: orders read direct
        Orders.latest: customer read direct
        Orders.latest: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("drop customer order_line orders\nlatest customer orders", joins(codebase));
  }

  @Test
  void a_common_table_expression_is_no_table() {
    Codebase codebase =
        of(
            """
            void byName() {
              ctx.with("recent").as(ctx.select(ORDERS.ID).from(ORDERS))
                  .select().from(table(name("recent"))).fetch();
            }
            void byVariable() {
              CommonTableExpression<?> top =
                  name("top").fields("id").as(ctx.select(ORDER_LINE.ID).from(ORDER_LINE));
              ctx.with(top).select().from(table(name("top"))).join(CUSTOMER)
                  .on(CUSTOMER.ID.eq(1)).fetch();
            }
            """);
    assertEquals(
        """
        Orders.byName: orders read direct
        Orders.byVariable: customer read direct
        Orders.byVariable: order_line read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_query_object_is_built_call_by_call() {
    Codebase codebase =
        of(
            """
            void search(boolean byLine) {
              SelectQuery<?> query = ctx.selectQuery();
              query.addFrom(ORDERS);
              if (byLine) {
                query.addJoin(ORDER_LINE, JoinType.LEFT_OUTER_JOIN, ORDER_LINE.ORDER_ID.eq(ORDERS.ID));
              }
              query.setForUpdate(true);
              query.fetch();
            }
            """);
    assertEquals("search order_line orders", joins(codebase));
  }

  @Test
  void records_store_themselves() {
    Codebase codebase =
        of(
            """
            void add() {
              var line = ctx.newRecord(ORDER_LINE);
              line.setAmount(3);
              line.store();
            }
            void drop(OrderLineRecord line) { line.delete(); }
            void load(List<OrderLineRecord> lines) { ctx.batchInsert(lines).execute(); }
            void clear() {
              var found = ctx.selectFrom(ORDER_LINE).fetch();
              ctx.batchDelete(found).execute();
            }
            """);
    assertEquals(
        """
        Orders.add: order_line write direct
        Orders.clear: order_line read direct
        Orders.clear: order_line write direct
        Orders.drop: order_line write direct
        Orders.load: order_line write direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("", writtenColumns(codebase));
  }

  @Test
  void tables_are_named_by_text_as_well() {
    Codebase codebase =
        of(
            """
            void plain() { ctx.select().from(table("customer")).fetch(); }
            void qualified() { ctx.deleteFrom(DSL.table(DSL.name("orders"))).execute(); }
            """);
    assertEquals(
        "Orders.plain: customer read direct\nOrders.qualified: orders write direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_table_that_is_handed_in_is_listed() {
    Codebase codebase = of("void clear(Table<?> any) { ctx.deleteFrom(any).execute(); }");
    assertEquals(
        "table-unknown deleteFrom(..)",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(site -> site.reason() + ' ' + site.expression())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_generated_class_that_is_there_says_its_table_itself() {
    Codebase codebase =
        with("void all() { ctx.selectFrom(shop.db.tables.Buyer.BUYER).fetch(); }")
            .java(
                """
                package shop.db.tables;
                public class Buyer extends org.jooq.impl.TableImpl<org.jooq.Record> {
                  public static final Buyer BUYER = new Buyer();
                  public Buyer() { super(org.jooq.impl.DSL.name("customer")); }
                }
                """)
            .codebase();
    assertEquals("Orders.all: customer read direct", TextWorkspace.accesses(codebase));
  }
}
