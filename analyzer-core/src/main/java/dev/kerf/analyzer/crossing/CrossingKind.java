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
  /** A call that no call site shows, through a type that no service owns. */
  DISPATCH,
  TABLE_READ,
  TABLE_WRITE,
  JOIN,
  TRANSACTION,
  REMOTE_IN_TRANSACTION,
  FOREIGN_KEY,
  CASCADE,
  EVENT,
  /** A listener that runs when the publisher's unit of work is over. */
  EVENT_AFTER_COMMIT,
  SHARED_STATE;

  /** Whether both ends are code: no table, statement, transaction or constraint. */
  public boolean isCode() {
    return compareTo(DISPATCH) <= 0;
  }

  /** Whether one end publishes what the other hears. */
  public boolean isEvent() {
    return this == EVENT || this == EVENT_AFTER_COMMIT;
  }

  /**
   * Whether it is looked at only where a boundaries file asks for this very kind: what it does is
   * what teams were told to do against a stronger tie.
   */
  public boolean isOffUnlessAsked() {
    return this == EVENT_AFTER_COMMIT;
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
