package dev.kerf.cli;

import dev.kerf.analyzer.result.SuggestedModel;
import java.util.List;

/** Words what the user could say in kerf.yml to decide what stayed open. */
final class SuggestionText {

  private SuggestionText() {}

  /**
   * The whole list, as lines that can be put into kerf.yml; what no model would help is a comment.
   *
   * @param open how many places of data access stayed open
   */
  static String all(List<SuggestedModel> models, int open) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(headline(models, open)).append('\n');
    if (models.stream().anyMatch(model -> !model.model().isEmpty())) {
      out.append("models:\n");
    }
    for (SuggestedModel model : models) {
      out.append("  # ").append(explained(model)).append(": ").append(model.reason()).append('\n');
      model
          .places()
          .forEach(
              at ->
                  out.append("  # ").append(at.path()).append(':').append(at.line()).append('\n'));
      if (model.model().isEmpty()) {
        out.append("  # no model would help: ").append(model.subject()).append('\n');
      } else {
        model.model().lines().forEach(line -> out.append("  ").append(line).append('\n'));
      }
    }
    return out.toString();
  }

  /** The first few that have a model, for the end of an analysis; empty where there is none. */
  static String first(List<SuggestedModel> models, int open, int most) {
    List<SuggestedModel> helpful =
        models.stream().filter(model -> !model.model().isEmpty()).limit(most).toList();
    if (helpful.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(headline(models, open)).append(" For kerf.yml:\n");
    out.append("  models:\n");
    for (SuggestedModel model : helpful) {
      List<String> lines = model.model().lines().toList();
      out.append("    ").append(lines.get(0)).append("  # ").append(explained(model)).append('\n');
      lines.stream().skip(1).forEach(line -> out.append("    ").append(line).append('\n'));
    }
    return out.append("  All of them: kerf config suggest\n").toString();
  }

  /** {@code 7 places stayed open; 2 helpers explain 100 % of them.} */
  private static String headline(List<SuggestedModel> models, int open) {
    if (open == 0) {
      return "No place of data access stayed open.";
    }
    List<SuggestedModel> explaining = models.stream().filter(model -> model.sites() > 0).toList();
    int sites = explaining.stream().mapToInt(SuggestedModel::sites).sum();
    String stayed = open + (open == 1 ? " place" : " places") + " of data access stayed open";
    return explaining.isEmpty()
        ? stayed + ", each for a reason of its own."
        : stayed
            + "; "
            + explaining.size()
            + (explaining.size() == 1 ? " helper explains " : " helpers explain ")
            + Math.round(100.0 * sites / open)
            + " % of them.";
  }

  private static String explained(SuggestedModel model) {
    return switch (model.sites()) {
      case 0 -> model.model().startsWith("- opens-transaction") ? "units of work" : "data access";
      case 1 -> "1 place";
      default -> model.sites() + " places";
    };
  }
}
