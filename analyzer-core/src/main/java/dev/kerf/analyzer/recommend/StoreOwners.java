package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which service should own each store: the one with most of its writing methods; where nobody
 * writes, most of its readers; where neither decides, the one that has its entity, and then the one
 * whose stores refer to it or that it refers to. A store that several services write, none of them
 * most and none with its entity, is shared.
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
    int[][] writers = methods(placeOf, services, StoreAccess.Mode.WRITE);
    int[][] readers = methods(placeOf, services, StoreAccess.Mode.READ);
    int[] entityPlace = entityPlaces(placeOf, stores);
    List<Integer> open = new ArrayList<>();
    for (int store = 0; store < stores; store++) {
      int element = store + index.typeCount();
      int[] deciding = sum(writers[store]) > 0 ? writers[store] : readers[store];
      int most = majority(deciding);
      if (most >= 0) {
        placeOf[element] = most;
      } else if (entityPlace[store] >= 0) {
        placeOf[element] = entityPlace[store];
      } else if (sum(deciding) > 0 || entityPlace[store] == Placement.SHARED) {
        placeOf[element] = Placement.SHARED;
      } else {
        placeOf[element] = Placement.UNASSIGNED;
        open.add(element);
      }
    }
    followForeignKeys(placeOf, services, open);
  }

  private int[][] methods(int[] placeOf, int services, StoreAccess.Mode mode) {
    int[][] counts = new int[index.size() - index.typeCount()][services];
    record Seen(MethodName method, int store) {}
    Set<Seen> seen = new HashSet<>();
    for (StoreAccess access : codebase.accesses()) {
      int store = index.of(access.store()) - index.typeCount();
      int type = index.of(access.method().owner());
      if (access.mode() == mode
          && store >= 0
          && type >= 0
          && placeOf[type] >= 0
          && seen.add(new Seen(access.method(), store))) {
        counts[store][placeOf[type]]++;
      }
    }
    return counts;
  }

  private int[] entityPlaces(int[] placeOf, int stores) {
    int[] places = new int[stores];
    java.util.Arrays.fill(places, Placement.UNASSIGNED);
    for (EntityMapping mapping : codebase.mappings()) {
      int store = index.of(mapping.store()) - index.typeCount();
      int type = index.of(mapping.type());
      if (store >= 0 && type >= 0 && placeOf[type] > places[store]) {
        places[store] = placeOf[type];
      }
    }
    return places;
  }

  private int majority(int[] counts) {
    int sum = sum(counts);
    for (int service = 0; service < counts.length; service++) {
      if (counts[service] > ownerShare * sum) {
        return service;
      }
    }
    return -1;
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** A store that no code touches goes with the stores that it refers to or that refer to it. */
  private void followForeignKeys(int[] placeOf, int services, List<Integer> open) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int store : List.copyOf(open)) {
        int[] counts = new int[services];
        for (ForeignKey key : codebase.foreignKeys()) {
          int from = index.of(key.from());
          int to = index.of(key.to());
          int other = from == store ? to : to == store ? from : -1;
          if (other >= 0 && placeOf[other] >= 0) {
            counts[placeOf[other]]++;
          }
        }
        int most = majority(counts);
        if (most >= 0) {
          placeOf[store] = most;
          open.remove((Integer) store);
          moved = true;
        }
      }
    }
  }
}
