package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.Transaction.StorePath;
import dev.kerf.analyzer.codebase.WorkScopes.InnerCall;
import dev.kerf.analyzer.framework.DomainFact.RemoteCalled;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stores that each unit of work writes or locks: those reached by calls from its root, up to
 * what runs in a unit of its own, in another thread or after the commit. O(units x calls).
 */
final class UnitsOfWork {

  private record TypePair(TypeName from, TypeName to) {
    // Written out: what a record brings along is linked at run time, and slower.
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof TypePair pair && from.equals(pair.from) && to.equals(pair.to);
    }

    @Override
    public int hashCode() {
      return 31 * from.hashCode() + to.hashCode();
    }
  }

  private final UnitRoots roots;
  private final Map<MethodName, List<MethodCall>> callees = new HashMap<>();

  /** The calls from one outermost type to another that lead on to a store. */
  private final Map<MethodCall, TypePair> between = new IdentityHashMap<>();

  private final Map<MethodName, List<StoreAccess>> accesses = new HashMap<>();
  private final Map<MethodName, List<RemoteCalled>> remote = new HashMap<>();
  private final Map<TypePair, InnerCall> innerCalls = new HashMap<>();

  /** The methods that reach a store or another process: no unit sees anything of the others. */
  private final Set<MethodName> leading;

  private final Map<MethodName, Place> places = new HashMap<>();
  private int searches;

  /**
   * @param reaching the methods that reach a store
   */
  UnitsOfWork(
      UnitRoots roots,
      List<MethodCall> calls,
      Collection<StoreAccess> accesses,
      Collection<RemoteCalled> remoteCalls,
      Set<MethodName> reaching) {
    this.roots = roots;
    for (MethodCall call : calls) {
      if (call.certainty() != Certainty.HEURISTIC) {
        callees.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call);
        TypeName from = call.from().owner().outermost();
        TypeName to = call.to().owner().outermost();
        if (!from.equals(to) && reaching.contains(call.to())) {
          between.put(call, new TypePair(from, to));
        }
      }
    }
    for (StoreAccess access : accesses) {
      this.accesses.computeIfAbsent(access.method(), key -> new ArrayList<>()).add(access);
    }
    for (RemoteCalled call : remoteCalls) {
      remote.computeIfAbsent(call.method(), key -> new ArrayList<>()).add(call);
    }
    leading = leading(reaching);
  }

  private Place place(MethodName method) {
    return places.computeIfAbsent(method, Place::new);
  }

  private Set<MethodName> leading(Set<MethodName> reaching) {
    Map<MethodName, List<MethodName>> callers = new HashMap<>();
    callees.forEach(
        (method, made) ->
            made.forEach(
                call -> callers.computeIfAbsent(call.to(), key -> new ArrayList<>()).add(method)));
    Set<MethodName> leading = new HashSet<>(reaching);
    Deque<MethodName> open = new ArrayDeque<>(remote.keySet());
    leading.addAll(open);
    while (!open.isEmpty()) {
      for (MethodName caller : callers.getOrDefault(open.remove(), List.of())) {
        if (leading.add(caller)) {
          open.add(caller);
        }
      }
    }
    return leading;
  }

  List<MethodCall> calls(MethodName method) {
    return callees.getOrDefault(method, List.of());
  }

  List<StoreAccess> accesses(MethodName method) {
    return accesses.getOrDefault(method, List.of());
  }

  /** What each root opens. */
  List<Transaction> all() {
    return roots.all().stream().map(this::unit).toList();
  }

  /** The calls between types inside the units asked for so far that write, one for each pair. */
  List<InnerCall> innerCalls() {
    return innerCalls.values().stream().sorted().toList();
  }

  Transaction unit(TransactionDemarcated root) {
    SortedMap<StoreName, StorePath> written = new TreeMap<>();
    SortedMap<StoreName, StorePath> locked = new TreeMap<>();
    SortedSet<String> asked = new TreeSet<>();
    List<MethodCall> crossed = new ArrayList<>();
    searches++;
    Place start = place(root.method());
    start.reach(start);
    Deque<Place> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Place place = open.remove();
      for (RemoteCalled call : place.remote) {
        if (isInside(root, place, call.evidence())) {
          asked.add(call.call());
        }
      }
      for (StoreAccess access : place.accesses) {
        if (writes(access, root) && isInside(root, place, access.evidence())) {
          (access.lock() ? locked : written)
              .computeIfAbsent(access.store(), key -> new StorePath(place.path(), access));
        }
      }
      for (Step step : place.steps()) {
        if (isInside(root, place, step.call().evidence())) {
          if (step.between()) {
            crossed.add(step.call());
          }
          if (step.to().reach(place)) {
            open.add(step.to());
          }
        }
      }
    }
    if (!written.isEmpty() || !locked.isEmpty()) {
      crossed.forEach(call -> addInner(root.method(), call));
    }
    return new Transaction(
        root.method(),
        root.propagation(),
        root.readOnly(),
        new TreeSet<>(written.keySet()),
        new TreeSet<>(locked.keySet()),
        asked,
        paths(written, locked),
        root.evidence());
  }

  private static List<StorePath> paths(
      SortedMap<StoreName, StorePath> written, SortedMap<StoreName, StorePath> locked) {
    List<StorePath> out = new ArrayList<>(written.values());
    out.addAll(locked.values());
    return out;
  }

  /** A unit that is read-only never flushes. */
  private static boolean writes(StoreAccess access, TransactionDemarcated root) {
    return access.lock()
        || access.mode() == StoreAccess.Mode.WRITE
            && !(root.readOnly() && access.how() == StoreAccess.How.FLUSH);
  }

  /** Whether a line of a method runs in a unit once the method does. */
  private boolean isInside(TransactionDemarcated root, Place place, Evidence at) {
    if (!place.parted) {
      return true;
    }
    MethodName method = place.method;
    int line = at.location().line();
    if (roots.isLeft(method, line)) {
      return false;
    }
    Optional<TransactionDemarcated> part = roots.around(method, line);
    if (method.equals(root.method()) && root.part().isPresent()) {
      return part.filter(root::equals).isPresent();
    }
    return !roots.isOwnUnit(method, line);
  }

  private void addInner(MethodName root, MethodCall call) {
    innerCalls.merge(
        between.get(call),
        new InnerCall(root, call),
        (known, other) -> known.compareTo(other) <= 0 ? known : other);
  }

  /**
   * A method that units run, with all that a search asks it for at hand: each unit searches anew,
   * and most methods are met by hundreds of them.
   */
  private final class Place {

    private final MethodName method;
    private final boolean parted;
    private final List<StoreAccess> accesses;
    private final List<RemoteCalled> remote;
    private List<Step> steps;

    /** The last search that came here, and from where; from itself where it began. */
    private int search;

    private Place cameFrom;

    Place(MethodName method) {
      this.method = method;
      this.parted = roots.isParted(method);
      this.accesses = accesses(method);
      this.remote = UnitsOfWork.this.remote.getOrDefault(method, List.of());
    }

    /** The calls that stay in its unit and lead on to a store or another process. */
    List<Step> steps() {
      if (steps == null) {
        steps =
            calls(method).stream()
                .filter(call -> leading.contains(call.to()) && roots.staysInside(call))
                .map(call -> new Step(call, place(call.to()), between.containsKey(call)))
                .toList();
      }
      return steps;
    }

    /** False where the search was here before. */
    boolean reach(Place from) {
      boolean first = search != searches;
      if (first) {
        search = searches;
        cameFrom = from;
      }
      return first;
    }

    /** How the search came here, from its root on. */
    List<MethodName> path() {
      LinkedList<MethodName> path = new LinkedList<>(List.of(method));
      for (Place at = this; at.cameFrom != at; at = at.cameFrom) {
        path.addFirst(at.cameFrom.method);
      }
      return path;
    }
  }

  /**
   * @param between whether it leads from one outermost type to another
   */
  private record Step(MethodCall call, Place to, boolean between) {}
}
