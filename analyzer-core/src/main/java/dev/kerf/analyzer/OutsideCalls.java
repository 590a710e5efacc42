package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a method comes to be called while no unit of work is open, so that it opens one by itself:
 * from entry points and from methods that nobody calls, up to where units open.
 */
final class OutsideCalls {

  private final Map<MethodName, List<MethodCall>> callers = new HashMap<>();
  private final Set<MethodName> units = new HashSet<>();
  private final Set<MethodName> entries = new HashSet<>();

  OutsideCalls(Codebase now) {
    for (MethodCall call : now.followed()) {
      callers.computeIfAbsent(call.to(), key -> new ArrayList<>()).add(call);
    }
    now.transactions().stream().map(Transaction::root).forEach(units::add);
    now.entryPoints().stream().map(EntryPoint::method).forEach(entries::add);
  }

  /**
   * The new call nearest to a method, where each way to it from outside has one; empty where it was
   * called from there by the same code before, or is not called from there.
   */
  Optional<MethodCall> newOn(MethodName method, Predicate<MethodCall> isNew) {
    if (comesFromOutside(method, isNew.negate())) {
      return Optional.empty();
    }
    Set<MethodName> seen = new HashSet<>(Set.of(method));
    Deque<MethodName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (MethodCall call : outside(open.remove())) {
        if (isNew.test(call) && comesFromOutside(call.from(), each -> true)) {
          return Optional.of(call);
        }
        if (seen.add(call.from())) {
          open.add(call.from());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether some calls alone lead to a method from where no unit is open. */
  boolean comesFromOutside(MethodName method, Predicate<MethodCall> calls) {
    Set<MethodName> seen = new HashSet<>(Set.of(method));
    Deque<MethodName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      MethodName at = open.remove();
      if (entries.contains(at) || !callers.containsKey(at)) {
        return true;
      }
      outside(at).stream().filter(calls).map(MethodCall::from).filter(seen::add).forEach(open::add);
    }
    return false;
  }

  private List<MethodCall> outside(MethodName method) {
    return callers.getOrDefault(method, List.of()).stream()
        .filter(call -> !units.contains(call.from()))
        .toList();
  }
}
