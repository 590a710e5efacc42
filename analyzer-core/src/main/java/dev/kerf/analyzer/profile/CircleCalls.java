package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.codebase.Condensation;
import java.util.Arrays;

/**
 * Which circles of calls call which others, each once: passes over all calls are made by the dozen,
 * and go through one array in order.
 */
final class CircleCalls {

  private final Condensation circles;
  private final int[][] members;

  /** The first call of each circle in {@link #called}, and the end of the last one's. */
  private final int[] offsets;

  private final int[] called;

  /**
   * @param callees of each method those that it calls
   */
  CircleCalls(int[][] callees) {
    circles = new Condensation(callees);
    members = circles.members();
    offsets = new int[members.length + 1];
    int[] found = new int[Arrays.stream(callees).mapToInt(all -> all.length).sum()];
    int[] lastCaller = new int[members.length];
    int next = 0;
    for (int circle = 0; circle < members.length; circle++) {
      for (int method : members[circle]) {
        for (int callee : callees[method]) {
          int other = circles.of(callee);
          if (other != circle && lastCaller[other] != circle + 1) {
            lastCaller[other] = circle + 1;
            found[next++] = other;
          }
        }
      }
      offsets[circle + 1] = next;
    }
    called = Arrays.copyOf(found, next);
  }

  /** How many circles there are; a method in no circle is one by itself. */
  int size() {
    return members.length;
  }

  /** The circle of a method; those that it calls have lower numbers. */
  int of(int method) {
    return circles.of(method);
  }

  /** The methods of a circle, ascending. */
  int[] members(int circle) {
    return members[circle];
  }

  /** The position of the first call of a circle; that of the next circle is behind its last. */
  int first(int circle) {
    return offsets[circle];
  }

  /** The circle that is called at a position. */
  int called(int at) {
    return called[at];
  }
}
