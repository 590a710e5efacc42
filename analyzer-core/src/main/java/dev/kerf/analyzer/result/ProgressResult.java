package dev.kerf.analyzer.result;

import java.util.List;
import java.util.Optional;

/**
 * How the crossings of a cut came and went, week by week, by today's boundaries and today's Kerf.
 *
 * @param schemaVersion see {@link #SCHEMA_VERSION}
 * @param tool name and version of Kerf
 * @param weeks oldest first; weeks without a commit are left out
 * @param lines by the service that reaches out and the kind
 * @param converging whether the last {@value #FLAT_WEEKS} weeks took more away than they brought
 * @param forecast when nothing will be left; absent where it does not get less
 */
public record ProgressResult(
    int schemaVersion,
    String tool,
    String title,
    List<Week> weeks,
    List<Line> lines,
    boolean converging,
    Optional<Forecast> forecast) {

  public static final int SCHEMA_VERSION = 1;

  /** After so many weeks without a net removal a split stands still. */
  public static final int FLAT_WEEKS = 4;

  /**
   * One week.
   *
   * @param week as ISO 8601 has it: {@code 2026-W47}
   * @param commit the last of the week
   * @param known crossings at its end
   * @param unreached how many of these begin in types that no entry point comes to; absent where no
   *     entry point is known
   * @param lines what came and went, by the service that reaches out and the kind
   */
  public record Week(
      String week,
      String commit,
      int known,
      Optional<Integer> unreached,
      int added,
      int removed,
      List<Line> lines) {
    public Week {
      lines = List.copyOf(lines);
    }

    public int net() {
      return added - removed;
    }
  }

  /**
   * Weeks with commits until no crossing is left, at the pace of the last {@value #FLAT_WEEKS} and
   * at that of all, whichever is faster and slower.
   *
   * @param soonest rounded up
   * @param latest rounded up
   */
  public record Forecast(int soonest, int latest) {}

  /** What came and went of one service and kind. */
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
