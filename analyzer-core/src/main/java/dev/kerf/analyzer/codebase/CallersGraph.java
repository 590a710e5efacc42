package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Methods by number, each with those that call it, for searches against the direction of calls that
 * are made thousands of times. Numbers follow names. Calls that are only a guess are left out.
 */
final class CallersGraph {

  static final int NONE = -1;

  private final List<MethodName> methods;
  private final Map<MethodName, Integer> numbers = new HashMap<>();
  private final int[][] callers;

  /** Of each method those callers that call it in a loop. */
  private final int[][] loopers;

  /**
   * @param more methods besides those that call or are called
   */
  CallersGraph(Collection<MethodCall> calls, Collection<MethodName> more) {
    Set<MethodName> names = new HashSet<>(more);
    for (MethodCall call : calls) {
      names.add(call.from());
      names.add(call.to());
    }
    methods = names.stream().sorted().toList();
    for (int i = 0; i < methods.size(); i++) {
      numbers.put(methods.get(i), i);
    }
    List<List<Integer>> all = nobody();
    List<List<Integer>> inLoops = nobody();
    for (MethodCall call : calls) {
      if (call.certainty() != Certainty.HEURISTIC) {
        Integer from = numbers.get(call.from());
        int to = numbers.get(call.to());
        all.get(to).add(from);
        if (call.inLoop()) {
          inLoops.get(to).add(from);
        }
      }
    }
    callers = distinct(all);
    loopers = distinct(inLoops);
  }

  private List<List<Integer>> nobody() {
    List<List<Integer>> nobody = new ArrayList<>();
    methods.forEach(method -> nobody.add(new ArrayList<>(0)));
    return nobody;
  }

  private static int[][] distinct(List<List<Integer>> found) {
    int[][] out = new int[found.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = found.get(i).stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }
    return out;
  }

  int size() {
    return callers.length;
  }

  /** Of each method those that call it, by number and sorted; not to be changed. */
  int[][] callers() {
    return callers;
  }

  /** Of each method those that call it in a loop, likewise. */
  int[][] loopers() {
    return loopers;
  }

  MethodName name(int method) {
    return methods.get(method);
  }

  int number(MethodName method) {
    return numbers.getOrDefault(method, NONE);
  }

  /** The result of one search. */
  record Found(int[] next, int[] order) {

    boolean contains(int method) {
      return next[method] != NONE;
    }
  }

  /**
   * All that gets to one of several methods, nearest first.
   *
   * @return for each method the next one on a shortest way, itself at the goal, {@link #NONE} where
   *     there is no way
   */
  Found reaching(int... goals) {
    int[] next = new int[callers.length];
    Arrays.fill(next, NONE);
    int[] order = new int[callers.length];
    int end = 0;
    for (int goal : goals) {
      if (next[goal] == NONE) {
        next[goal] = goal;
        order[end++] = goal;
      }
    }
    for (int at = 0; at < end; at++) {
      for (int caller : callers[order[at]]) {
        if (next[caller] == NONE) {
          next[caller] = order[at];
          order[end++] = caller;
        }
      }
    }
    return new Found(next, Arrays.copyOf(order, end));
  }

  /** The way from a method to the goal of a search. */
  List<MethodName> path(int from, Found found) {
    List<MethodName> path = new ArrayList<>();
    int at = from;
    path.add(name(at));
    while (found.next()[at] != at) {
      at = found.next()[at];
      path.add(name(at));
    }
    return path;
  }
}
