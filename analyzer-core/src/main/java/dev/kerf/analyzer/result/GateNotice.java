package dev.kerf.analyzer.result;

import java.util.Optional;

/**
 * Something beside the crossings that the gate noticed, mostly about the boundaries file.
 *
 * @param fails whether it makes the gate fail
 * @param id kebab-case, explained by {@code kerf explain}
 * @param column 1-based, 0 where there is none
 * @param remedy the line to add, change or delete
 * @param replacement what belongs where {@code at} and {@code column} point, empty text for
 *     nothing; absent where {@code --update} has nothing to do
 */
public record GateNotice(
    boolean fails,
    String id,
    Place at,
    int column,
    String message,
    String remedy,
    Optional<String> replacement) {

  /** A notice that nothing can be done about by itself. */
  public static GateNotice of(boolean fails, String id, Place at, String message, String remedy) {
    return new GateNotice(fails, id, at, 0, message, remedy, Optional.empty());
  }

  /** The same once {@code --update} has done what there was to do. */
  GateNotice updated() {
    return replacement.isEmpty()
        ? this
        : new GateNotice(
            fails, id, at, column, message, "nothing: --update has done it", Optional.empty());
  }
}
