package dev.kerf.analyzer.codebase;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of some marked methods get to each method, and which of them through a loop: one pass over
 * the calls for all methods together. Sets are shared where nothing is added on the way, which is
 * nearly everywhere: a search for each method would take the square of the calls.
 */
final class CallersMarks {

  private static final BitSet NONE = new BitSet();

  private final Condensation circles;
  private final BitSet[] all;
  private final BitSet[] inLoops;

  /**
   * @param marks by the number of the method; what is passed on
   */
  CallersMarks(CallersGraph graph, Map<Integer, BitSet> marks) {
    circles = new Condensation(graph.callers());
    all = new BitSet[circles.size()];
    inLoops = new BitSet[circles.size()];
    int[][] members = circles.members();
    Map<BitSet, BitSet> shared = new HashMap<>(Map.of(NONE, NONE));
    for (int circle = 0; circle < all.length; circle++) {
      Union reaching = new Union();
      for (int method : members[circle]) {
        reaching.add(marks.getOrDefault(method, NONE));
        for (int caller : graph.callers()[method]) {
          reaching.add(circles.of(caller) == circle ? NONE : all[circles.of(caller)]);
        }
      }
      all[circle] = shared.computeIfAbsent(reaching.sum, sum -> sum);
      Union repeated = new Union();
      for (int method : members[circle]) {
        for (int looper : graph.loopers()[method]) {
          repeated.add(all[circles.of(looper)]);
        }
        for (int caller : graph.callers()[method]) {
          repeated.add(circles.of(caller) == circle ? NONE : inLoops[circles.of(caller)]);
        }
      }
      inLoops[circle] = shared.computeIfAbsent(repeated.sum, sum -> sum);
    }
  }

  /** The marks of a method and of all that gets to it; not to be changed. */
  BitSet to(int method) {
    return all[circles.of(method)];
  }

  /** The marks of all that gets to a method by a way with a call in a loop; not to be changed. */
  BitSet inLoopsTo(int method) {
    return inLoops[circles.of(method)];
  }

  /** A sum of sets, which is one of them as long as that one holds all others. */
  private static final class Union {

    private BitSet sum = NONE;
    private boolean own;

    void add(BitSet more) {
      if (more == sum || more.isEmpty()) {
        return;
      }
      if (sum.isEmpty()) {
        sum = more;
      } else if (own) {
        sum.or(more);
      } else {
        BitSet both = (BitSet) sum.clone();
        both.or(more);
        own = !both.equals(sum);
        sum = own ? both : sum;
      }
    }
  }
}
