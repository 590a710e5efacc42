package dev.kerf.cli.acceptance;

import dev.kerf.cli.acceptance.Expectation.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an export and the truth differ.
 *
 * @param differences for people, each with what it is about; empty when both agree
 * @param gaps what the truth demands and marks as not yet reported
 */
record Comparison(List<String> differences, List<String> gaps) {

  Comparison {
    differences = List.copyOf(differences);
    gaps = List.copyOf(gaps);
  }

  /**
   * Compares.
   *
   * @param exhaustive whether a row that no expectation allows is a difference
   */
  static Comparison of(List<Expectation> expectations, boolean exhaustive, List<Row> rows) {
    List<String> differences = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (Expectation expected : expectations) {
      List<Row> met = rows.stream().filter(expected.meets()).toList();
      if (expected.notYet().isPresent()) {
        if (met.isEmpty()) {
          gaps.add(expected.text() + "  (" + expected.notYet().get() + ")");
        } else {
          differences.add("no longer a gap, remove its not-yet: " + expected.text());
        }
      } else if (expected.kind() == Kind.DEMANDED && met.isEmpty()) {
        differences.add(missing(expected, rows));
      } else if (expected.kind() == Kind.FORBIDDEN) {
        met.forEach(row -> differences.add("wrong:      " + row + because(expected)));
      }
    }
    if (exhaustive) {
      rows.stream()
          .filter(row -> expectations.stream().noneMatch(expected -> isAllowed(expected, row)))
          .forEach(row -> differences.add("unexpected: " + row));
    }
    return new Comparison(differences, gaps);
  }

  /** What is forbidden has been told as wrong already. */
  private static boolean isAllowed(Expectation expected, Row row) {
    return expected.kind() == Kind.FORBIDDEN
        ? expected.meets().test(row)
        : expected.allows().test(row);
  }

  private static String missing(Expectation expected, List<Row> rows) {
    StringBuilder text = new StringBuilder("missing:    " + expected.text() + because(expected));
    rows.stream()
        .filter(expected.allows())
        .forEach(row -> text.append("\n              reported is: ").append(row));
    return text.toString();
  }

  private static String because(Expectation expected) {
    return "\n              because: " + expected.because();
  }
}
