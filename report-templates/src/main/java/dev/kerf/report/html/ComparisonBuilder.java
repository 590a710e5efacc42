package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The candidates side by side, each figure beside what chance would pay. */
final class ComparisonBuilder {

  private static final String UNIT_OF_COSTS = "count";

  private final List<Candidate> candidates;
  private final Optional<String> recommended;

  private ComparisonBuilder(List<Candidate> candidates, Optional<String> recommended) {
    this.candidates = candidates;
    this.recommended = recommended;
  }

  static Page.Comparison comparison(List<Candidate> candidates, Optional<String> recommended) {
    ComparisonBuilder builder = new ComparisonBuilder(candidates, recommended);
    return new Page.Comparison(candidates.stream().map(builder::column).toList(), builder.rows());
  }

  private boolean recommended(Candidate candidate) {
    return recommended.filter(candidate.id()::equals).isPresent();
  }

  private Page.Comparison.Column column(Candidate candidate) {
    return new Page.Comparison.Column(
        candidate.label(),
        basis(candidate),
        Counts.counted(candidate.services().size(), "service"),
        recommended(candidate),
        Names.anchor("cut-", candidate.id()),
        Names.anchor("outline-", candidate.id()),
        candidate.services().stream().map(this::outline).toList());
  }

  private static String basis(Candidate candidate) {
    return switch (candidate.basis()) {
      case "coupling" -> "from coupling";
      case "build-module" -> "as it is built today";
      case "one-service" -> "as it runs today";
      default -> candidate.basis();
    };
  }

  private Page.Comparison.Outline outline(Service service) {
    List<String> members = new ArrayList<>(service.stores());
    members.addAll(service.types());
    return new Page.Comparison.Outline(
        service.name(), ServiceLinks.summary(service), members.stream().map(Names::of).toList());
  }

  private List<Page.Comparison.Row> rows() {
    List<Page.Comparison.Row> out = new ArrayList<>();
    out.add(services());
    labels().forEach((id, label) -> out.add(figures(id, label)));
    return out;
  }

  private Page.Comparison.Row services() {
    return new Page.Comparison.Row(
        "services",
        candidates.stream()
            .map(
                candidate ->
                    new Page.Comparison.Cell(
                        Counts.count(candidate.services().size()),
                        '#' + prefix(candidate) + "services",
                        "",
                        "",
                        recommended(candidate)))
            .toList());
  }

  /** By id, in the order in which the candidates state them. */
  private Map<String, String> labels() {
    Map<String, String> out = new LinkedHashMap<>();
    candidates.forEach(
        candidate ->
            candidate.figures().forEach(figure -> out.putIfAbsent(figure.id(), figure.label())));
    return out;
  }

  private Page.Comparison.Row figures(String id, String label) {
    return new Page.Comparison.Row(
        label,
        candidates.stream()
            .map(
                candidate ->
                    candidate.figures().stream()
                        .filter(figure -> figure.id().equals(id))
                        .findFirst()
                        .map(figure -> cell(candidate, figure))
                        .orElse(new Page.Comparison.Cell("–", "", "", "", recommended(candidate))))
            .toList());
  }

  private Page.Comparison.Cell cell(Candidate candidate, Figure figure) {
    OptionalDouble random = figure.randomMean();
    return new Page.Comparison.Cell(
        Numbers.inUnit(figure.value(), figure.unit()),
        FigureLists.href(candidate, prefix(candidate), figure),
        random.isEmpty() ? "" : Numbers.inUnit(random.getAsDouble(), figure.unit()),
        random.isEmpty() ? "" : verdict(figure, random.getAsDouble()),
        recommended(candidate));
  }

  private String prefix(Candidate candidate) {
    return CutBuilder.prefix(candidate, recommended(candidate));
  }

  /** Only costs are better when they are less. */
  private static String verdict(Figure figure, double random) {
    if (!figure.unit().equals(UNIT_OF_COSTS) || figure.value() == random) {
      return "";
    }
    return figure.value() < random ? "better" : "worse";
  }
}
