package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.result.ProgressResult.Line;
import dev.kerf.analyzer.result.ProgressResult.Week;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The weeks of a split as a table for a terminal. */
public final class ProgressText {

  private ProgressText() {}

  public static String of(ProgressResult result) {
    StringBuilder out = new StringBuilder();
    row(out, "week", "known", "added", "removed", "net");
    for (Week week : result.weeks()) {
      row(out, week.week(), week.known(), week.added(), week.removed(), signed(week.net()));
    }
    if (!result.lines().isEmpty()) {
      out.append('\n');
      row(out, "out of, kind", "", "added", "removed", "net");
      result.lines().stream()
          .sorted(Comparator.comparing(Line::service).thenComparing(Line::kind))
          .forEach(
              line ->
                  row(
                      out,
                      line.service() + ", " + line.kind(),
                      "",
                      line.added(),
                      line.removed(),
                      signed(line.net())));
    }
    latest(result)
        .flatMap(Week::unreached)
        .filter(count -> count > 0)
        .ifPresent(
            count ->
                out.append("\nOf those known, ")
                    .append(count)
                    .append(" begin where no entry point comes to.\n"));
    result
        .forecast()
        .ifPresent(
            left ->
                out.append("\nAt the pace of all weeks and of the last ")
                    .append(ProgressResult.FLAT_WEEKS)
                    .append(", none is left after ")
                    .append(left.soonest())
                    .append(" to ")
                    .append(left.latest())
                    .append(" more weeks with commits.\n"));
    if (!result.converging()) {
      out.append("\nNot converging: the last ")
          .append(ProgressResult.FLAT_WEEKS)
          .append(" weeks with commits took away no more than they brought.\n");
    }
    return out.toString();
  }

  private static Optional<Week> latest(ProgressResult result) {
    return result.weeks().stream().reduce((earlier, later) -> later);
  }

  private static String signed(int number) {
    return number > 0 ? "+" + number : String.valueOf(number);
  }

  private static void row(StringBuilder out, String name, Object... cells) {
    out.append(String.format(Locale.ROOT, "%-40s", PrintedLine.of(name)));
    for (Object cell : cells) {
      out.append(String.format(Locale.ROOT, "%9s", cell));
    }
    out.append('\n');
  }
}
