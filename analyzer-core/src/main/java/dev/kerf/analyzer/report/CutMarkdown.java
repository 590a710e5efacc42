package dev.kerf.analyzer.report;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cut as a page for a wiki: the verdict, the services, what they use of each other. */
final class CutMarkdown implements CutWriter {

  private static final int MOST_ENTRY_POINTS = 20;
  private static final int MOST_USES = 60;

  @Override
  public String write(AnalysisResult result, Candidate cut) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(text(result.title())).append(": ").append(text(cut.label()));
    out.append("\n\n").append(text(result.verdict().sentence())).append("\n\n");
    bullets(out, result.verdict().reasons());
    if (!result.verdict().unseen().isEmpty()) {
      out.append("Not seen:\n\n");
      bullets(out, result.verdict().unseen());
    }
    figures(out, cut);
    out.append("## Services\n\n");
    cut.services().forEach(service -> service(out, service));
    homeless(out, "Shared kernel", cut.sharedKernel());
    homeless(out, "Unassigned", cut.unassigned());
    uses(out, CutUses.of(cut), Service.names(cut.services()));
    out.append("Made by ").append(text(result.tool())).append(".\n");
    return out.toString();
  }

  private static void figures(StringBuilder out, Candidate cut) {
    out.append("| figure | this cut | random mean |\n| --- | ---: | ---: |\n");
    for (Figure figure : cut.figures()) {
      out.append("| ").append(text(figure.label())).append(" | ");
      out.append(number(figure.value(), figure.unit())).append(" | ");
      if (figure.randomMean().isPresent()) {
        out.append(number(figure.randomMean().getAsDouble(), figure.unit()));
      }
      out.append(" |\n");
    }
    out.append('\n');
  }

  private static String number(double value, String unit) {
    boolean share = unit.equals("share");
    BigDecimal exact = BigDecimal.valueOf(share ? value * 100 : value);
    BigDecimal rounded = exact.setScale(share ? 0 : 1, RoundingMode.HALF_EVEN);
    String plain = rounded.toPlainString().replaceAll("\\.0$", "");
    return share ? plain + " %" : plain;
  }

  private static void service(StringBuilder out, Service service) {
    out.append("### ").append(text(service.name())).append("\n\n");
    size(out, service.types(), service.stores());
    bullets(out, service.reasons());
    names(out, "Owns", service.stores());
    names(out, "Touches of others", service.sharedStores());
    List<String> entries = new ArrayList<>();
    for (Service.EntryPointEntry entry : service.entryPoints()) {
      entries.add(entry.route().isEmpty() ? entry.type() + '.' + entry.method() : entry.route());
    }
    names(out, "Entry points", entries.stream().limit(MOST_ENTRY_POINTS).toList());
    if (entries.size() > MOST_ENTRY_POINTS) {
      out.append("and ").append(entries.size() - MOST_ENTRY_POINTS);
      out.append(" more entry points\n\n");
    }
  }

  private static void homeless(StringBuilder out, String title, Group group) {
    if (group.types().isEmpty() && group.stores().isEmpty()) {
      return;
    }
    out.append("### ").append(title).append("\n\n");
    size(out, group.types(), group.stores());
    names(out, "Tables", group.stores());
  }

  private static void size(StringBuilder out, List<String> types, List<String> stores) {
    out.append(Counts.counted(types.size(), "type")).append(", ");
    out.append(Counts.counted(stores.size(), "table")).append(".\n\n");
  }

  private static void uses(StringBuilder out, List<CutUses> uses, Map<String, String> names) {
    if (uses.isEmpty()) {
      return;
    }
    out.append("## Who uses whom\n\n");
    out.append("| from | to | crossings | of which |\n| --- | --- | ---: | --- |\n");
    for (CutUses use : uses.subList(0, Math.min(MOST_USES, uses.size()))) {
      out.append("| ").append(text(names.getOrDefault(use.from(), use.from())));
      out.append(" | ").append(text(names.getOrDefault(use.to(), use.to())));
      out.append(" | ").append(use.crossings()).append(" | ");
      out.append(text(use.inWords())).append(" |\n");
    }
    out.append('\n');
    if (uses.size() > MOST_USES) {
      out.append("and ").append(uses.size() - MOST_USES).append(" more pairs\n\n");
    }
  }

  private static void names(StringBuilder out, String label, List<String> ids) {
    if (!ids.isEmpty()) {
      List<String> shown = new ArrayList<>();
      for (String id : ids) {
        shown.add(text(id.replaceFirst("^table:", "")));
      }
      out.append("- ").append(label).append(": ").append(String.join(", ", shown));
      out.append("\n\n");
    }
  }

  private static void bullets(StringBuilder out, List<String> lines) {
    lines.forEach(line -> out.append("- ").append(text(line)).append('\n'));
    out.append(lines.isEmpty() ? "" : "\n");
  }

  private static String text(String text) {
    return GateMarkdown.escape(text);
  }
}
