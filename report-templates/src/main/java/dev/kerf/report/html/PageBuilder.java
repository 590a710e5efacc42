package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the page of a result: chooses, counts, formats; the templates only place it. */
final class PageBuilder {

  private static final int OUTLINE_MEMBERS = 60;

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
          "The Leiden algorithm groups the graph at many resolutions and in many draws; what stays"
              + " together through most of them is a group.",
          "A group with enough business types becomes a service; what serves all of them becomes"
              + " the shared kernel; everything else goes where most of its ties are.",
          "The service whose methods write a table most would own it; where nobody writes, the one"
              + " that reads it most.",
          "Three cuts of different coarseness are offered, beside the build modules and one single"
              + " service.",
          "What a cut costs is counted in crossings, and stands beside the mean of random cuts with"
              + " the same sizes.",
          "A cut is recommended only when it does clearly better than chance; otherwise the answer"
              + " is to keep the application whole.");

  private PageBuilder() {}

  static Page page(AnalysisResult result) {
    Optional<Candidate> recommended =
        result
            .recommended()
            .flatMap(id -> result.candidates().stream().filter(c -> c.id().equals(id)).findFirst());
    List<String> figureNames = figureNames(result);
    return new Page(
        result.title(),
        result.tool(),
        result.verdict().sentence(),
        result.verdict().reasons(),
        result.verdict().unseen(),
        numbers(result, recommended),
        recommended.map(c -> List.of(CutBuilder.cut(c, result))).orElse(List.of()),
        result.candidates().stream()
            .map(c -> row(c, figureNames, result.recommended().filter(c.id()::equals).isPresent()))
            .toList(),
        figureNames.stream().map(name -> label(result, name)).toList(),
        TableEntries.of(result, recommended),
        CoverageBuilder.coverage(result),
        method(result));
  }

  private static List<Page.Number> numbers(AnalysisResult result, Optional<Candidate> recommended) {
    List<Page.Number> out = new ArrayList<>();
    if (recommended.isPresent()) {
      Candidate cut = recommended.get();
      out.add(
          new Page.Number(
              String.valueOf(cut.services().size()),
              "services",
              result.types().size() + " types, " + result.stores().size() + " stores",
              "#services"));
      long contested =
          cut.matrix().stream()
              .filter(row -> row.cells().values().stream().filter(c -> c.writers() > 0).count() > 1)
              .count();
      out.add(
          new Page.Number(
              String.valueOf(contested),
              contested == 1 ? "table with several writers" : "tables with several writers",
              "written from more than one service",
              "#matrix"));
      int crossings = cut.ties().stream().mapToInt(tie -> tie.count()).sum();
      out.add(
          new Page.Number(
              String.valueOf(crossings),
              "crossings",
              "pairs of elements tied across a boundary",
              "#ties"));
    } else {
      out.add(
          new Page.Number(
              String.valueOf(result.types().size()),
              "types",
              "outermost, of main code",
              "#coverage"));
      out.add(
          new Page.Number(
              String.valueOf(result.stores().size()),
              "stores",
              "tables, views and others",
              "#tables"));
      out.add(
          new Page.Number(
              String.valueOf(result.candidates().size()),
              "candidates",
              "looked at",
              "#candidates"));
    }
    return out;
  }

  private static List<String> figureNames(AnalysisResult result) {
    List<String> out = new ArrayList<>();
    for (Candidate candidate : result.candidates()) {
      for (Figure figure : candidate.figures()) {
        if (!out.contains(figure.id())) {
          out.add(figure.id());
        }
      }
    }
    return out;
  }

  private static String label(AnalysisResult result, String figureId) {
    return result.candidates().stream()
        .flatMap(candidate -> candidate.figures().stream())
        .filter(figure -> figure.id().equals(figureId))
        .map(Figure::label)
        .findFirst()
        .orElse(figureId);
  }

  private static Page.CandidateRow row(
      Candidate candidate, List<String> figureNames, boolean recommended) {
    TreeMap<String, Figure> byId = new TreeMap<>();
    candidate.figures().forEach(figure -> byId.put(figure.id(), figure));
    return new Page.CandidateRow(
        candidate.id(),
        candidate.label(),
        candidate.basis(),
        recommended,
        candidate.services().size(),
        figureNames.stream().map(name -> cell(byId.get(name))).toList(),
        candidate.services().stream().map(PageBuilder::outline).toList(),
        candidate.sharedKernel().types().size() + candidate.sharedKernel().stores().size(),
        candidate.unassigned().types().size() + candidate.unassigned().stores().size());
  }

  private static Page.Outline outline(Service service) {
    List<String> members = new ArrayList<>(service.stores());
    members.addAll(service.types());
    return new Page.Outline(
        service.name(),
        CutBuilder.summary(service),
        Limits.first(members, OUTLINE_MEMBERS, Names::of),
        Limits.more(members.size(), OUTLINE_MEMBERS));
  }

  private static Page.FigureCell cell(Figure figure) {
    if (figure == null) {
      return new Page.FigureCell("", "", "");
    }
    if (figure.randomMean().isEmpty()) {
      return new Page.FigureCell(number(figure.value(), figure.unit()), "", "");
    }
    double random = figure.randomMean().getAsDouble();
    String verdict = figure.value() < random ? "better" : figure.value() > random ? "worse" : "";
    return new Page.FigureCell(
        number(figure.value(), figure.unit()), number(random, figure.unit()), verdict);
  }

  static String number(double value, String unit) {
    if (unit.equals("share")) {
      return String.format(Locale.ROOT, "%.0f %%", value * 100);
    }
    if (unit.equals("count") || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u202f');
    }
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static Page.Method method(AnalysisResult result) {
    return new Page.Method(
        METHOD,
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
