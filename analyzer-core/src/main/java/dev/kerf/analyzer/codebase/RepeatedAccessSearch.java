package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.codebase.CallersGraph.Found;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the reads that happen once for each of several elements: those in loops, and those that a
 * call in a loop leads to.
 *
 * <p>What an entity loads of its own when it is asked in a loop is loaded once where it is the same
 * entity each time. One search against the calls for each store, once for what is loaded lazily and
 * once for all else: O(stores x calls).
 */
public final class RepeatedAccessSearch {

  private record Goal(StoreName store, boolean lazy) {}

  private record Place(MethodName method, Evidence at, StoreName store) {}

  private final Codebase codebase;
  private final CallersGraph graph;
  private final CallersMarks callers;
  private final Map<BitSet, List<EntryPoint>> entriesTo = new IdentityHashMap<>();
  private final Map<Place, RepeatedAccess> found = new HashMap<>();

  public RepeatedAccessSearch(Codebase codebase) {
    this.codebase = codebase;
    this.graph =
        new CallersGraph(
            codebase.followed(), codebase.accesses().stream().map(StoreAccess::method).toList());
    Map<Integer, BitSet> marks = new HashMap<>();
    for (int i = 0; i < codebase.entryPoints().size(); i++) {
      int method = graph.number(codebase.entryPoints().get(i).method());
      if (method != CallersGraph.NONE) {
        marks.computeIfAbsent(method, key -> new BitSet()).set(i);
      }
    }
    this.callers = new CallersMarks(graph, marks);
  }

  /** All of them, one for each loop's line and store, sorted. */
  public List<RepeatedAccess> all() {
    Comparator<Goal> order = Comparator.comparing(Goal::store).thenComparing(Goal::lazy);
    SortedMap<Goal, SortedMap<Integer, StoreAccess>> accesses = new TreeMap<>(order);
    for (StoreAccess access : codebase.accesses()) {
      Store store = codebase.stores().get(access.store());
      if (access.mode() == StoreAccess.Mode.READ && (store == null || !store.framework())) {
        boolean lazy = access.how() == StoreAccess.How.LAZY;
        accesses
            .computeIfAbsent(new Goal(access.store(), lazy), key -> new TreeMap<>())
            .putIfAbsent(graph.number(access.method()), access);
        if (access.inLoop()) {
          add(access.evidence(), List.of(access.method()), access);
        }
      }
    }
    List<MethodCall> repeated =
        codebase.followed().stream()
            .filter(call -> call.inLoop() && call.certainty() != Certainty.HEURISTIC)
            .toList();
    accesses.forEach((goal, at) -> search(goal, at, repeated));
    return found.values().stream().sorted().toList();
  }

  private void search(
      Goal goal, SortedMap<Integer, StoreAccess> accesses, List<MethodCall> repeated) {
    Found reaching =
        graph.reaching(accesses.keySet().stream().mapToInt(Integer::intValue).toArray());
    for (MethodCall call : repeated) {
      int to = graph.number(call.to());
      if (reaching.contains(to) && !(goal.lazy() && call.onSame())) {
        List<MethodName> path = new ArrayList<>(List.of(call.from()));
        path.addAll(graph.path(to, reaching));
        add(call.evidence(), path, accesses.get(graph.number(path.get(path.size() - 1))));
      }
    }
  }

  private void add(Evidence at, List<MethodName> path, StoreAccess access) {
    MethodName method = path.get(0);
    found.merge(
        new Place(method, at, access.store()),
        new RepeatedAccess(method, access.store(), access.how(), path, entriesTo(method), at),
        (known, other) -> other.path().size() < known.path().size() ? other : known);
  }

  private List<EntryPoint> entriesTo(MethodName method) {
    return entriesTo.computeIfAbsent(
        callers.to(graph.number(method)),
        marked -> marked.stream().mapToObj(codebase.entryPoints()::get).toList());
  }
}
