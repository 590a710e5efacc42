package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of a result: chooses, counts, formats; the templates only place it. */
final class PageBuilder {

  private static final String GROUPS =
      "The Leiden algorithm groups the graph at many resolutions and in many draws; what stays"
          + " together through most of them is a group.";

  private static final String GROUPS_ONCE =
      "The Leiden algorithm grouped the graph once (--quick); how firmly an element stands in its"
          + " group was not measured.";

  private static final String LEVELS =
      "Three cuts of different coarseness are offered, beside the build modules and one single"
          + " service.";

  private static final String LEVELS_ONCE =
      "The cut and a coarser one are offered, beside the build modules and one single service; a"
          + " finer one would take more clusterings (--quick).";

  /** The steps that are others where all was clustered once. */
  private static final Map<String, String> ONCE = Map.of(GROUPS, GROUPS_ONCE, LEVELS, LEVELS_ONCE);

  private static final List<String> METHOD =
      List.of(
          "Kerf reads sources, mappers, descriptors and scripts as they lie; it never builds or"
              + " runs the application. Tests, generated and vendored code do not count.",
          "Every name, call and SQL text is resolved against the application and the signatures of"
              + " common libraries; what stays open is counted and listed under coverage.",
          "From that it knows which method reads or writes which table, directly or through a"
              + " framework.",
          "Types and tables are both elements of one graph. Ties of different kinds (code, data,"
              + " transactions, vocabulary) are kept apart and mixed only for the cut.",
          GROUPS,
          "A group with enough business types becomes a service; what serves all of them becomes"
              + " the shared kernel; everything else goes where most of its ties are.",
          "The service whose methods write a table most would own it; where nobody writes, the one"
              + " that reads it most.",
          LEVELS,
          "What a cut costs is counted in crossings, and stands beside the mean of random cuts with"
              + " the same sizes.",
          "A cut is recommended only when it does clearly better than chance; otherwise the answer"
              + " is to keep the application whole.");

  private PageBuilder() {}

  /**
   * @param addresses whether places have their addresses without script
   * @param places whether every tie can say where it stands
   */
  static Page page(AnalysisResult result, Beside beside, boolean addresses, boolean places) {
    Optional<Candidate> recommended = SinceBuilder.recommended(result);
    String live = LiveModel.of(result, places);
    return new Page(
        result.title(),
        result.tool(),
        new PlaceLinks(result.placeLink(), addresses),
        recommended.isPresent() ? List.of() : List.of(VerdictBuilder.whole(result)),
        CutBuilder.cuts(result),
        ComparisonBuilder.comparison(result.candidates(), result.recommended()),
        recommended.isPresent()
            ? List.of()
            : List.of(TypeMatrixBuilder.of(result, recommended, "")),
        DataBuilder.of(result, recommended),
        TableEntries.of(result, recommended, false),
        TableEntries.of(result, recommended, true),
        CoverageBuilder.coverage(result),
        method(result),
        beside.earlier().map(then -> SinceBuilder.of(then, result)).stream().toList(),
        beside.progress().map(ProgressChart::of).stream().toList(),
        live,
        LiveModel.id(live));
  }

  private static Page.Method method(AnalysisResult result) {
    boolean once = "1".equals(result.options().get("cluster.draws"));
    return new Page.Method(
        METHOD.stream().map(step -> once ? ONCE.getOrDefault(step, step) : step).toList(),
        result.options().entrySet().stream()
            .map(option -> new Page.Count(option.getKey(), option.getValue()))
            .toList(),
        result.inputs().stream()
            .map(
                input ->
                    new Page.Method.Input(
                        input.kind(), input.name(), input.version(), input.hash()))
            .toList());
  }
}
