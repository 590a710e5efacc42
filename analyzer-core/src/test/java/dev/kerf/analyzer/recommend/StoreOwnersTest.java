package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import org.junit.jupiter.api.Test;

/** Types of package a are in service 0, of package b in service 1, of package c in service 2. */
class StoreOwnersTest {

  private static final int A = 0;
  private static final int B = 1;

  /** Where an entity is that is meant for all. */
  private static final String KERNEL = "k";

  private static int owner(CodebaseSketch sketch, String table) {
    Codebase codebase = sketch.type("a.X", "b.X", "c.X").build();
    ElementIndex index = CouplingGraph.of(codebase, CouplingOptions.defaults()).index();
    int[] placeOf = new int[index.size()];
    for (int i = 0; i < index.typeCount(); i++) {
      String group = ((TypeName) index.element(i)).packageName();
      placeOf[i] = group.equals(KERNEL) ? Placement.SHARED : group.charAt(0) - 'a';
    }
    new StoreOwners(codebase, index, 0.5).place(placeOf, 3);
    return placeOf[index.of(StoreName.table(table))];
  }

  @Test
  void who_writes_owns_however_many_read() {
    assertEquals(
        A, owner(new CodebaseSketch().write("a.W", "t").read("b.R", "t").read("b.S", "t"), "t"));
  }

  @Test
  void where_nobody_writes_most_readers_own() {
    assertEquals(
        B, owner(new CodebaseSketch().read("a.R", "t").read("b.R", "t").read("b.S", "t"), "t"));
  }

  @Test
  void with_as_many_writers_here_as_there_the_entity_decides() {
    assertEquals(
        B,
        owner(
            new CodebaseSketch().write("a.W", "t").write("b.W", "t").entity("b.Thing", "t"), "t"));
  }

  @Test
  void a_loader_alone_does_not_take_a_table_from_its_entity() {
    assertEquals(
        B,
        owner(
            new CodebaseSketch()
                .write("a.Loader", "t")
                .write("a.Loader", "u")
                .entity("b.Thing", "t"),
            "t"));
  }

  @Test
  void where_nobody_writes_the_entity_comes_before_readers() {
    assertEquals(
        B,
        owner(new CodebaseSketch().read("a.R", "t").read("a.S", "t").entity("b.Thing", "t"), "t"));
  }

  @Test
  void a_table_whose_entity_is_for_all_is_shared_unless_one_service_has_most_writers() {
    CodebaseSketch loaded = new CodebaseSketch().entity("k.Thing", "t").read("a.R", "t");
    assertEquals(Placement.SHARED, owner(loaded.write("a.Loader", "t"), "t"));
    assertEquals(A, owner(loaded.write("a.W", "t"), "t"));
  }

  @Test
  void a_table_written_by_two_services_without_an_entity_has_no_single_owner() {
    assertEquals(
        Placement.SHARED, owner(new CodebaseSketch().write("a.W", "t").write("b.W", "t"), "t"));
  }

  @Test
  void a_loader_that_writes_everything_does_not_outvote_the_writer_of_one_table() {
    assertEquals(
        B,
        owner(
            new CodebaseSketch().write("a.Loader", "t").write("a.Loader", "u").write("b.W", "t"),
            "t"));
  }

  /*
   *  rows of notes, orders and lines each know the user who made them
   */
  @Test
  void a_key_to_what_many_refer_to_says_less_than_one_to_what_few_do() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .write("a.W", "users")
            .write("b.W", "orders")
            .write("c.W", "lines")
            .foreignKey("orders", "creator", "users")
            .foreignKey("lines", "creator", "users")
            .foreignKey("notes", "creator", "users")
            .foreignKey("notes", "changed_by", "users")
            .foreignKey("notes", "order_id", "orders");
    assertEquals(B, owner(sketch, "notes"));
  }

  @Test
  void a_table_that_no_code_touches_follows_its_keys() {
    assertEquals(
        A,
        owner(
            new CodebaseSketch()
                .write("a.W", "orders")
                .foreignKey("links", "order_id", "orders")
                .foreignKey("far", "link_id", "links"),
            "far"));
    assertEquals(
        Placement.UNASSIGNED, owner(new CodebaseSketch().foreignKey("x", "y_id", "y"), "x"));
  }
}
