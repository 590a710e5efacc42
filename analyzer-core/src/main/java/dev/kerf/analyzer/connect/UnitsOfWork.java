package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.framework.DomainFact.RemoteCalled;
import dev.kerf.analyzer.framework.DomainFact.TransactionDemarcated;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stores that each unit of work writes or locks: those reached by calls from its root, up to a
 * method that opens a unit of its own.
 */
final class UnitsOfWork {

  /** These suspend the unit that is open, or are no unit. */
  private static final Set<String> OWN_UNIT = Set.of("requires-new", "not-supported", "never");

  private static final Set<String> NO_UNIT = Set.of("not-supported", "never", "supports");

  private final Map<MethodName, List<MethodName>> callees = new HashMap<>();
  private final Map<MethodName, List<StoreAccess>> accesses = new HashMap<>();
  private final Map<MethodName, TransactionDemarcated> roots = new TreeMap<>();
  private final Map<MethodName, List<String>> remote = new HashMap<>();

  UnitsOfWork(
      List<MethodCall> calls,
      Collection<StoreAccess> accesses,
      Collection<TransactionDemarcated> demarcated,
      Collection<RemoteCalled> remoteCalls) {
    for (MethodCall call : calls) {
      if (call.certainty() != Certainty.HEURISTIC) {
        callees.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call.to());
      }
    }
    for (StoreAccess access : accesses) {
      this.accesses.computeIfAbsent(access.method(), key -> new ArrayList<>()).add(access);
    }
    demarcated.forEach(root -> roots.putIfAbsent(root.method(), root));
    for (RemoteCalled call : remoteCalls) {
      remote.computeIfAbsent(call.method(), key -> new ArrayList<>()).add(call.call());
    }
  }

  List<Transaction> all() {
    return roots.values().stream()
        .filter(root -> !NO_UNIT.contains(root.propagation()))
        .map(this::unit)
        .toList();
  }

  private Transaction unit(TransactionDemarcated root) {
    SortedSet<StoreName> written = new TreeSet<>();
    SortedSet<StoreName> locked = new TreeSet<>();
    SortedSet<String> asked = new TreeSet<>();
    Set<MethodName> seen = new HashSet<>(Set.of(root.method()));
    Deque<MethodName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      MethodName method = open.remove();
      asked.addAll(remote.getOrDefault(method, List.of()));
      for (StoreAccess access : accesses.getOrDefault(method, List.of())) {
        if (access.mode() == StoreAccess.Mode.WRITE) {
          written.add(access.store());
        } else if (access.lock()) {
          locked.add(access.store());
        }
      }
      for (MethodName callee : callees.getOrDefault(method, List.of())) {
        TransactionDemarcated other = roots.get(callee);
        if ((other == null || !OWN_UNIT.contains(other.propagation())) && seen.add(callee)) {
          open.add(callee);
        }
      }
    }
    return new Transaction(
        root.method(),
        root.propagation(),
        root.readOnly(),
        written,
        locked,
        asked,
        root.evidence());
  }
}
