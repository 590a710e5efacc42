package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.report.html.Page.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What one cut means in a sentence and three numbers, why, and what stands in its way. */
final class VerdictBuilder {

  private final AnalysisResult result;
  private final Candidate cut;
  private final String prefix;

  VerdictBuilder(AnalysisResult result, Candidate cut, String prefix) {
    this.result = result;
    this.cut = cut;
    this.prefix = prefix;
  }

  /**
   * @param recommended whether the analysis itself speaks of this cut
   */
  Verdict verdict(boolean recommended) {
    int crossings = cut.ties().stream().mapToInt(Tie::count).sum();
    return new Verdict(
        recommended
            ? result.verdict().sentence()
            : cut.label()
                + ": "
                + Counts.counted(cut.services().size(), "service")
                + ", "
                + Counts.counted(crossings, "crossing")
                + '.',
        numbers(crossings),
        circle(),
        recommended ? result.verdict().reasons() : reasons(),
        result.verdict().unseen(),
        ObstacleBuilder.of(cut));
  }

  /** The largest one; nothing that a cut costs is felt sooner. */
  private String circle() {
    return cut.cycles().stream()
        .map(cycle -> cycle.services().size())
        .max(Comparator.naturalOrder())
        .map(
            size ->
                Counts.share(size, cut.services().size())
                    + " services call one another in a circle: none of these answers while another"
                    + " is down.")
        .orElse("");
  }

  private List<Verdict.Number> numbers(int crossings) {
    long contested =
        MatrixBuilder.rows(result, cut).stream().filter(MatrixBuilder::contested).count();
    return List.of(
        number(
            cut.services().size(),
            "service",
            "for "
                + Counts.counted(result.types().size(), "type")
                + " and "
                + Counts.counted(result.stores().size(), "table"),
            prefix + "services"),
        number(contested, "contested table", "written by more than one service", prefix + "matrix"),
        number(crossings, "crossing", "pairs of elements tied across a boundary", prefix + "ties"));
  }

  /** Each cost beside what chance would pay. */
  private List<String> reasons() {
    return cut.figures().stream()
        .filter(figure -> figure.randomMean().isPresent())
        .map(VerdictBuilder::reason)
        .toList();
  }

  private static String reason(Figure figure) {
    String label = figure.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT)
        + label.substring(1)
        + ": "
        + Numbers.inUnit(figure.value(), figure.unit())
        + "; a random cut of the same sizes has "
        + Numbers.inUnit(figure.randomMean().orElseThrow(), figure.unit())
        + " on average.";
  }

  /** Of an application that is better not cut. */
  static Verdict whole(AnalysisResult result) {
    return new Verdict(
        result.verdict().sentence(),
        List.of(
            number(result.types().size(), "type", "in one application", "coverage"),
            number(result.stores().size(), "table", "that its code uses", "tables"),
            number(
                result.candidates().size(), "cut", "looked at and not recommended", "candidates")),
        "",
        result.verdict().reasons(),
        result.verdict().unseen(),
        List.of());
  }

  private static Verdict.Number number(long count, String what, String detail, String anchor) {
    return new Verdict.Number(
        Counts.count(count), count == 1 ? what : what + 's', detail, '#' + anchor);
  }
}
