package dev.kerf.analyzer.result;

import java.util.List;

/**
 * What ties one service to another, by kind of crossing.
 *
 * @param from service id
 * @param to service id
 * @param kind of crossing: {@code call}, {@code table-read}, {@code join}, ...
 * @param count how many distinct pairs of elements
 * @param evidence the crossings, at most {@value #MAX_EVIDENCE}, sorted
 */
public record Tie(
    String from,
    String to,
    String kind,
    int count,
    @ByNumber("crossings") List<CrossingEntry> evidence) {

  /** More are counted only. */
  public static final int MAX_EVIDENCE = 1_000;

  public Tie {
    evidence = List.copyOf(evidence);
  }
}
