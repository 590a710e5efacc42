package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ties of types to the stores that their methods reach, directly or through a few calls.
 *
 * <p>A type's tie to a store is that of its nearest method: {@code decay ^ steps}, times the write
 * factor when the nearest access writes, times the rarity {@code ln(1 + types / reaching types)} of
 * the store. An entity is tied to its tables as by a direct write, a row type to those of its data
 * access type as that one is.
 */
final class DataCoupling {

  private final Codebase codebase;
  private final ElementIndex index;
  private final Map<TypeName, TypeName> rows;
  private final CouplingOptions options;

  /** Positions in {@link #methods}. */
  private final Map<MethodName, Integer> numbers = new HashMap<>();

  private final List<MethodName> methods = new ArrayList<>();

  private DataCoupling(
      Codebase codebase,
      ElementIndex index,
      Map<TypeName, TypeName> rows,
      CouplingOptions options) {
    this.codebase = codebase;
    this.index = index;
    this.rows = rows;
    this.options = options;
  }

  /**
   * @param rows the data access type of each {@linkplain RowTypes row type}
   */
  static Ties ties(
      Codebase codebase,
      ElementIndex index,
      Map<TypeName, TypeName> rows,
      CouplingOptions options) {
    return new DataCoupling(codebase, index, rows, options).ties();
  }

  private Ties ties() {
    TiesBuilder builder = new TiesBuilder(index.size());
    List<List<Access>> accesses = accesses();
    List<List<Integer>> mapped = mapped();
    int[][] rowsAndAccess = rowsAndAccess();
    Reached reached = new Reached(callers());
    for (int store = index.typeCount(); store < index.size(); store++) {
      reached.from(accesses.get(store - index.typeCount()));
      for (int type : mapped.get(store - index.typeCount())) {
        reached.raise(type, options.writeFactor());
      }
      for (int[] row : rowsAndAccess) {
        reached.raise(row[0], reached.strengthOf[row[1]]);
      }
      double rarity = StrictMath.log1p((double) index.typeCount() / Math.max(1, reached.count));
      for (int at = 0; at < reached.count; at++) {
        int type = reached.types[at];
        builder.add(type, store, reached.strengthOf[type] * rarity);
      }
      reached.forget();
    }
    return builder.build();
  }

  /** By store: the types that are mapped to it. */
  private List<List<Integer>> mapped() {
    List<List<Integer>> mapped = perStore();
    for (EntityMapping mapping : codebase.mappings()) {
      int store = index.of(mapping.store()) - index.typeCount();
      int type = index.of(mapping.type());
      if (store >= 0 && type >= 0) {
        mapped.get(store).add(type);
      }
    }
    return mapped;
  }

  private <T> List<List<T>> perStore() {
    List<List<T>> lists = new ArrayList<>();
    for (int store = index.typeCount(); store < index.size(); store++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private int[][] rowsAndAccess() {
    List<int[]> pairs = new ArrayList<>();
    rows.forEach((row, access) -> pairs.add(new int[] {index.of(row), index.of(access)}));
    return pairs.toArray(int[][]::new);
  }

  private int[][] callers() {
    for (StoreAccess access : codebase.accesses()) {
      number(access.method());
    }
    int[] from = new int[codebase.calls().size()];
    int[] to = new int[from.length];
    int next = 0;
    for (MethodCall call : codebase.calls()) {
      from[next] = number(call.from());
      to[next++] = number(call.to());
    }
    int[] counts = new int[methods.size()];
    for (int called : to) {
      counts[called]++;
    }
    int[][] callers = new int[methods.size()][];
    for (int i = 0; i < callers.length; i++) {
      callers[i] = new int[counts[i]];
    }
    for (int call = 0; call < to.length; call++) {
      callers[to[call]][--counts[to[call]]] = from[call];
    }
    return callers;
  }

  private int number(MethodName method) {
    Integer known = numbers.get(method);
    if (known == null) {
      known = methods.size();
      numbers.put(method, known);
      methods.add(method);
    }
    return known;
  }

  /** A method accesses a store by itself. */
  private record Access(int method, double strength) {}

  /** By store. */
  private List<List<Access>> accesses() {
    List<List<Access>> accesses = perStore();
    for (StoreAccess access : codebase.accesses()) {
      int store = index.of(access.store()) - index.typeCount();
      if (store >= 0) {
        boolean writes = access.mode() == StoreAccess.Mode.WRITE || access.lock();
        double strength = writes ? options.writeFactor() : 1;
        accesses.get(store).add(new Access(number(access.method()), strength));
      }
    }
    return accesses;
  }

  /**
   * The strongest tie of each type to one store over all its methods. Stores are asked about one
   * after the other, and each costs only what it reaches.
   */
  private final class Reached {

    private final int[][] callers;
    private final int[] typeOf;

    /** By method, 0 where it does not reach the store. */
    private final double[] best;

    private final int[] queuedIn;
    private int round;

    /** By type, 0 where it does not reach the store; the first {@code count} of the types do. */
    private final double[] strengthOf = new double[index.typeCount()];

    private final int[] types = new int[index.typeCount()];
    private int count;

    private Reached(int[][] callers) {
      this.callers = callers;
      best = new double[methods.size()];
      queuedIn = new int[methods.size()];
      typeOf = new int[methods.size()];
      for (int i = 0; i < typeOf.length; i++) {
        typeOf[i] = index.of(methods.get(i).owner());
      }
    }

    void from(List<Access> accesses) {
      List<Integer> all = new ArrayList<>();
      for (Access access : accesses) {
        if (best[access.method()] == 0) {
          all.add(access.method());
        }
        best[access.method()] = Math.max(best[access.method()], access.strength());
      }
      List<Integer> frontier = List.copyOf(all);
      for (int step = 0; step < options.reachSteps() && !frontier.isEmpty(); step++) {
        frontier = callersOf(frontier, all);
      }
      for (int method : all) {
        raise(typeOf[method], best[method]);
        best[method] = 0;
      }
    }

    /** One step against the calls: the methods that got stronger by it. */
    private List<Integer> callersOf(List<Integer> frontier, List<Integer> all) {
      round++;
      // What gets stronger within the step carries that on only in the next.
      double[] carried = new double[frontier.size()];
      for (int at = 0; at < carried.length; at++) {
        carried[at] = best[frontier.get(at)] * options.reachDecay();
      }
      List<Integer> next = new ArrayList<>();
      for (int at = 0; at < carried.length; at++) {
        for (int caller : callers[frontier.get(at)]) {
          if (carried[at] > best[caller]) {
            if (best[caller] == 0) {
              all.add(caller);
            }
            best[caller] = carried[at];
            if (queuedIn[caller] != round) {
              queuedIn[caller] = round;
              next.add(caller);
            }
          }
        }
      }
      return next;
    }

    void raise(int type, double strength) {
      if (type >= 0 && strength > 0) {
        if (strengthOf[type] == 0) {
          types[count++] = type;
        }
        strengthOf[type] = Math.max(strengthOf[type], strength);
      }
    }

    void forget() {
      for (int at = 0; at < count; at++) {
        strengthOf[types[at]] = 0;
      }
      count = 0;
    }
  }
}
