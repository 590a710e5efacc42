package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

  private static final String ACCESSES =
      """
      table-accesses:
        exhaustive: true
        rows:
          - {method: Orders.save, writes: [orders], cascade: [line], may-read: [orders], because: r1}
          - {one-of: [Desk.sell, Show.take], flush: [show], because: r2}
      """;

  @Test
  void what_is_demanded_and_reported_is_no_difference() {
    Comparison comparison =
        compare(
            ACCESSES,
            """
            class,method,table,mode,lock,how
            shop.Orders,save(shop.Order),ORDERS,write,false,direct
            shop.Orders,save,line,write,false,cascade
            shop.Orders,save,orders,read,false,direct
            shop.Show,take,show,write,false,flush
            """);

    assertEquals(List.of(), comparison.differences());
  }

  @Test
  void what_is_missing_is_told_with_its_reason() {
    Comparison comparison =
        compare(
            ACCESSES,
            """
            class,method,table,mode,lock,how
            shop.Orders,save,orders,write,false,direct
            shop.Orders,save,line,write,false,cascade
            """);

    assertLinesMatch(
        List.of("missing: +Desk.sell or Show.take flush show\n +because: r2"),
        comparison.differences());
  }

  @Test
  void a_wrong_detail_is_told_once_with_what_was_reported() {
    Comparison comparison =
        compare(
            ACCESSES,
            """
            class,method,table,mode,lock,how
            shop.Orders,save,orders,write,false,direct
            shop.Orders,save,line,write,false,direct
            shop.Desk,sell,show,write,false,flush
            """);

    assertLinesMatch(
        List.of(
            "(?s)missing: +Orders.save cascade line.*reported is: class=shop.Orders.*how=direct"),
        comparison.differences());
  }

  @Test
  void a_row_that_nothing_allows_is_unexpected_where_the_truth_is_exhaustive() {
    String invented =
        "class,method,table,mode,lock,how\nshop.Orders,find,orders,read,false,direct\n";

    assertLinesMatch(
        List.of("unexpected: class=shop.Orders method=find .*"),
        compare("table-accesses: {exhaustive: true, rows: []}", invented).differences());
    assertEquals(
        List.of(),
        compare("table-accesses: {exhaustive: false, rows: []}", invented).differences());
  }

  @Test
  void a_gap_is_named_while_it_is_one_and_a_difference_once_it_is_closed() {
    String truth =
        """
        joins:
          exhaustive: true
          rows:
            - {method: A.find, tables: [a, b], not-yet: entity graphs, because: r}
        """;

    Comparison open = compare(truth, "class,method,tables\n");
    assertEquals(List.of(), open.differences());
    assertLinesMatch(List.of("A.find joins \\[a, b\\]  \\(entity graphs\\)"), open.gaps());

    Comparison closed = compare(truth, "class,method,tables\nshop.A,find,a b\n");
    assertLinesMatch(List.of("no longer a gap.*"), closed.differences());
  }

  @Test
  void what_must_never_be_reported_is_wrong_with_its_reason() {
    Comparison comparison =
        compare(
            """
            type-dependencies:
              rows: [{from: A, to: [B, C], because: fields}]
              never: [{from: B, to: A, because: one way only}]
            """,
            "from,to\nshop.A,shop.B\nshop.A$1,shop.C$Inner\nshop.B,shop.A\n");

    assertLinesMatch(
        List.of("(?s)wrong: +from=shop.B to=shop.A.*one way only"), comparison.differences());
  }

  @Test
  void a_type_and_its_nested_types_are_one() {
    String truth = "type-dependencies: {exhaustive: true, rows: [{from: A, to: [B], because: r}]}";

    assertEquals(
        List.of(), differences(truth, "from,to\nshop.A$Inner,shop.B\nshop.A,shop.A$Inner\n"));
  }

  @Test
  void a_join_holds_its_tables_and_at_most_those_that_may_be_included() {
    String truth =
        """
        joins:
          exhaustive: true
          rows: [{method: A.find, tables: [a, b], may-include: [c], because: r}]
        """;

    assertEquals(List.of(), differences(truth, "class,method,tables\nshop.A,find,a b c\n"));
    assertEquals(1, differences(truth, "class,method,tables\nshop.A,find,b\n").size());
    assertEquals(2, differences(truth, "class,method,tables\nshop.A,find,a b d\n").size());
  }

  @Test
  void a_transaction_writes_what_it_locks() {
    String truth =
        """
        transactions:
          rows: [{method: A.sell, propagation: REQUIRED, writes: [a, b], locks: [b], because: r}]
        """;
    String header = "class,method,propagation,readOnly,tablesWritten,tablesLocked\n";

    assertEquals(List.of(), differences(truth, header + "shop.A,sell,required,false,a,b\n"));
    assertEquals(1, differences(truth, header + "shop.A,sell,required,false,a b,\n").size());
    assertEquals(1, differences(truth, header + "shop.A,sell,requires-new,false,a,b\n").size());
    assertEquals(1, differences(truth, header + "shop.A,sell,required,true,a,b\n").size());
    assertEquals(1, differences(truth, header + "shop.A,sell,required,false,a c,b\n").size());
  }

  @Test
  void a_foreign_key_has_its_columns_and_what_happens_on_delete() {
    String truth =
        """
        foreign-keys:
          exhaustive: true
          rows: [{from: "a(x, y)", to: "b(p, q)", on-delete: cascade, because: r}]
        """;
    String header = "from,fromColumns,to,toColumns,onDelete\n";

    assertEquals(List.of(), differences(truth, header + "a,X Y,b,p q,CASCADE\n"));
    assertEquals(1, differences(truth, header + "a,x y,b,p q,\n").size());
    assertEquals(2, differences(truth, header + "a,y x,b,p q,cascade\n").size());
  }

  @Test
  void a_column_has_all_its_writers_or_at_least_some() {
    String all = "columns: {rows: [{column: a.x, writers: [A.f, B.g], because: r}]}";
    String some = "columns: {rows: [{column: a.x, writers-at-least: [A.f], because: r}]}";
    String reported = "table,column,writers\na,x,shop.A$1.f(int) shop.B.g\n";

    assertEquals(List.of(), differences(all, reported));
    assertEquals(List.of(), differences(some, reported));
    assertEquals(1, differences(all, "table,column,writers\na,x,shop.A.f\n").size());
    assertEquals(1, differences(some, "table,column,writers\na,x,shop.B.g\n").size());
  }

  @Test
  void an_entry_point_has_its_route() {
    String truth = "entry-points: {rows: [{method: A.show, route: 'GET /a/{id}', because: r}]}";

    assertEquals(List.of(), differences(truth, "class,method,route\nshop.A,show,GET /a/{id}\n"));
    assertEquals(1, differences(truth, "class,method,route\nshop.A,show,GET /a\n").size());
  }

  @Test
  void a_call_is_from_method_to_method() {
    String truth = "method-calls: {exhaustive: true, rows: [{from: A.f, to: B.g, because: r}]}";
    String header = "from,fromMethod,to,toMethod\n";

    assertEquals(List.of(), differences(truth, header + "shop.A,f,shop.B,g\nshop.A,f,shop.B,g\n"));
    assertEquals(2, differences(truth, header + "shop.A,f,shop.B,h\n").size());
  }

  @Test
  void a_row_without_a_reason_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> compare("joins: {rows: [{method: A.f, tables: [a, b]}]}", "class\n"));
  }

  private static List<String> differences(String truth, String csv) {
    return compare(truth, csv).differences();
  }

  private static Comparison compare(String truth, String csv) {
    YamlMap file = YamlMap.parse("truth.yml", truth);
    String what = file.keys().iterator().next();
    Names names = new Names("shop");
    Section section = Section.read(file, what, names, Truth.readerOf(what));
    file.refuseUnknownKeys();
    return section.compare(Csv.rows(csv));
  }
}
