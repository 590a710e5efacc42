package dev.kerf.analyzer.result;

/**
 * One crossing of a cut.
 *
 * @param kind of crossing: {@code call}, {@code table-read}, {@code join}, ...
 * @param from element id in the one service
 * @param to element id in the other
 * @param detail what crosses: the method, the statement, the columns
 * @param at the first place of it
 */
public record CrossingEntry(
    String kind,
    @ByNumber String from,
    @ByNumber String to,
    @ByNumber String detail,
    @ByNumber Place at) {}
