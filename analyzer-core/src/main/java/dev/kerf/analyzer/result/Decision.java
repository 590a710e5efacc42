package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing to decide about one element, with the crossings that are gone once it is done. Every
 * crossing of a cut belongs to exactly one decision.
 *
 * @param element its id; a table stands for its entity, too
 * @param action {@code keep-id}: others keep its key and ask for the rest; {@code copy}: it only
 *     carries data, so each service can have its own; {@code library}: it is technical; {@code
 *     interface}: its service publishes what others use of it; {@code client}: it asks one other
 *     service, through one interface
 * @param what is decided, as a sentence
 * @param clears how many crossings that clears
 * @param kinds of these, by kind how many
 * @param services at either end of them, sorted
 * @param crossings these, at most {@value #MAX_CROSSINGS}, sorted
 */
public record Decision(
    String element,
    String action,
    String what,
    int clears,
    SortedMap<String, Integer> kinds,
    List<String> services,
    @ByNumber("crossings") List<CrossingEntry> crossings) {

  /**
   * More than any decision of a real system clears. Those of a tie can be found again in the links;
   * which decision a crossing belongs to cannot.
   */
  public static final int MAX_CROSSINGS = 20_000;

  public Decision {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    services = List.copyOf(services);
    crossings = List.copyOf(crossings);
  }
}
