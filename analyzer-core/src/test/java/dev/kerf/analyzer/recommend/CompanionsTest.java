package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever has an a in front is in service 0, all else in service 1. */
class CompanionsTest {

  private static Set<String> together(CodebaseSketch sketch) {
    Codebase codebase = sketch.build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] placeOf = new int[index.size()];
    for (int i = 0; i < placeOf.length; i++) {
      String id = index.element(i).id().replace("table:", "");
      placeOf[i] = id.startsWith("a") ? 0 : 1;
    }
    return new Companions(codebase, graph).together(new Placement(placeOf, placeOf.clone(), 2));
  }

  @Test
  void a_table_goes_with_its_entity_and_an_interface_with_its_type() {
    assertEquals(
        Set.of("a.Accounts", "table:a_books"),
        together(
            new CodebaseSketch()
                .implementing("a.Ledger", "a.Accounts")
                .entity("a.Book", "a_books")
                .write("a.Ledger", "a_books")));
  }

  @Test
  void what_a_cut_has_parted_can_be_moved_back() {
    assertEquals(
        Set.of(),
        together(
            new CodebaseSketch()
                .implementing("a.Ledger", "b.Accounts")
                .entity("a.Book", "b_books")
                .write("a.Ledger", "b_books")));
  }

  @Test
  void a_table_that_several_types_write_is_a_question_of_its_own() {
    assertEquals(
        Set.of(),
        together(
            new CodebaseSketch()
                .entity("a.Book", "a_books")
                .write("a.Ledger", "a_books")
                .write("b.Desk", "a_books")));
  }
}
