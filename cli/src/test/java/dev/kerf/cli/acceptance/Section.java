package dev.kerf.cli.acceptance;

import dev.kerf.cli.acceptance.Expectation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One list of facts of a truth file, and the export that it is compared with.
 *
 * @param what the key in the file, and the export's name
 * @param exhaustive whether all that is not here is wrong
 */
record Section(String what, boolean exhaustive, List<Expectation> expectations) {

  /** Reads a row. */
  @FunctionalInterface
  interface RowReader {
    /** What the row expects, one for each fact in it. */
    List<Expectation> read(YamlMap row, Names names);
  }

  static Section read(YamlMap truth, String what, Names names, RowReader reader) {
    YamlMap section = truth.map(what);
    List<Expectation> expectations = new ArrayList<>();
    for (YamlMap row : section.maps("rows")) {
      Optional<String> notYet = row.optionalText("not-yet");
      boolean optional = row.flag("optional");
      for (Expectation expectation : reader.read(row, names)) {
        boolean demanded = expectation.kind() == Kind.DEMANDED;
        expectations.add(
            demanded && optional
                ? expectation.as(Kind.OPTIONAL)
                : demanded ? expectation.notYet(notYet) : expectation);
      }
    }
    for (YamlMap row : section.maps("never")) {
      reader.read(row, names).forEach(e -> expectations.add(e.as(Kind.FORBIDDEN)));
    }
    return new Section(what, section.flag("exhaustive"), List.copyOf(expectations));
  }

  Comparison compare(List<Row> rows) {
    return Comparison.of(
        expectations, exhaustive, rows.stream().filter(row -> !isWithinOneType(row)).toList());
  }

  /** Nested types stand for their outermost one, and that one with itself is no dependency. */
  private boolean isWithinOneType(Row row) {
    return what.equals("type-dependencies") && row.outermost("from").equals(row.outermost("to"));
  }
}
