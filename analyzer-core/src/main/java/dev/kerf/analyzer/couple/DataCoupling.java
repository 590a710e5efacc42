package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Callers of each method, as positions in {@link #methods}. */
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
    int[][] callers = callers();
    int stores = index.size() - index.typeCount();
    TiesBuilder builder = new TiesBuilder(index.size());
    double[][] direct = directStrengths();
    for (int store = 0; store < stores; store++) {
      double[] byType = reach(direct[store], callers);
      for (EntityMapping mapping : codebase.mappings()) {
        if (index.of(mapping.store()) == store + index.typeCount()) {
          int type = index.of(mapping.type());
          if (type >= 0) {
            byType[type] = Math.max(byType[type], options.writeFactor());
          }
        }
      }
      rows.forEach(
          (row, access) -> {
            double near = byType[index.of(access)];
            byType[index.of(row)] = Math.max(byType[index.of(row)], near);
          });
      int reaching = 0;
      for (double strength : byType) {
        reaching += strength > 0 ? 1 : 0;
      }
      double rarity = StrictMath.log1p((double) index.typeCount() / Math.max(1, reaching));
      for (int type = 0; type < byType.length; type++) {
        builder.add(type, store + index.typeCount(), byType[type] * rarity);
      }
    }
    return builder.build();
  }

  private int[][] callers() {
    for (StoreAccess access : codebase.accesses()) {
      number(access.method());
    }
    for (MethodCall call : codebase.calls()) {
      number(call.from());
      number(call.to());
    }
    int[] counts = new int[methods.size()];
    for (MethodCall call : codebase.calls()) {
      counts[number(call.to())]++;
    }
    int[][] callers = new int[methods.size()][];
    for (int i = 0; i < callers.length; i++) {
      callers[i] = new int[counts[i]];
    }
    for (MethodCall call : codebase.calls()) {
      int to = number(call.to());
      callers[to][--counts[to]] = number(call.from());
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

  /** By store, then by method: the strength of its own accesses. */
  private double[][] directStrengths() {
    double[][] direct = new double[index.size() - index.typeCount()][];
    for (StoreAccess access : codebase.accesses()) {
      int store = index.of(access.store()) - index.typeCount();
      if (store >= 0) {
        if (direct[store] == null) {
          direct[store] = new double[methods.size()];
        }
        double strength =
            access.mode() == StoreAccess.Mode.WRITE || access.lock() ? options.writeFactor() : 1;
        int method = number(access.method());
        direct[store][method] = Math.max(direct[store][method], strength);
      }
    }
    return direct;
  }

  /** By type: the strongest tie to one store over all its methods. */
  private double[] reach(double[] direct, int[][] callers) {
    double[] byType = new double[index.typeCount()];
    if (direct == null) {
      return byType;
    }
    double[] best = direct.clone();
    int[] frontier = new int[best.length];
    int size = 0;
    for (int i = 0; i < best.length; i++) {
      if (best[i] > 0) {
        frontier[size++] = i;
      }
    }
    for (int step = 0; step < options.reachSteps() && size > 0; step++) {
      double[] before = best.clone();
      boolean[] queued = new boolean[best.length];
      int[] next = new int[best.length];
      int nextSize = 0;
      for (int at = 0; at < size; at++) {
        double carried = before[frontier[at]] * options.reachDecay();
        for (int caller : callers[frontier[at]]) {
          if (carried > best[caller]) {
            best[caller] = carried;
            if (!queued[caller]) {
              queued[caller] = true;
              next[nextSize++] = caller;
            }
          }
        }
      }
      frontier = Arrays.copyOf(next, nextSize);
      size = nextSize;
    }
    for (int i = 0; i < best.length; i++) {
      if (best[i] > 0) {
        int type = index.of(methods.get(i).owner());
        if (type >= 0) {
          byType[type] = Math.max(byType[type], best[i]);
        }
      }
    }
    return byType;
  }
}
