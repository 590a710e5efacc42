package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The services of a cut as a graph in the DOT language; a wider edge stands for more crossings. */
final class CutDot implements CutWriter {

  @Override
  public String write(AnalysisResult result, Candidate cut) {
    StringBuilder out = new StringBuilder();
    out.append("digraph cut {\n");
    out.append("  label=").append(quoted(result.title() + ", " + cut.label())).append(";\n");
    out.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (Service service : cut.services()) {
      String size = service.types().size() + " types, " + service.stores().size() + " tables";
      out.append("  ").append(quoted(service.id()));
      out.append(" [label=").append(quoted(service.name(), size)).append("];\n");
    }
    for (CutUses use : CutUses.of(cut)) {
      out.append("  ").append(quoted(use.from())).append(" -> ").append(quoted(use.to()));
      out.append(" [label=\"").append(use.crossings()).append("\", tooltip=");
      out.append(quoted(use.inWords()));
      double width = 1 + Math.log(use.crossings());
      out.append(String.format(Locale.ROOT, ", penwidth=%.2f];\n", width));
    }
    return out.append("}\n").toString();
  }

  /** In DOT a quoted string only escapes quotes; a backslash begins an escape of the layout. */
  private static String quoted(String... lines) {
    List<String> escaped = new ArrayList<>();
    for (String line : lines) {
      escaped.add(PrintedLine.of(line).replace("\\", "\\\\").replace("\"", "\\\""));
    }
    return '"' + String.join("\\n", escaped) + '"';
  }
}
