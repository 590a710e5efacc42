package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that entry points may run: their closures over calls. Calls that are only a guess are not
 * followed, as nowhere else.
 *
 * <p>What an entry point runs and touches is the same in every cut and worked out once, with a pass
 * over the calls for each {@value Reach#MOST} of them; in which services that is takes one pass
 * over the calls for each cut.
 */
final class Closures {

  /** An entry point with what is the same in every cut. */
  private record Run(
      EntryPoint entry, int start, int methods, List<String> reads, List<String> writes) {}

  private final List<MethodName> methods = new ArrayList<>();
  private final Map<MethodName, Integer> numbers = new HashMap<>();

  /** The outermost types that own methods, each once, and the one of each method. */
  private final List<TypeName> owners = new ArrayList<>();

  private final int[] ownerOf;

  /** Circles of calls; what is called comes before its callers. */
  private final CircleCalls circles;

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
    int[] counts = new int[methods.size()];
    for (int call = 0; call < calls; call++) {
      counts[from[call]]++;
    }
    int[][] callees = new int[methods.size()][];
    Arrays.setAll(callees, method -> new int[counts[method]]);
    for (int call = calls - 1; call >= 0; call--) {
      callees[from[call]][--counts[from[call]]] = to[call];
    }
    circles = new CircleCalls(callees);
    ownerOf = owners();
    Runs found = new Runs(codebase);
    List<EntryPoint> entries = codebase.entryPoints();
    for (int at = 0; at < entries.size(); at += Reach.MOST) {
      runs.addAll(found.of(entries.subList(at, Math.min(at + Reach.MOST, entries.size()))));
    }
  }

  private int[] owners() {
    Map<TypeName, Integer> known = new HashMap<>();
    int[] found = new int[methods.size()];
    for (int method = 0; method < found.length; method++) {
      TypeName owner = methods.get(method).owner().outermost();
      Integer number = known.putIfAbsent(owner, owners.size());
      found[method] = number == null ? owners.size() : number;
      if (number == null) {
        owners.add(owner);
      }
    }
    return found;
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
      int[] positionOf = positions(boundaries);
      byCircle = new BitSet[circles.size()];
      for (int circle = 0; circle < byCircle.length; circle++) {
        BitSet all = new BitSet(services.size());
        byCircle[circle] = all;
        for (int method : circles.members(circle)) {
          if (positionOf[ownerOf[method]] >= 0) {
            all.set(positionOf[ownerOf[method]]);
          }
        }
        for (int at = circles.first(circle); at < circles.first(circle + 1); at++) {
          all.or(byCircle[circles.called(at)]);
        }
      }
    }

    /** Of each owner of methods the position of its service, less than 0 without one. */
    private int[] positions(Boundaries boundaries) {
      Map<String, Integer> positions = new HashMap<>();
      int[] positionOf = new int[owners.size()];
      for (int owner = 0; owner < positionOf.length; owner++) {
        positionOf[owner] =
            Profiles.service(boundaries, owners.get(owner))
                .map(service -> positions.computeIfAbsent(service, this::add))
                .orElse(-1);
      }
      return positionOf;
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

  /** What entry points run and touch, as many at once as a pass over the calls can tell apart. */
  private final class Runs {

    private final List<StoreName> stores;

    // Each access by its method, its store and whether it writes: they are gone through for each
    // few entry points.
    private final int[] accessing;
    private final int[] accessed;
    private final BitSet writing = new BitSet();

    /** The texts of the same stores, once: what is tangled gets to the same from everywhere. */
    private final Map<BitSet, List<String>> texts = new HashMap<>();

    Runs(Codebase codebase) {
      stores = codebase.accesses().stream().map(StoreAccess::store).sorted().distinct().toList();
      Map<StoreName, Integer> positions = new HashMap<>();
      stores.forEach(store -> positions.put(store, positions.size()));
      List<StoreAccess> all = codebase.accesses();
      accessing = new int[all.size()];
      accessed = new int[all.size()];
      for (int at = 0; at < accessing.length; at++) {
        StoreAccess access = all.get(at);
        accessing[at] = number(access.method());
        accessed[at] = positions.get(access.store());
        writing.set(at, access.mode() == StoreAccess.Mode.WRITE || access.lock());
      }
    }

    List<Run> of(List<EntryPoint> entries) {
      int[] starts = entries.stream().mapToInt(entry -> number(entry.method())).toArray();
      Reach reach = new Reach(circles, starts);
      long[] touched = new long[stores.size()];
      long[] written = new long[stores.size()];
      for (int access = 0; access < accessed.length; access++) {
        long reached = reach.of(accessing[access]);
        touched[accessed[access]] |= reached;
        if (writing.get(access)) {
          written[accessed[access]] |= reached;
        }
      }
      List<Run> found = new ArrayList<>();
      for (int bit = 0; bit < starts.length; bit++) {
        BitSet reads = new BitSet();
        BitSet writes = new BitSet();
        for (int store = 0; store < touched.length; store++) {
          if ((touched[store] >>> bit & 1) != 0) {
            ((written[store] >>> bit & 1) != 0 ? writes : reads).set(store);
          }
        }
        found.add(
            new Run(entries.get(bit), starts[bit], reach.count(bit), text(reads), text(writes)));
      }
      return found;
    }

    private List<String> text(BitSet some) {
      return texts.computeIfAbsent(
          some,
          // A copy, since a list that a stream gives is copied again by whatever keeps it.
          set -> List.copyOf(set.stream().mapToObj(store -> stores.get(store).id()).toList()));
    }
  }
}
