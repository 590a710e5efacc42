package dev.kerf.analyzer.couple;

import java.util.ArrayList;
import java.util.List;

/**
 * The contexts in which a word is used: holders of the word that code connects without leaving the
 * word. Two parts of a business may each have a course or a product of their own; a shared word
 * does not bring together what no code does.
 *
 * @param connected the contexts of two holders or more, each ascending
 * @param alone holders whose code is tied to no other holder, ascending
 */
record WordContexts(List<List<Integer>> connected, List<Integer> alone) {

  /**
   * @param holders ascending
   * @param open by element, all false, and so again afterwards: thousands of words are asked about
   */
  static WordContexts of(List<Integer> holders, Ties structural, boolean[] open) {
    holders.forEach(holder -> open[holder] = true);
    List<List<Integer>> connected = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int holder : holders) {
      if (open[holder]) {
        List<Integer> context = reached(holder, open, structural);
        if (context.size() == 1) {
          alone.add(holder);
        } else {
          connected.add(context);
        }
      }
    }
    return new WordContexts(connected, alone);
  }

  /** What code connects with a holder by way of open ones; none of it is open afterwards. */
  private static List<Integer> reached(int holder, boolean[] open, Ties structural) {
    List<Integer> reached = new ArrayList<>(List.of(holder));
    open[holder] = false;
    for (int next = 0; next < reached.size(); next++) {
      int at = reached.get(next);
      for (int i = structural.offsets()[at]; i < structural.offsets()[at + 1]; i++) {
        int other = structural.neighbours()[i];
        if (open[other]) {
          open[other] = false;
          reached.add(other);
        }
      }
    }
    reached.sort(null);
    return reached;
  }
}
