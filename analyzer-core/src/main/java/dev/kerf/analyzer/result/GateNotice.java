package dev.kerf.analyzer.result;

/**
 * Something about the boundaries file that the gate noticed.
 *
 * @param fails whether it makes the gate fail
 * @param id kebab-case, explained by {@code kerf explain}
 * @param column 1-based, 0 where there is none
 * @param remedy the line to add, change or delete
 */
public record GateNotice(
    boolean fails, String id, Place at, int column, String message, String remedy) {}
