package dev.kerf.analyzer.result;

import java.util.List;

/**
 * What ties one service to another, by kind of crossing.
 *
 * @param from service id
 * @param to service id
 * @param kind of crossing: {@code call}, {@code table-read}, {@code join}, ...
 * @param count how many distinct pairs of elements
 * @param evidence the ends with a place each, at most {@value #MAX_EVIDENCE}, sorted
 */
public record Tie(String from, String to, String kind, int count, List<TieEvidence> evidence) {

  /** More are counted only. */
  public static final int MAX_EVIDENCE = 200;

  /**
   * One crossing.
   *
   * @param from element id in the one service
   * @param to element id in the other
   * @param detail what crosses: the method, the statement, the columns
   */
  public record TieEvidence(String from, String to, String detail, Place at) {}

  public Tie {
    evidence = List.copyOf(evidence);
  }
}
