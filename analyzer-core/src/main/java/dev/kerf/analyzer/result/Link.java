package dev.kerf.analyzer.result;

import java.util.List;

/**
 * One tie of two elements, whatever the cut. It crosses in every cut that gives its ends to two
 * services, and counts as one crossing there; of events and dispatches, those of one class to one
 * service by one thing are one. Units of work are not among these, for what they split into depends
 * on the cut: see {@link DataFindings#units}.
 *
 * @param kind of the crossing that it would be: {@code call}, {@code table-read}, {@code join}, ...
 * @param from element id
 * @param to element id
 * @param by what stands between. Of a join the class whose statement it is, from whose service the
 *     tie is seen where that owns one of the stores; of an event the event; of a dispatch the type
 *     that is called, and of shared state the class that declares it: these two cross only where no
 *     service owns it. Empty for other kinds
 * @param detail what would cross: the method, the statement, the columns
 * @param places how many there are
 * @param columns of a store that is read or written: those that the statements name, in lower case
 *     and sorted, an empty text for whole rows; empty for other kinds
 * @param at the first of them
 */
public record Link(
    String kind,
    @ByNumber String from,
    @ByNumber String to,
    @ByNumber String by,
    @ByNumber String detail,
    int places,
    @ByNumber List<String> columns,
    @ByNumber Place at) {

  public Link {
    columns = List.copyOf(columns);
  }
}
