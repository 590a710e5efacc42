package dev.kerf.cli.acceptance;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the truth says about the rows of one export.
 *
 * @param text what is expected, for people
 * @param because why
 * @param meets whether a row is what is expected
 * @param allows whether a row is at least no surprise: the right fact with a wrong detail is told
 *     once, as missing, and not again as unexpected
 * @param notYet what Kerf lacks to report it; empty where it has to
 */
record Expectation(
    Kind kind,
    String text,
    String because,
    Predicate<Row> meets,
    Predicate<Row> allows,
    Optional<String> notYet) {

  enum Kind {
    /** At least one row meets it. */
    DEMANDED,
    /** A row may meet it. */
    OPTIONAL,
    /** No row meets it. */
    FORBIDDEN
  }

  Expectation as(Kind other) {
    return new Expectation(other, text, because, meets, allows, notYet);
  }

  Expectation notYet(Optional<String> reason) {
    return new Expectation(kind, text, because, meets, allows, reason);
  }

  static Expectation demanded(String text, String because, Predicate<Row> meets) {
    return demanded(text, because, meets, meets);
  }

  static Expectation demanded(
      String text, String because, Predicate<Row> meets, Predicate<Row> allows) {
    return new Expectation(Kind.DEMANDED, text, because, meets, allows, Optional.empty());
  }
}
