package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which methods reach which stores through calls, each with its shortest chain.
 *
 * <p>A search from the accessing methods against the direction of calls, once for each store and
 * mode: O(stores x calls). Of several shortest chains the first by name is taken. Calls that are
 * only a guess ({@link Certainty#HEURISTIC}, fan-out above the limit) are not followed: in code
 * built on command objects everything would reach everything.
 */
public final class ReachSearch {

  private record Goal(StoreName store, StoreAccess.Mode mode) {}

  /** By name, so that the first of several shortest chains is always the same. */
  private final Map<MethodName, List<MethodName>> callers = new HashMap<>();

  private final SortedMap<Goal, SortedSet<MethodName>> accessors =
      new TreeMap<>(Comparator.comparing(Goal::store).thenComparing(Goal::mode));

  public ReachSearch(List<MethodCall> calls, List<StoreAccess> accesses) {
    Map<MethodName, Set<MethodName>> found = new HashMap<>();
    for (MethodCall call : calls) {
      if (call.certainty() != Certainty.HEURISTIC) {
        found.computeIfAbsent(call.to(), key -> new HashSet<>()).add(call.from());
      }
    }
    found.forEach((method, from) -> callers.put(method, from.stream().sorted().toList()));
    for (StoreAccess access : accesses) {
      accessors
          .computeIfAbsent(new Goal(access.store(), access.mode()), key -> new TreeSet<>())
          .add(access.method());
    }
  }

  /** All that is reached, by store, mode and method. */
  public List<StoreReach> all() {
    List<StoreReach> out = new ArrayList<>();
    accessors.forEach((goal, methods) -> search(goal, methods, out));
    return out;
  }

  /** The methods that reach any store at all. */
  public Set<MethodName> methods() {
    Set<MethodName> found = new HashSet<>();
    accessors.values().forEach(found::addAll);
    Deque<MethodName> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (MethodName caller : callers.getOrDefault(open.remove(), List.of())) {
        if (found.add(caller)) {
          open.add(caller);
        }
      }
    }
    return found;
  }

  private void search(Goal goal, SortedSet<MethodName> from, List<StoreReach> out) {
    Map<MethodName, MethodName> next = new HashMap<>();
    Set<MethodName> found = new HashSet<>(from);
    Deque<MethodName> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      MethodName method = open.remove();
      for (MethodName caller : callers.getOrDefault(method, List.of())) {
        if (found.add(caller)) {
          next.put(caller, method);
          open.add(caller);
        }
      }
    }
    for (MethodName method : found.stream().sorted().toList()) {
      List<MethodName> path = new ArrayList<>();
      for (MethodName step = method; step != null; step = next.get(step)) {
        path.add(step);
      }
      out.add(new StoreReach(method, goal.store(), goal.mode(), path));
    }
  }
}
