package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.ServiceProfile.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that an entry point may run: its closure over calls. Calls that are only a guess are not
 * followed, as nowhere else. One search for each entry point, O(entry points x calls) at worst.
 */
final class Closures {

  private final List<EntryPoint> entryPoints;
  private final List<MethodName> methods = new ArrayList<>();
  private final Map<MethodName, Integer> numbers = new HashMap<>();
  private final int[][] callees;
  private final Map<Integer, List<StoreAccess>> accesses = new HashMap<>();

  Closures(Codebase codebase) {
    this.entryPoints = codebase.entryPoints();
    List<MethodCall> followed =
        codebase.followed().stream()
            .filter(call -> call.certainty() != Certainty.HEURISTIC)
            .toList();
    for (MethodCall call : followed) {
      number(call.from());
      number(call.to());
    }
    entryPoints.forEach(entry -> number(entry.method()));
    for (StoreAccess access : codebase.accesses()) {
      accesses.computeIfAbsent(number(access.method()), key -> new ArrayList<>()).add(access);
    }
    int[] counts = new int[methods.size()];
    followed.forEach(call -> counts[number(call.from())]++);
    callees = new int[methods.size()][];
    Arrays.setAll(callees, method -> new int[counts[method]]);
    followed.forEach(
        call -> {
          int from = number(call.from());
          callees[from][--counts[from]] = number(call.to());
        });
  }

  private int number(MethodName method) {
    Integer known = numbers.putIfAbsent(method, methods.size());
    if (known == null) {
      methods.add(method);
      return methods.size() - 1;
    }
    return known;
  }

  /** Of the entry points of a service, in their order. */
  List<Way> of(String service, Boundaries boundaries) {
    List<Way> ways = new ArrayList<>();
    for (EntryPoint entry : entryPoints) {
      boolean own =
          Profiles.service(boundaries, entry.method().owner()).filter(service::equals).isPresent();
      if (own) {
        ways.add(way(entry, service, boundaries));
      }
    }
    return ways;
  }

  private Way way(EntryPoint entry, String service, Boundaries boundaries) {
    int[] reached = reached(number(entry.method()));
    SortedSet<String> services = new TreeSet<>();
    SortedMap<StoreName, Boolean> written = new TreeMap<>();
    for (int method : reached) {
      Profiles.service(boundaries, methods.get(method).owner()).ifPresent(services::add);
      for (StoreAccess access : accesses.getOrDefault(method, List.of())) {
        boolean writes = access.mode() == StoreAccess.Mode.WRITE || access.lock();
        written.merge(access.store(), writes, Boolean::logicalOr);
      }
    }
    services.remove(service);
    List<String> reads = new ArrayList<>();
    List<String> writes = new ArrayList<>();
    written.forEach((store, writing) -> (writing ? writes : reads).add(store.id()));
    return new Way(
        entry.method().owner().id(),
        entry.method().name(),
        entry.label(),
        reached.length,
        List.copyOf(services),
        reads,
        writes);
  }

  private int[] reached(int start) {
    boolean[] seen = new boolean[methods.size()];
    int[] order = new int[methods.size()];
    int end = 0;
    seen[start] = true;
    order[end++] = start;
    for (int at = 0; at < end; at++) {
      for (int callee : callees[order[at]]) {
        if (!seen[callee]) {
          seen[callee] = true;
          order[end++] = callee;
        }
      }
    }
    return Arrays.copyOf(order, end);
  }
}
