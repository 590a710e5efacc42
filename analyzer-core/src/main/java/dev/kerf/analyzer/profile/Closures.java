package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Condensation;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.ServiceProfile.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that entry points may run: their closures over calls. Calls that are only a guess are not
 * followed, as nowhere else.
 *
 * <p>What an entry point runs and touches is the same in every cut and searched once, O(entry
 * points x calls) at worst; in which services that is takes one pass over the calls of a cut.
 */
final class Closures {

  /** An entry point with what is the same in every cut. */
  private record Run(
      EntryPoint entry, int start, int methods, List<String> reads, List<String> writes) {}

  private final List<MethodName> methods = new ArrayList<>();
  private final Map<MethodName, Integer> numbers = new HashMap<>();
  private final int[][] callees;
  private final List<List<StoreAccess>> accesses = new ArrayList<>();

  /** Circles of calls; what is called comes before its callers. */
  private final Condensation circles;

  private final List<Run> runs = new ArrayList<>();

  Closures(Codebase codebase) {
    int[] from = new int[codebase.followed().size()];
    int[] to = new int[from.length];
    int calls = 0;
    for (MethodCall call : codebase.followed()) {
      if (call.certainty() != Certainty.HEURISTIC) {
        from[calls] = number(call.from());
        to[calls++] = number(call.to());
      }
    }
    codebase.entryPoints().forEach(entry -> number(entry.method()));
    for (StoreAccess access : codebase.accesses()) {
      number(access.method());
    }
    methods.forEach(method -> accesses.add(new ArrayList<>(0)));
    for (StoreAccess access : codebase.accesses()) {
      accesses.get(number(access.method())).add(access);
    }
    int[] counts = new int[methods.size()];
    for (int call = 0; call < calls; call++) {
      counts[from[call]]++;
    }
    callees = new int[methods.size()][];
    Arrays.setAll(callees, method -> new int[counts[method]]);
    for (int call = calls - 1; call >= 0; call--) {
      callees[from[call]][--counts[from[call]]] = to[call];
    }
    circles = new Condensation(callees);
    Search search = new Search();
    codebase.entryPoints().forEach(entry -> runs.add(search.from(entry)));
  }

  private int number(MethodName method) {
    Integer known = numbers.putIfAbsent(method, methods.size());
    if (known == null) {
      methods.add(method);
      return methods.size() - 1;
    }
    return known;
  }

  /** By service, those of its entry points, in their order. */
  Map<String, List<Way>> of(Boundaries boundaries) {
    Map<String, List<Way>> ways = new HashMap<>();
    Reached reached = new Reached(boundaries);
    for (Run run : runs) {
      MethodName method = run.entry.method();
      Profiles.service(boundaries, method.owner())
          .ifPresent(
              own ->
                  ways.computeIfAbsent(own, key -> new ArrayList<>())
                      .add(
                          new Way(
                              method.owner().id(),
                              method.name(),
                              run.entry.label(),
                              run.methods,
                              reached.others(run.start, own),
                              run.reads,
                              run.writes)));
    }
    return ways;
  }

  /** The services that each circle of calls may get to. */
  private final class Reached {

    private final List<String> services = new ArrayList<>();
    private final BitSet[] byCircle;

    Reached(Boundaries boundaries) {
      Map<String, Integer> positions = new HashMap<>();
      int[][] members = circles.members();
      byCircle = new BitSet[members.length];
      for (int circle = 0; circle < members.length; circle++) {
        BitSet all = new BitSet();
        byCircle[circle] = all;
        for (int method : members[circle]) {
          Profiles.service(boundaries, methods.get(method).owner())
              .map(service -> positions.computeIfAbsent(service, this::add))
              .ifPresent(all::set);
          for (int callee : callees[method]) {
            all.or(byCircle[circles.of(callee)]);
          }
        }
      }
    }

    private int add(String service) {
      services.add(service);
      return services.size() - 1;
    }

    List<String> others(int method, String own) {
      return byCircle[circles.of(method)].stream()
          .mapToObj(services::get)
          .filter(service -> !service.equals(own))
          .sorted()
          .toList();
    }
  }

  /** Searches over the calls, one after the other. */
  private final class Search {

    private final int[] order = new int[methods.size()];

    /** By method, the last entry point that got there, counted from 1. */
    private final int[] seenBy = new int[methods.size()];

    private int searches;

    Run from(EntryPoint entry) {
      int start = number(entry.method());
      int end = 0;
      seenBy[start] = ++searches;
      order[end++] = start;
      SortedMap<StoreName, Boolean> written = new TreeMap<>();
      for (int at = 0; at < end; at++) {
        for (StoreAccess access : accesses.get(order[at])) {
          boolean writes = access.mode() == StoreAccess.Mode.WRITE || access.lock();
          written.merge(access.store(), writes, Boolean::logicalOr);
        }
        for (int callee : callees[order[at]]) {
          if (seenBy[callee] != searches) {
            seenBy[callee] = searches;
            order[end++] = callee;
          }
        }
      }
      List<String> reads = new ArrayList<>();
      List<String> writes = new ArrayList<>();
      written.forEach((store, writing) -> (writing ? writes : reads).add(store.id()));
      return new Run(entry, start, end, List.copyOf(reads), List.copyOf(writes));
    }
  }
}
