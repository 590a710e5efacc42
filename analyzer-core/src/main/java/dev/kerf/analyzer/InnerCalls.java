package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.WorkScopes.InnerCall;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls between classes while a unit of work is open, and the ways to them. */
final class InnerCalls {

  private final Codebase newer;

  /** What each method calls, once somebody has asked for a way. */
  private Map<MethodName, List<MethodName>> callees = Map.of();

  InnerCalls(Codebase newer) {
    this.newer = newer;
  }

  /** The first call that a crossing is made of. */
  Optional<InnerCall> first(Crossing crossing) {
    return newer.scopes().innerCalls().stream()
        .filter(inner -> isOf(inner, crossing.identity().ends()))
        .findFirst();
  }

  /** From where the unit of work opens to the method that is called in it. */
  List<MethodName> into(InnerCall inner) {
    List<MethodName> way = new ArrayList<>(way(inner.root(), inner.call().from()));
    way.add(inner.call().to());
    return way;
  }

  private static boolean isOf(InnerCall inner, List<String> ends) {
    return inner.call().from().owner().outermost().id().equals(ends.get(0))
        && inner.call().to().owner().outermost().id().equals(ends.get(1));
  }

  /** The shortest way between two methods, both included. */
  private List<MethodName> way(MethodName root, MethodName to) {
    if (callees.isEmpty()) {
      callees = new HashMap<>();
      newer
          .followed()
          .forEach(
              call ->
                  callees.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call.to()));
    }
    Map<MethodName, MethodName> cameFrom = new HashMap<>();
    cameFrom.put(root, root);
    Deque<MethodName> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && !cameFrom.containsKey(to)) {
      MethodName at = open.remove();
      for (MethodName callee : callees.getOrDefault(at, List.of())) {
        if (cameFrom.putIfAbsent(callee, at) == null) {
          open.add(callee);
        }
      }
    }
    Deque<MethodName> way = new ArrayDeque<>(List.of(to));
    for (MethodName at = to; !at.equals(root) && cameFrom.containsKey(at); ) {
      at = cameFrom.get(at);
      way.addFirst(at);
    }
    return List.copyOf(way);
  }
}
