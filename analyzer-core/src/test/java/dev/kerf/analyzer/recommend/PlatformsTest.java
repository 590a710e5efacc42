package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packages a to d are services; tables begin with the letter of their service. */
class PlatformsTest {

  private static final int JOBS = 0;

  private static Optional<String> reason(CodebaseSketch sketch) {
    Codebase codebase = sketch.build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] placeOf = new int[index.size()];
    for (int i = 0; i < placeOf.length; i++) {
      String name =
          index.element(i) instanceof TypeName type
              ? type.packageName()
              : ((StoreName) index.element(i)).name();
      placeOf[i] = name.charAt(0) - 'a';
    }
    List<String> ids = List.of("a", "b", "c", "d");
    Cut cut = new Cut("x", "X", "coupling", new Placement(placeOf, placeOf, 4), ids, ids);
    Measured measured =
        Measured.of(
            codebase,
            graph,
            WeightedGraph.of(graph.ties().get(CouplingKind.STRUCTURAL)),
            Optional.empty());
    return new Platforms(measured).reason(cut, JOBS);
  }

  /** Twenty-two types with one table, three of them utilities, used by b and c but not by d. */
  private static CodebaseSketch jobs() {
    CodebaseSketch sketch =
        new CodebaseSketch().write("a.Jobs", "a_job").write("d.Order", "d_order");
    for (int i = 0; i < 18; i++) {
      sketch.type("a.Step" + (char) ('A' + i));
    }
    return sketch
        .utility("a.Times")
        .utility("a.Texts")
        .utility("a.Locks")
        .use("b.Bill", "a.Jobs", "call")
        .use("c.Mail", "a.StepA", "call");
  }

  @Test
  void what_most_others_run_on_and_keeps_hardly_anything_is_a_platform() {
    assertEquals(
        Optional.of(
            "more of a platform than a business: 1 store for 22 types, 3 of which are technical,"
                + " and 2 of the 3 other services use it"),
        reason(jobs()));
  }

  @Test
  void what_rows_of_another_service_refer_to_is_a_business() {
    assertEquals(Optional.empty(), reason(jobs().foreignKey("d_order", "job_id", "a_job")));
  }

  @Test
  void what_keeps_more_is_a_business() {
    assertEquals(Optional.empty(), reason(jobs().write("a.Jobs", "a_run")));
  }
}
