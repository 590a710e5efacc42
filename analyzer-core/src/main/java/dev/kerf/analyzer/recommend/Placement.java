package dev.kerf.analyzer.recommend;

import java.util.Arrays;

/**
 * The place of every element in a candidate.
 *
 * @param placeOf the number of the element's service from 0, {@link #SHARED} or {@link #UNASSIGNED}
 * @param nearestOf the service that an element without one is tied to most; its own otherwise; -1
 *     when there is no service at all
 * @param services how many services there are
 */
record Placement(int[] placeOf, int[] nearestOf, int services) {

  static final int SHARED = -1;
  static final int UNASSIGNED = -2;

  /** The elements of each service, ascending. */
  int[][] members() {
    int[] sizes = new int[services];
    for (int place : placeOf) {
      if (place >= 0) {
        sizes[place]++;
      }
    }
    int[][] members = new int[services][];
    Arrays.setAll(members, service -> new int[sizes[service]]);
    for (int i = placeOf.length - 1; i >= 0; i--) {
      if (placeOf[i] >= 0) {
        members[placeOf[i]][--sizes[placeOf[i]]] = i;
      }
    }
    return members;
  }

  /** How many types are in services, by service. */
  int[] typesByService(int typeCount) {
    int[] counts = new int[services];
    for (int i = 0; i < typeCount; i++) {
      if (placeOf[i] >= 0) {
        counts[placeOf[i]]++;
      }
    }
    return counts;
  }
}
