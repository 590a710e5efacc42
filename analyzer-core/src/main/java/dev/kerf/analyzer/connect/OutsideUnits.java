package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.WorkScopes.SplitEntryPoint;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.framework.UnitFact.TransactionImplied;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What runs while no unit of work is open: from entry points, and from methods that nobody calls,
 * up to where units open. A library's own method that is called there opens one for itself alone.
 */
final class OutsideUnits {

  private final UnitRoots roots;
  private final UnitsOfWork units;
  private final SortedMap<MethodName, Transaction> implied = new TreeMap<>();
  private final SortedSet<StoreAccess> bareWrites = new TreeSet<>();
  private final Map<MethodName, Boolean> writing = new HashMap<>();

  /** For each method outside, the units that it opens and the methods that it goes on to. */
  private final Map<MethodName, Set<MethodName>> opened = new HashMap<>();

  private final Map<MethodName, List<MethodName>> next = new HashMap<>();

  OutsideUnits(
      UnitRoots roots,
      UnitsOfWork units,
      Collection<Transaction> transactions,
      Collection<MethodCall> calls,
      Collection<MethodName> methods,
      Collection<EntryPoint> entries) {
    this.roots = roots;
    this.units = units;
    transactions.forEach(unit -> writing.merge(unit.root(), writes(unit), Boolean::logicalOr));
    Set<MethodName> starts = new HashSet<>(methods);
    calls.stream()
        .filter(call -> !roots.isLeft(call.to()))
        .forEach(call -> starts.remove(call.to()));
    entries.forEach(entry -> starts.add(entry.method()));
    transactions.stream().map(Transaction::root).filter(roots::isWhole).forEach(starts::remove);
    walk(starts.stream().sorted().toList());
  }

  private static boolean writes(Transaction unit) {
    return !unit.written().isEmpty() || !unit.locked().isEmpty();
  }

  private void walk(Collection<MethodName> starts) {
    Set<MethodName> seen = new HashSet<>(starts);
    Deque<MethodName> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      MethodName method = open.remove();
      Set<MethodName> here = opened.computeIfAbsent(method, key -> new HashSet<>());
      List<MethodName> on = next.computeIfAbsent(method, key -> new ArrayList<>());
      for (StoreAccess access : units.accesses(method)) {
        if (access.mode() == StoreAccess.Mode.WRITE
            && access.how() != StoreAccess.How.FLUSH
            && !isCovered(method, access.evidence().location().line())) {
          bareWrites.add(access);
          here.add(method);
        }
      }
      for (MethodCall call : units.calls(method)) {
        int line = call.evidence().location().line();
        Optional<TransactionDemarcated> unit = roots.around(method, line).filter(roots::isUnit);
        if (unit.isEmpty()) {
          unit = roots.opens(call);
        }
        if (unit.isPresent()) {
          if (writing.getOrDefault(unit.get().method(), false)) {
            here.add(unit.get().method());
          }
        } else if (!isImplied(call, here)) {
          on.add(call.to());
          if (seen.add(call.to())) {
            open.add(call.to());
          }
        }
      }
    }
  }

  private boolean isCovered(MethodName method, int line) {
    return roots.around(method, line).filter(roots::isUnit).isPresent();
  }

  private boolean isImplied(MethodCall call, Set<MethodName> here) {
    Optional<TransactionImplied> library = roots.implied(call.to());
    if (library.isEmpty()) {
      return false;
    }
    Transaction unit =
        implied.computeIfAbsent(
            call.to(),
            method ->
                units.unit(
                    new TransactionDemarcated(
                        method, "required", library.get().readOnly(), library.get().evidence())));
    if (writes(unit)) {
      here.add(call.to());
    }
    return true;
  }

  /** The units that a library opens by itself, those that write. */
  List<Transaction> implied() {
    return implied.values().stream().filter(OutsideUnits::writes).toList();
  }

  List<StoreAccess> bareWrites() {
    return List.copyOf(bareWrites);
  }

  /** The entry points from which more than one unit that writes is opened. */
  List<SplitEntryPoint> split(Collection<EntryPoint> entries) {
    Set<MethodName> openers = openers();
    List<SplitEntryPoint> out = new ArrayList<>();
    for (EntryPoint entry : entries) {
      Set<MethodName> found = new HashSet<>();
      Set<MethodName> seen = new HashSet<>(Set.of(entry.method()));
      Deque<MethodName> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        MethodName method = open.remove();
        found.addAll(opened.getOrDefault(method, Set.of()));
        next.getOrDefault(method, List.of()).stream()
            .filter(openers::contains)
            .filter(seen::add)
            .forEach(open::add);
      }
      if (found.size() > 1) {
        out.add(new SplitEntryPoint(entry, found.stream().sorted().toList()));
      }
    }
    return out;
  }

  /**
   * The methods from which a unit that writes is opened, there or further on. Most code of most
   * applications opens none, and is not walked again for each entry point.
   */
  private Set<MethodName> openers() {
    Map<MethodName, List<MethodName>> callers = new HashMap<>();
    next.forEach(
        (method, on) ->
            on.forEach(
                callee -> callers.computeIfAbsent(callee, key -> new ArrayList<>()).add(method)));
    Set<MethodName> openers = new HashSet<>();
    Deque<MethodName> open = new ArrayDeque<>();
    opened.forEach(
        (method, found) -> {
          if (!found.isEmpty()) {
            openers.add(method);
            open.add(method);
          }
        });
    while (!open.isEmpty()) {
      callers.getOrDefault(open.remove(), List.of()).stream()
          .filter(openers::add)
          .forEach(open::add);
    }
    return openers;
  }
}
