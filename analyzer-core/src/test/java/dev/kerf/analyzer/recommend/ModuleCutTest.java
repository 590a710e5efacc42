package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.cluster.Mixture;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.recommend.Candidates.Offer;
import dev.kerf.analyzer.weight.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class ModuleCutTest {

  private static final List<String> PARTS = List.of("order", "stock");
  private static final List<String> LAYERS = List.of("Page", "Rules", "Rows", "Mail");

  /** Two parts of four classes that call one another; one call leads from one into the other. */
  private final Codebase codebase;

  private final CouplingGraph graph;
  private final ModuleCut modules;

  ModuleCutTest() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : PARTS) {
      for (int i = 0; i < LAYERS.size(); i++) {
        String next = LAYERS.get((i + 1) % LAYERS.size());
        sketch.use(part + '.' + LAYERS.get(i), part + '.' + next, "call", "field");
      }
    }
    codebase = sketch.use("order.Rules", "stock.Rules", "call").build();
    graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    Mixture mixture = Mixture.of(graph, ClusteringOptions.of(Weights.defaults()).kindWeights());
    RecommendOptions options = RecommendOptions.defaults();
    Measured measured = Measured.of(codebase, graph, mixture.even(), Optional.empty());
    modules =
        new ModuleCut(
            graph.atoms(), new Figures(measured, new RandomCuts(measured, options)), options);
  }

  private Cut cut(String basis, ToIntFunction<TypeName> serviceOf) {
    int[] placeOf = new int[graph.index().size()];
    Arrays.setAll(placeOf, i -> serviceOf.applyAsInt((TypeName) graph.index().element(i)));
    return new Cut(
        basis,
        "Recommended",
        basis,
        new Placement(placeOf, placeOf.clone(), 2),
        List.of("one", "other"),
        List.of("One", "Other"));
  }

  private Cut byPart(String basis) {
    return cut(basis, type -> PARTS.indexOf(type.packageName()));
  }

  private Cut byLayer(String basis) {
    return cut(basis, type -> LAYERS.indexOf(type.simpleName()) / 2);
  }

  private Offer weighed(Cut coupling, Cut built) {
    return weighed(coupling, built, Optional.empty());
  }

  private Offer weighed(Cut coupling, Cut built, Optional<Cut> earlier) {
    return modules.weighed(
        new Offer(List.of(coupling, built), Optional.of(0), Optional.empty()),
        earlier.map(cut -> cut.groups(graph.atoms())));
  }

  @Test
  void modules_that_part_far_better_than_what_was_found_are_preferred() {
    Offer offer = weighed(byLayer("coupling"), byPart("build-module"));

    assertEquals(Optional.of(1), offer.preferred());
    assertEquals("Middle", offer.cuts().get(0).label());
    assertTrue(
        offer.because().orElseThrow().startsWith("The build modules part it already: 1 crossing, "),
        offer.because()::toString);
  }

  @Test
  void modules_that_are_layers_are_not() {
    Offer offer = weighed(byPart("coupling"), byLayer("build-module"));

    assertEquals(Optional.of(0), offer.preferred());
    assertEquals(Optional.empty(), offer.because());
  }

  @Test
  void modules_that_part_as_well_as_what_was_found_are_not() {
    assertEquals(Optional.of(0), weighed(byPart("coupling"), byPart("build-module")).preferred());
  }

  @Test
  void a_module_that_holds_most_of_the_types_parts_too_little() {
    Cut rest =
        cut(
            "build-module",
            type ->
                type.packageName().equals("stock") && !type.simpleName().equals("Mail") ? 1 : 0);

    assertEquals(Optional.of(0), weighed(byLayer("coupling"), rest).preferred());
  }

  @Test
  void an_earlier_cut_by_modules_is_kept_whatever_they_cost() {
    Cut layers = byLayer("build-module");

    assertEquals(
        Optional.of(1), weighed(byPart("coupling"), layers, Optional.of(layers)).preferred());
  }

  @Test
  void an_earlier_cut_from_coupling_is_kept_whatever_modules_would_cost() {
    Cut found = byLayer("coupling");

    assertEquals(
        Optional.of(0), weighed(found, byPart("build-module"), Optional.of(found)).preferred());
  }
}
