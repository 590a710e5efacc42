package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was there before and fails nothing, for people at a terminal: a line each, by the services
 * between which it lies, and where most of it lies, last. There may be thousands, so none is
 * explained.
 */
final class KnownCrossings {

  private static final int MOST_PAIRS = 10;

  /** The crossings from one service into another. */
  private record Pair(String services, List<GateFinding> findings) {

    /** {@code order -> billing: 12 known (call 9, join 3)}. */
    String told() {
      SortedMap<String, Long> kinds =
          findings.stream()
              .collect(
                  Collectors.groupingBy(GateFinding::kind, TreeMap::new, Collectors.counting()));
      return String.format(Locale.ROOT, "%s: %,d known (", services, findings.size())
          + kinds.entrySet().stream()
              .sorted(Comparator.comparing(kind -> -kind.getValue()))
              .map(kind -> String.format(Locale.ROOT, "%s %,d", kind.getKey(), kind.getValue()))
              .collect(Collectors.joining(", "))
          + ")";
    }
  }

  private final List<Pair> pairs = new ArrayList<>();

  /** Of these findings those that are known and fail nothing. */
  KnownCrossings(List<GateFinding> findings) {
    findings.stream()
        .filter(KnownCrossings::is)
        .collect(
            Collectors.groupingBy(
                finding -> finding.fromService() + " -> " + finding.toService(),
                TreeMap::new,
                Collectors.toList()))
        .forEach((services, between) -> pairs.add(new Pair(services, between)));
    pairs.sort(Comparator.comparing(pair -> -pair.findings().size()));
  }

  /** Whether a finding is one of these. */
  static boolean is(GateFinding finding) {
    return finding.status().equals("unchanged") && !finding.fails();
  }

  /** All of them; empty where there are none. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (Pair pair : pairs) {
      out.append(PrintedLine.of(pair.told())).append('\n');
      for (GateFinding finding : pair.findings()) {
        String at = finding.places().isEmpty() ? "" : "  " + GateText.text(finding.places().get(0));
        String note = finding.note().isEmpty() ? "" : "  (" + finding.note() + ")";
        String line = "  " + finding.kind() + ": " + CrossingSentence.of(finding) + at + note;
        out.append(PrintedLine.of(line)).append('\n');
      }
      out.append('\n');
    }
    if (pairs.size() > 1) {
      out.append("Most known crossings:\n");
      pairs.stream()
          .limit(MOST_PAIRS)
          .forEach(pair -> out.append("  ").append(PrintedLine.of(pair.told())).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }
}
