package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.Weights;
import org.junit.jupiter.api.Test;

class CouplingGraphTest {

  private static CouplingGraph graph(CodebaseSketch sketch) {
    return CouplingGraph.of(sketch.build(), CouplingOptions.defaults());
  }

  private static int type(CouplingGraph graph, String name) {
    return graph.index().of(TypeName.of(name));
  }

  private static int table(CouplingGraph graph, String name) {
    return graph.index().of(StoreName.table(name));
  }

  private static double tie(CouplingGraph graph, CouplingKind kind, int a, int b) {
    return graph.ties().get(kind).between(a, b);
  }

  private static double code(CouplingGraph graph, String a, String b) {
    return tie(graph, CouplingKind.STRUCTURAL, type(graph, a), type(graph, b));
  }

  @Test
  void a_kind_without_facts_is_absent() {
    CouplingGraph graph = graph(new CodebaseSketch().use("p.One", "q.Two", "call"));
    assertTrue(graph.ties().containsKey(CouplingKind.STRUCTURAL));
    assertFalse(graph.ties().containsKey(CouplingKind.DATA));
    assertFalse(graph.ties().containsKey(CouplingKind.EVOLUTIONARY));
  }

  @Test
  void inheriting_ties_more_than_calling_and_a_descriptor_not_at_all() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .use("a.A", "b.Parent", "extends")
                .use("a.A", "b.Called", "call")
                .use("a.A", "b.Mentioned", "descriptor"));
    assertTrue(code(graph, "a.A", "b.Parent") > code(graph, "a.A", "b.Called"));
    assertEquals(0, code(graph, "a.A", "b.Mentioned"));
  }

  @Test
  void what_everything_uses_ties_each_user_less() {
    CodebaseSketch sketch = new CodebaseSketch().use("a.A", "b.Rare", "call");
    for (char user = 'A'; user <= 'D'; user++) {
      sketch.use("a." + user, "b.Common", "call");
    }
    CouplingGraph graph = graph(sketch);
    assertEquals(1, code(graph, "a.A", "b.Rare"), 1e-12);
    assertEquals(0.5, code(graph, "a.A", "b.Common"), 1e-12);
  }

  @Test
  void what_only_carries_data_ties_half_as_much_as_what_does_something() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .typeOf("b.Trouble", "java.lang.Exception")
                .use("a.A", "b.Trouble", "call")
                .use("a.A", "b.Work", "call"));
    assertEquals(code(graph, "a.A", "b.Work") / 2, code(graph, "a.A", "b.Trouble"), 1e-12);
  }

  @Test
  void a_part_that_goes_with_its_whole_is_tied_to_it_more_than_by_a_key() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .entity("a.Order", "orders")
                .cascade("a.Order", "lines", "orders", "lines")
                .foreignKey("notes", "order_id", "orders"));
    double part =
        tie(graph, CouplingKind.TRANSACTIONAL, table(graph, "orders"), table(graph, "lines"));
    double key =
        tie(graph, CouplingKind.TRANSACTIONAL, table(graph, "orders"), table(graph, "notes"));
    assertEquals(2 * key, part, 1e-12);
  }

  @Test
  void nested_types_count_for_the_outermost_one() {
    CouplingGraph graph = graph(new CodebaseSketch().use("a.A$Inner", "b.B$Part", "call"));
    assertEquals(1, code(graph, "a.A", "b.B"), 1e-12);
    assertEquals(2, graph.index().size());
  }

  /*
   *  web.Page -> core.Desk -> db.Shelf -> table books (written)
   *  each step of calls halves the tie; the fourth step ties no more
   */
  @Test
  void a_store_ties_the_types_that_reach_it_through_three_calls() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .use("app.Far", "web.Page", "call")
                .use("web.Page", "core.Desk", "call")
                .use("core.Desk", "core.Help", "call")
                .use("core.Help", "db.Shelf", "call")
                .write("db.Shelf", "books"));
    int books = table(graph, "books");
    double direct = tie(graph, CouplingKind.DATA, type(graph, "db.Shelf"), books);
    assertEquals(direct / 2, tie(graph, CouplingKind.DATA, type(graph, "core.Help"), books), 1e-12);
    assertEquals(direct / 8, tie(graph, CouplingKind.DATA, type(graph, "web.Page"), books), 1e-12);
    assertEquals(0, tie(graph, CouplingKind.DATA, type(graph, "app.Far"), books));
  }

  @Test
  void writing_ties_twice_as_much_as_reading_and_a_rare_store_more() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .write("a.Writer", "shared")
                .read("a.Reader", "shared")
                .read("a.Reader", "rare"));
    double writes = tie(graph, CouplingKind.DATA, type(graph, "a.Writer"), table(graph, "shared"));
    double reads = tie(graph, CouplingKind.DATA, type(graph, "a.Reader"), table(graph, "shared"));
    double rare = tie(graph, CouplingKind.DATA, type(graph, "a.Reader"), table(graph, "rare"));
    assertEquals(2 * reads, writes, 1e-12);
    assertTrue(rare > reads);
  }

  @Test
  void stores_are_tied_by_joins_keys_and_transactions_spread_over_their_pairs() {
    CouplingGraph graph =
        graph(
            new CodebaseSketch()
                .join("a.A", "x", "y")
                .foreignKey("x", "y_id", "y")
                .transaction("a.A", "x", "y", "z"));
    assertEquals(
        1 + 1 + 1 / 3.0,
        tie(graph, CouplingKind.TRANSACTIONAL, table(graph, "x"), table(graph, "y")),
        1e-12);
    assertEquals(
        1 / 3.0,
        tie(graph, CouplingKind.TRANSACTIONAL, table(graph, "y"), table(graph, "z")),
        1e-12);
  }

  @Test
  void a_framework_s_store_ties_nothing() {
    CouplingGraph graph =
        graph(new CodebaseSketch().frameworkTable("history").write("a.A", "history"));
    assertEquals(-1, table(graph, "history"));
    assertFalse(graph.ties().containsKey(CouplingKind.DATA));
  }

  /*
   *  OrderPage - OrderDesk - OrderShelf are tied by code, and so are UserPage - UserDesk - UserShelf:
   *  order and user hold tied types together, page, desk and shelf do not.
   */
  @Test
  void words_count_where_their_holders_are_tied_more_than_chance() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String thing : new String[] {"Order", "User", "Route"}) {
      sketch
          .use("x." + thing + "Page", "x." + thing + "Desk", "call")
          .use("x." + thing + "Desk", "x." + thing + "Shelf", "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    assertTrue(semantic.between(type(graph, "x.OrderPage"), type(graph, "x.OrderShelf")) > 0);
    assertEquals(0, semantic.between(type(graph, "x.OrderPage"), type(graph, "x.UserPage")));
  }

  /*
   *  Each of the orders is tied to orders alone, each of the users to two others as well: the lift
   *  of both words is high, but users have less of what theirs could be.
   */
  @Test
  void a_word_of_names_counts_for_less_where_many_ties_of_its_holders_lead_elsewhere() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String thing : new String[] {"Order", "User"}) {
      sketch
          .use("x." + thing + "Page", "x." + thing + "Desk", "call")
          .use("x." + thing + "Desk", "x." + thing + "Shelf", "call");
    }
    for (String part : new String[] {"Page", "Desk", "Shelf"}) {
      sketch.use("x.User" + part, "x.Pond" + part, "call").use("x.User" + part, "x.Lake", "call");
    }
    double orders = left(sketch, "x.OrderPage");
    double users = left(sketch, "x.UserPage");
    assertTrue(users < orders && orders <= 1, users + " of users, " + orders + " of orders");
  }

  /** What is left of the ties by words of a type that counted by their lift alone. */
  private static double left(CodebaseSketch sketch, String type) {
    Weights byLift = Weights.defaults().with(CouplingWeights.WORD_POWER, 0);
    CouplingGraph all = CouplingGraph.of(sketch.build(), CouplingOptions.of(byLift));
    CouplingGraph graph = graph(sketch);
    return graph.ties().get(CouplingKind.SEMANTIC).degree(type(graph, type))
        / all.ties().get(CouplingKind.SEMANTIC).degree(type(all, type));
  }

  /*
   *  Four pages extend one base and use nothing of each other: page holds no tied types together,
   *  however much all of them are tied to the base.
   */
  @Test
  void a_word_that_only_heirs_of_one_base_share_ties_none_of_them() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String thing : new String[] {"Order", "User", "Route", "Stock"}) {
      sketch
          .implementing("x." + thing + "Page", "x.BasePage")
          .use("x." + thing + "Page", "x.BasePage", "implements")
          .use("x." + thing + "Page", "x." + thing + "Desk", "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    assertTrue(semantic.between(type(graph, "x.OrderPage"), type(graph, "x.OrderDesk")) > 0);
    assertEquals(0, semantic.between(type(graph, "x.OrderPage"), type(graph, "x.UserPage")));
  }

  /*
   *  An item of the catalogue and a line item of an order, each with a store of its own, tied to each
   *  other by code.
   */
  @Test
  void a_word_that_ends_the_name_of_an_entity_does_not_speak_of_the_entity_called_so() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .entity("x.Item", "items")
            .entity("x.LineItem", "line_items")
            .use("x.ItemDesk", "x.Item", "call")
            .use("x.LineItemDesk", "x.LineItem", "call")
            .use("x.LineItem", "x.Item", "field");
    for (char other = 'A'; other < 'I'; other++) {
      sketch.use("x.Other" + other, "x.Else" + other, "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    assertTrue(semantic.between(type(graph, "x.Item"), type(graph, "x.ItemDesk")) > 0);
    assertTrue(semantic.between(type(graph, "x.LineItem"), type(graph, "x.LineItemDesk")) > 0);
    assertEquals(0, semantic.between(type(graph, "x.LineItem"), type(graph, "x.Item")));
    assertEquals(0, semantic.between(type(graph, "x.LineItemDesk"), type(graph, "x.Item")));
  }

  /*
   *  Two teams each have a course of their own: CoursePage - CourseDesk here, CourseForm - CourseList
   *  there, and no code between them. Team by team the word holds tied types together.
   */
  @Test
  void a_word_of_two_contexts_that_no_code_connects_ties_neither_to_the_other() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .use("x.CoursePage", "x.CourseDesk", "call")
            .use("x.CourseForm", "x.CourseList", "call");
    for (char other = 'A'; other < 'I'; other++) {
      sketch.use("x.Other" + other, "x.Else" + other, "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    assertTrue(semantic.between(type(graph, "x.CoursePage"), type(graph, "x.CourseDesk")) > 0);
    assertEquals(0, semantic.between(type(graph, "x.CoursePage"), type(graph, "x.CourseForm")));
  }

  @Test
  void a_holder_that_no_code_ties_to_others_is_held_by_the_word_in_all_contexts() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .use("x.CoursePage", "x.CourseDesk", "call")
            .use("x.CourseForm", "x.CourseList", "call")
            .type("x.CourseNote");
    for (char other = 'A'; other < 'I'; other++) {
      sketch.use("x.Other" + other, "x.Else" + other, "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    int note = type(graph, "x.CourseNote");
    assertTrue(semantic.between(note, type(graph, "x.CoursePage")) > 0);
    assertTrue(semantic.between(note, type(graph, "x.CourseForm")) > 0);
  }

  @Test
  void a_package_named_after_a_layer_ties_nothing() {
    CodebaseSketch layers =
        new CodebaseSketch()
            .use("shop.model.Tree", "shop.model.Lake", "call")
            .use("shop.web.Stone", "shop.web.Cloud", "call");
    assertFalse(graph(layers).ties().containsKey(CouplingKind.SEMANTIC));
    CodebaseSketch business =
        new CodebaseSketch()
            .use("shop.garden.Tree", "shop.garden.Lake", "call")
            .use("shop.sky.Stone", "shop.sky.Cloud", "call");
    assertTrue(graph(business).ties().containsKey(CouplingKind.SEMANTIC));
  }

  @Test
  void a_word_with_many_holders_ties_each_of_them_as_much_as_one_with_few() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (int i = 0; i < 60; i++) {
      sketch.use("x.Big" + letters(i), "x.Big" + letters((i + 1) % 60), "call");
      sketch.use("x.Other" + letters(i), "x.Else" + letters(i), "call");
    }
    CouplingGraph graph = graph(sketch);
    Ties semantic = graph.ties().get(CouplingKind.SEMANTIC);
    double first = semantic.degree(type(graph, "x.Big" + letters(0)));
    double last = semantic.degree(type(graph, "x.Big" + letters(59)));
    assertEquals(first, last, 1e-9);
    assertTrue(first > 1, "log2 of a clear lift, is " + first);
  }

  private static String letters(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  @Test
  void an_entity_and_its_table_are_one_atom_unless_several_types_write_the_table() {
    CouplingGraph one =
        graph(new CodebaseSketch().entity("a.Book", "books").write("a.Books", "books"));
    assertEquals(atom(one, type(one, "a.Book")), atom(one, table(one, "books")));
    CouplingGraph disputed =
        graph(
            new CodebaseSketch()
                .entity("a.Book", "books")
                .write("a.Books", "books")
                .write("a.Import", "books"));
    assertNotEquals(
        atom(disputed, type(disputed, "a.Book")), atom(disputed, table(disputed, "books")));
  }

  private static int atom(CouplingGraph graph, int element) {
    return graph.atoms().atomOf()[element];
  }
}
