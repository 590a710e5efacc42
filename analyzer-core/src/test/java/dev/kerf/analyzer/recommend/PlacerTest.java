package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.boundary.Constraints;
import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.cluster.Mixture;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.weight.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacerTest {

  /**
   * Stray and Follower were grouped with a. All of Stray's ties lead to b, Follower's to Stray:
   *
   * <pre>
   * a.One - a.Two - a.Three    b.One - b.Two - b.Three
   *                              |
   *                   a.Follower - a.Stray
   * </pre>
   */
  @Test
  void what_holds_to_a_type_that_moves_moves_after_it() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : new String[] {"a", "b"}) {
      ring(sketch, part);
    }
    Codebase codebase =
        sketch
            .use("b.One", "a.Stray", "call", "field", "new")
            .use("a.Stray", "a.Follower", "call")
            .build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] groupOf = new int[index.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = ((TypeName) index.element(i)).packageName().equals("a") ? 0 : 1;
    }

    Placement placement =
        placer(codebase, graph).place(groupOf, new boolean[index.typeCount()], Optional.empty());

    assertEquals(1, place(placement, index, "a.Stray"));
    assertEquals(1, place(placement, index, "a.Follower"));
    assertEquals(0, place(placement, index, "a.One"));
  }

  /** Of four types that were grouped two are tied to a alone and two to b; a and b have tables. */
  @Test
  void a_service_without_a_store_that_holds_none_of_its_types_is_given_up() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : new String[] {"a", "b"}) {
      ring(sketch, part).write(part + ".One", "table_" + part);
      for (String loose : new String[] {"loose.First" + part, "loose.Second" + part}) {
        sketch
            .use(part + ".One", loose, "call", "field", "new")
            .use(part + ".Two", loose, "call", "field", "new");
      }
    }
    Codebase codebase =
        sketch
            .use("loose.Firsta", "loose.Firstb", "call")
            .entryPoint("loose.Firsta", "GET /loose")
            .build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();

    Placement placement = placed(codebase, graph);

    assertEquals(2, placement.services());
    assertEquals(place(placement, index, "a.One"), place(placement, index, "loose.Firsta"));
    assertEquals(place(placement, index, "b.One"), place(placement, index, "loose.Secondb"));
  }

  /** A desk that holds on to what it answers, and otherwise asks all others. */
  @Test
  void a_service_without_a_store_that_is_mostly_tied_to_others_is_given_up() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : new String[] {"a", "b", "c", "d", "e"}) {
      ring(sketch, part).write(part + ".One", "table_" + part);
      for (String type : new String[] {"desk.Desk", "out.Answer", "side.Hint", "state.Status"}) {
        sketch.use(type, part + ".One", "call", "field", "new");
      }
    }
    Codebase codebase =
        sketch
            .use("desk.Desk", "out.Answer", "call", "field", "new")
            .use("desk.Desk", "side.Hint", "call")
            .use("desk.Desk", "state.Status", "call")
            .entryPoint("desk.Desk", "GET /desk")
            .build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());

    assertEquals(5, placed(codebase, graph).services());
  }

  /** A ring that holds together, beside two with tables. */
  private static CodebaseSketch besideTwoWithTables() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : new String[] {"a", "b"}) {
      ring(sketch, part).write(part + ".One", "table_" + part);
    }
    return ring(sketch, "c").use("a.One", "c.One", "call");
  }

  @Test
  void a_group_with_neither_data_nor_a_way_in_is_no_service() {
    Codebase codebase = besideTwoWithTables().build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());

    Placement placement = placed(codebase, graph);

    assertEquals(2, placement.services());
    assertEquals(
        place(placement, graph.index(), "a.One"), place(placement, graph.index(), "c.One"));
  }

  @Test
  void a_group_without_data_that_is_asked_from_outside_is_a_service() {
    Codebase codebase = besideTwoWithTables().entryPoint("c.One", "GET /c").build();

    assertEquals(
        3, placed(codebase, CouplingGraph.of(codebase, CouplingOptions.defaults())).services());
  }

  /** A package of one letter is a group, and all others are one. */
  private static Placement placed(Codebase codebase, CouplingGraph graph) {
    ElementIndex index = graph.index();
    List<String> packages = new ArrayList<>();
    int[] groupOf = new int[index.size()];
    for (int i = 0; i < index.typeCount(); i++) {
      String name = ((TypeName) index.element(i)).packageName();
      name = name.length() == 1 ? name : "";
      if (!packages.contains(name)) {
        packages.add(name);
      }
      groupOf[i] = packages.indexOf(name);
    }
    return placer(codebase, graph).place(groupOf, new boolean[index.typeCount()], Optional.empty());
  }

  /** Four classes of a package that call one another in a circle. */
  private static CodebaseSketch ring(CodebaseSketch sketch, String part) {
    return sketch
        .use(part + ".One", part + ".Two", "call", "field")
        .use(part + ".Two", part + ".Three", "call", "field")
        .use(part + ".Three", part + ".Four", "call", "field")
        .use(part + ".Four", part + ".One", "call", "field");
  }

  private static Placer placer(Codebase codebase, CouplingGraph graph) {
    RecommendOptions options = RecommendOptions.of(Weights.defaults());
    Mixture mixture = Mixture.of(graph, ClusteringOptions.of(Weights.defaults()).kindWeights());
    return new Placer(
        graph,
        new Affinity(mixture.even(), graph.atoms()),
        new Faces(codebase, graph.index()),
        new StoreOwners(codebase, graph.index(), options.ownerShare()),
        Steering.of(graph, Constraints.NONE, Optional.empty()),
        options);
  }

  private static int place(Placement placement, ElementIndex index, String type) {
    return placement.placeOf()[index.of(TypeName.of(type))];
  }
}
