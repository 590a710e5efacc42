package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of a cut as a Mermaid flow chart, with their tables inside. */
final class CutMermaid implements CutWriter {

  /** More in one box are counted only. */
  private static final int MOST_TABLES = 8;

  @Override
  public String write(AnalysisResult result, Candidate cut) {
    StringBuilder out = new StringBuilder("flowchart LR\n");
    Map<String, String> nodes = new HashMap<>();
    for (Service service : cut.services()) {
      // Ids of services may be words of the language, as "end" is.
      String node = "s" + nodes.size();
      nodes.put(service.id(), node);
      out.append("  ").append(node).append("[\"").append(label(service)).append("\"]\n");
    }
    for (CutUses use : CutUses.of(cut)) {
      out.append("  ").append(nodes.get(use.from()));
      out.append(" -- ").append(use.crossings()).append(" --> ");
      out.append(nodes.get(use.to())).append('\n');
    }
    return out.toString();
  }

  private static String label(Service service) {
    StringBuilder out = new StringBuilder("<b>").append(escaped(service.name())).append("</b>");
    out.append("<br/>").append(service.types().size()).append(" types");
    List<String> stores = service.stores();
    for (String store : stores.subList(0, Math.min(MOST_TABLES, stores.size()))) {
      out.append("<br/>").append(escaped(store.substring(store.indexOf(':') + 1)));
    }
    if (stores.size() > MOST_TABLES) {
      out.append("<br/>and ").append(stores.size() - MOST_TABLES).append(" more tables");
    }
    return out.toString();
  }

  /** By number: Mermaid reads labels as HTML and as Markdown, and has its own entities. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    PrintedLine.of(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '.' || c == '_') {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.toString();
  }
}
