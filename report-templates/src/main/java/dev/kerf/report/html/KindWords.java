package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import java.util.Map;

/**
 * Kinds of crossings as people say them. Files and options have the ids ({@code foreign-key}),
 * which are one word each so that programs can look for them; a page is read.
 */
final class KindWords {

  /**
   * One and several.
   *
   * @param many also as a heading
   */
  record Words(String one, String many) {

    static Words of(String one) {
      return new Words(one, one + 's');
    }
  }

  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          Map.entry("type-use", Words.of("type use")),
          Map.entry("inherit", Words.of("subtype")),
          Map.entry("instantiate", Words.of("instantiation")),
          Map.entry("annotate", Words.of("annotation")),
          Map.entry("dispatch", new Words("dispatch", "dispatches")),
          Map.entry("table-read", Words.of("table read")),
          Map.entry("table-write", Words.of("table write")),
          Map.entry(
              "remote-in-transaction",
              new Words("remote call in a transaction", "remote calls in transactions")),
          Map.entry("foreign-key", Words.of("foreign key")),
          Map.entry("event-after-commit", new Words("event after commit", "events after commit")),
          Map.entry("shared-state", Words.of("shared state")));

  private KindWords() {}

  /** Of a kind nobody has heard of, its id is the best there is. */
  static Words of(String kind) {
    return WORDS.getOrDefault(kind, Words.of(kind.replace('-', ' ')));
  }

  /** {@code foreign keys} for any number but one. */
  static String of(String kind, int count) {
    return count == 1 ? of(kind).one() : of(kind).many();
  }

  /** {@code 3 foreign keys}, which never break in between. */
  static String counted(String kind, int count) {
    return Counts.count(count) + '\u00a0' + of(kind, count).replace(' ', '\u00a0');
  }
}
