package dev.kerf.analyzer.codebase;

import java.util.Arrays;

/**
 * Methods that call one another in a circle taken as one, in an order in which whoever calls comes
 * before what is called: what is passed on from callers is known after one pass through it.
 *
 * <p>Tarjan's algorithm against the direction of calls, with a stack of its own, since chains of
 * calls are longer than a thread's stack is deep: O(methods + calls).
 */
public final class Condensation {

  private static final int NOT_SEEN = -1;

  private final int[][] callers;
  private final int[] component;
  private final int[] seen;
  private final int[] low;
  private final int[] path;
  private final int[] nextCaller;
  private final int[] open;
  private int openSize;
  private int count;
  private int time;

  /**
   * @param callers of each method those that call it; where it is those that it calls, all that is
   *     said of callers here holds of them
   */
  public Condensation(int[][] callers) {
    this.callers = callers;
    int size = callers.length;
    component = new int[size];
    seen = new int[size];
    low = new int[size];
    path = new int[size];
    nextCaller = new int[size];
    open = new int[size];
    Arrays.fill(component, NOT_SEEN);
    Arrays.fill(seen, NOT_SEEN);
    for (int method = 0; method < size; method++) {
      if (seen[method] == NOT_SEEN) {
        search(method);
      }
    }
  }

  /** How many circles there are; a method in no circle is one by itself. */
  int size() {
    return count;
  }

  /** The methods of each circle, ascending. */
  public int[][] members() {
    int[] sizes = new int[count];
    for (int circle : component) {
      sizes[circle]++;
    }
    int[][] members = new int[count][];
    Arrays.setAll(members, circle -> new int[sizes[circle]]);
    for (int method = component.length - 1; method >= 0; method--) {
      members[component[method]][--sizes[component[method]]] = method;
    }
    return members;
  }

  /** The circle of a method; those of its callers have lower numbers, or the same. */
  public int of(int method) {
    return component[method];
  }

  private void search(int start) {
    int depth = 0;
    enter(start);
    path[0] = start;
    while (depth >= 0) {
      int method = path[depth];
      if (nextCaller[method] < callers[method].length) {
        int caller = callers[method][nextCaller[method]++];
        if (seen[caller] == NOT_SEEN) {
          enter(caller);
          path[++depth] = caller;
        } else if (component[caller] == NOT_SEEN) {
          low[method] = Math.min(low[method], seen[caller]);
        }
      } else {
        if (low[method] == seen[method]) {
          close(method);
        }
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[method]);
        }
      }
    }
  }

  private void enter(int method) {
    seen[method] = time;
    low[method] = time++;
    open[openSize++] = method;
  }

  private void close(int first) {
    int member;
    do {
      member = open[--openSize];
      component[member] = count;
    } while (member != first);
    count++;
  }
}
