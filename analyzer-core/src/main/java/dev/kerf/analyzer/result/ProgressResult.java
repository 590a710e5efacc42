package dev.kerf.analyzer.result;

import java.util.List;

/**
 * How the crossings of a cut came and went, week by week, by today's boundaries and today's Kerf.
 *
 * @param schemaVersion see {@link #SCHEMA_VERSION}
 * @param tool name and version of Kerf
 * @param weeks oldest first; weeks without a commit are left out
 * @param lines by the service that reaches out and the kind
 * @param converging whether the last {@value #FLAT_WEEKS} weeks took more away than they brought
 */
public record ProgressResult(
    int schemaVersion,
    String tool,
    String title,
    List<Week> weeks,
    List<Line> lines,
    boolean converging) {

  public static final int SCHEMA_VERSION = 1;

  /** After so many weeks without a net removal a split stands still. */
  public static final int FLAT_WEEKS = 4;

  /**
   * One week.
   *
   * @param week as ISO 8601 has it: {@code 2026-W47}
   * @param commit the last of the week
   * @param known crossings at its end
   */
  public record Week(String week, String commit, int known, int added, int removed) {
    public int net() {
      return added - removed;
    }
  }

  /** All weeks of one service and kind. */
  public record Line(String service, String kind, int added, int removed) {
    public int net() {
      return added - removed;
    }
  }

  public ProgressResult {
    weeks = List.copyOf(weeks);
    lines = List.copyOf(lines);
  }
}
