package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.CallCycle;
import dev.kerf.analyzer.result.Extraction.Cleared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds services that call one another in circles, and the fewest calls without which they do not:
 * a minimum feedback arc set, weighted by pairs of classes.
 *
 * <p>Up to {@value CallCycle#MOST_PROVED} services of one circle every order is tried, by dynamic
 * programming over sets: O(2^n n^2), after E. L. Lawler, A comment on minimum feedback arc sets,
 * IEEE Trans. Circuit Theory 11(2), 1964. For more, the order that always takes next who calls most
 * more than it is called (P. Eades, X. Lin, W. F. Smyth, Inf. Process. Lett. 47(6), 1993) is
 * improved by moving one service at a time until no move helps: small, not proved to be smallest.
 */
public final class CallCycles {

  private final List<String> ids;
  private final int[][] calls;

  private CallCycles(List<String> ids, int[][] calls) {
    this.ids = ids;
    this.calls = calls;
  }

  /** The circles of a cut, by their first service. */
  public static List<CallCycle> of(List<Crossing> crossings) {
    SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
    SortedSet<String> services = new TreeSet<>();
    for (Crossing crossing : crossings) {
      if (crossing.kind() == CrossingKind.CALL) {
        services.add(crossing.fromService());
        services.add(crossing.toService());
        counts
            .computeIfAbsent(crossing.fromService(), key -> new TreeMap<>())
            .merge(crossing.toService(), 1, Integer::sum);
      }
    }
    List<String> ids = List.copyOf(services);
    int[][] calls = new int[ids.size()][ids.size()];
    for (int from = 0; from < calls.length; from++) {
      for (int to = 0; to < calls.length; to++) {
        calls[from][to] =
            counts.getOrDefault(ids.get(from), new TreeMap<>()).getOrDefault(ids.get(to), 0);
      }
    }
    return new CallCycles(ids, calls).all();
  }

  private List<CallCycle> all() {
    boolean[][] reaches = reaches();
    boolean[] done = new boolean[ids.size()];
    List<CallCycle> cycles = new ArrayList<>();
    for (int first = 0; first < done.length; first++) {
      List<Integer> circle = new ArrayList<>();
      for (int other = first; other < done.length; other++) {
        boolean together = reaches[first][other] && reaches[other][first];
        if (!done[other] && (other == first || together)) {
          circle.add(other);
          done[other] = true;
        }
      }
      if (circle.size() > 1) {
        cycles.add(cycle(circle));
      }
    }
    return cycles;
  }

  private boolean[][] reaches() {
    int services = ids.size();
    boolean[][] reaches = new boolean[services][services];
    for (int from = 0; from < services; from++) {
      for (int to = 0; to < services; to++) {
        reaches[from][to] = calls[from][to] > 0;
      }
    }
    for (int over = 0; over < services; over++) {
      for (int from = 0; from < services; from++) {
        for (int to = 0; reaches[from][over] && to < services; to++) {
          reaches[from][to] |= reaches[over][to];
        }
      }
    }
    return reaches;
  }

  private CallCycle cycle(List<Integer> circle) {
    boolean proved = circle.size() <= CallCycle.MOST_PROVED;
    List<Integer> order = proved ? best(circle) : improved(circle);
    List<Cleared> breaks = new ArrayList<>();
    for (int later = 1; later < order.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int count = calls[order.get(later)][order.get(earlier)];
        if (count > 0) {
          breaks.add(
              new Cleared(
                  ids.get(order.get(later)),
                  ids.get(order.get(earlier)),
                  CrossingKind.CALL.word(),
                  count));
        }
      }
    }
    breaks.sort(Comparator.comparing(Cleared::from).thenComparing(Cleared::to));
    return new CallCycle(circle.stream().map(ids::get).toList(), breaks, proved);
  }

  /** The order, callers first, in which the fewest calls lead back; of equals the first by name. */
  private List<Integer> best(List<Integer> circle) {
    int services = circle.size();
    int[] cost = new int[1 << services];
    int[] last = new int[1 << services];
    Arrays.fill(cost, Integer.MAX_VALUE);
    cost[0] = 0;
    for (int set = 1; set < cost.length; set++) {
      for (int one = services - 1; one >= 0; one--) {
        if ((set & 1 << one) != 0) {
          int before = set & ~(1 << one);
          int back = 0;
          for (int other = 0; other < services; other++) {
            back += (before & 1 << other) != 0 ? calls[circle.get(one)][circle.get(other)] : 0;
          }
          if (cost[before] + back < cost[set]) {
            cost[set] = cost[before] + back;
            last[set] = one;
          }
        }
      }
    }
    Integer[] order = new Integer[services];
    int set = cost.length - 1;
    for (int at = services - 1; at >= 0; at--) {
      order[at] = circle.get(last[set]);
      set &= ~(1 << last[set]);
    }
    return List.of(order);
  }

  private List<Integer> improved(List<Integer> circle) {
    List<Integer> order = callersFirst(circle);
    boolean better = true;
    while (better) {
      better = false;
      for (Integer service : circle) {
        List<Integer> moved = moved(order, service);
        if (back(moved) < back(order)) {
          order = moved;
          better = true;
        }
      }
    }
    return order;
  }

  private List<Integer> callersFirst(List<Integer> circle) {
    List<Integer> left = new ArrayList<>(circle);
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Integer next = Collections.max(left, Comparator.comparingInt(one -> surplus(one, left)));
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  /** How many more calls go out than come in, among some services. */
  private int surplus(int service, List<Integer> among) {
    int surplus = 0;
    for (int other : among) {
      surplus += calls[service][other] - calls[other][service];
    }
    return surplus;
  }

  /** The same order with one service where the fewest calls lead back. */
  private List<Integer> moved(List<Integer> order, Integer service) {
    List<Integer> best = order;
    for (int at = 0; at < order.size(); at++) {
      List<Integer> tried = new ArrayList<>(order);
      tried.remove(service);
      tried.add(at, service);
      best = back(tried) < back(best) ? tried : best;
    }
    return best;
  }

  private int back(List<Integer> order) {
    int back = 0;
    for (int later = 1; later < order.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        back += calls[order.get(later)][order.get(earlier)];
      }
    }
    return back;
  }
}
