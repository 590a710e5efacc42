package dev.kerf.analyzer.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What goes from one boundary into another. */
public enum CrossingKind {
  CALL,
  TYPE_USE,
  INHERIT,
  INSTANTIATE,
  ANNOTATE,
  THROW,
  TABLE_READ,
  TABLE_WRITE,
  JOIN,
  TRANSACTION,
  REMOTE_IN_TRANSACTION,
  FOREIGN_KEY,
  CASCADE;

  /** Whether both ends are code: no table, statement, transaction or constraint. */
  public boolean isCode() {
    return compareTo(THROW) <= 0;
  }

  /** All kinds as outputs spell them, in the order of the constants. */
  public static List<String> words() {
    return Arrays.stream(values()).map(CrossingKind::word).toList();
  }

  /** The kind of a word; empty for an unknown one. */
  public static Optional<CrossingKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As outputs spell it: {@code table-read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
