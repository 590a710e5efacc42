package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which service should own each store: the one with most of its writing methods (those of a
 * type that writes everything, such as a loader of sample data, count little), where its entity
 * counts as one of them wherever it is, for to write is to change its objects; where nobody writes,
 * the one that has its entity, or else most of its readers; where nothing of it decides, the one
 * whose stores refer to it or that it refers to. A store that several services write, none of them
 * most and none with its entity, is shared, and so is one whose entity is and that hardly anybody
 * writes.
 */
final class StoreOwners {

  private final Codebase codebase;
  private final ElementIndex index;
  private final double ownerShare;

  StoreOwners(Codebase codebase, ElementIndex index, double ownerShare) {
    this.codebase = codebase;
    this.index = index;
    this.ownerShare = ownerShare;
  }

  /** Fills in the places of all stores, given those of the types. */
  void place(int[] placeOf, int services) {
    int stores = index.size() - index.typeCount();
    double[][] writers = weights(placeOf, services, StoreAccess.Mode.WRITE);
    double[][] readers = weights(placeOf, services, StoreAccess.Mode.READ);
    int[] entityPlace = entityPlaces(placeOf, stores);
    List<Integer> open = new ArrayList<>();
    for (int store = 0; store < stores; store++) {
      int element = store + index.typeCount();
      if (entityPlace[store] >= 0) {
        writers[store][entityPlace[store]]++;
      }
      double elsewhere = entityPlace[store] == Placement.SHARED ? 1 : 0;
      double[] deciding = sum(writers[store]) + elsewhere > 0 ? writers[store] : readers[store];
      int most = majority(deciding, elsewhere);
      if (most >= 0) {
        placeOf[element] = most;
      } else if (entityPlace[store] >= 0) {
        placeOf[element] = entityPlace[store];
      } else if (sum(deciding) + elsewhere > 0) {
        placeOf[element] = Placement.SHARED;
      } else {
        placeOf[element] = Placement.UNASSIGNED;
        open.add(element);
      }
    }
    followForeignKeys(placeOf, services, open);
  }

  /**
   * Whether each service would own a store, given the places of the types. All do where fewer than
   * two would: data says nothing then about which are none.
   */
  boolean[] owning(int[] placeOf, int services) {
    int[] owned = placeOf.clone();
    place(owned, services);
    boolean[] owning = new boolean[services];
    int count = 0;
    for (int store = index.typeCount(); store < index.size(); store++) {
      if (owned[store] >= 0 && !owning[owned[store]]) {
        owning[owned[store]] = true;
        count++;
      }
    }
    if (count < 2) {
      Arrays.fill(owning, true);
    }
    return owning;
  }

  /** By store and service: the methods that access it, each divided by what its type accesses. */
  private double[][] weights(int[] placeOf, int services, StoreAccess.Mode mode) {
    Map<Integer, Set<Integer>> storesOf = new HashMap<>();
    record Method(MethodName name, int type, int store) {}
    Set<Method> methods = new LinkedHashSet<>();
    for (StoreAccess access : codebase.accesses()) {
      int store = index.of(access.store()) - index.typeCount();
      int type = index.of(access.method().owner());
      if (access.mode() == mode && store >= 0 && type >= 0) {
        storesOf.computeIfAbsent(type, key -> new HashSet<>()).add(store);
        methods.add(new Method(access.method(), type, store));
      }
    }
    double[][] weights = new double[index.size() - index.typeCount()][services];
    for (Method method : methods) {
      if (placeOf[method.type] >= 0) {
        weights[method.store][placeOf[method.type]] += 1.0 / storesOf.get(method.type).size();
      }
    }
    return weights;
  }

  private int[] entityPlaces(int[] placeOf, int stores) {
    int[] places = new int[stores];
    Arrays.fill(places, Placement.UNASSIGNED);
    for (EntityMapping mapping : codebase.mappings()) {
      int store = index.of(mapping.store()) - index.typeCount();
      int type = index.of(mapping.type());
      if (store >= 0 && type >= 0 && placeOf[type] > places[store]) {
        places[store] = placeOf[type];
      }
    }
    return places;
  }

  private int majority(double[] counts, double elsewhere) {
    double sum = sum(counts) + elsewhere;
    for (int service = 0; service < counts.length; service++) {
      if (counts[service] > ownerShare * sum) {
        return service;
      }
    }
    return -1;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  /**
   * A store that no code touches goes with the stores that it refers to or that refer to it. A key
   * to what many stores refer to (the user who created a row) says as much less.
   */
  private void followForeignKeys(int[] placeOf, int services, List<Integer> open) {
    Map<StoreName, Set<StoreName>> referring = new HashMap<>();
    for (ForeignKey key : codebase.foreignKeys()) {
      referring.computeIfAbsent(key.to(), to -> new HashSet<>()).add(key.from());
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int store : List.copyOf(open)) {
        double[] counts = new double[services];
        for (ForeignKey key : codebase.foreignKeys()) {
          int from = index.of(key.from());
          int to = index.of(key.to());
          int other = from == store ? to : to == store ? from : -1;
          if (other >= 0 && placeOf[other] >= 0) {
            counts[placeOf[other]] += 1.0 / referring.get(key.to()).size();
          }
        }
        int most = majority(counts, 0);
        if (most >= 0) {
          placeOf[store] = most;
          open.remove((Integer) store);
          moved = true;
        }
      }
    }
  }
}
