package dev.kerf.analyzer.crossing;

import java.util.Locale;

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
  FOREIGN_KEY;

  /** As outputs spell it: {@code table-read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
