package dev.kerf.analyzer.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Every node in exactly one group. Groups are numbered from 0 in the order of their first node, so
 * that equal partitions are equal arrays.
 *
 * @param groupOf the group of each node
 * @param count how many groups there are
 */
public record Partition(int[] groupOf, int count) {

  /** The partition that arbitrary labels from 0 describe. */
  public static Partition of(int[] labels) {
    int largest = -1;
    for (int label : labels) {
      largest = Math.max(largest, label);
    }
    int[] renamed = new int[largest + 1];
    int[] groupOf = new int[labels.length];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      if (renamed[labels[i]] == 0) {
        renamed[labels[i]] = ++next;
      }
      groupOf[i] = renamed[labels[i]] - 1;
    }
    return new Partition(groupOf, next);
  }

  /** The partition in which every node of a group goes where the group goes. */
  public Partition merged(Partition ofGroups) {
    int[] labels = new int[groupOf.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = ofGroups.groupOf[groupOf[i]];
    }
    return of(labels);
  }

  /** The partition that holds together only what both do. */
  public Partition parted(Partition other) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] labels = new int[groupOf.length];
    for (int i = 0; i < labels.length; i++) {
      long both = (long) groupOf[i] * other.count + other.groupOf[i];
      Integer known = numbers.putIfAbsent(both, numbers.size());
      labels[i] = known == null ? numbers.size() - 1 : known;
    }
    return new Partition(labels, numbers.size());
  }

  /** How many nodes each group has. */
  public int[] sizes() {
    int[] sizes = new int[count];
    for (int group : groupOf) {
      sizes[group]++;
    }
    return sizes;
  }

  /** The nodes of each group, ascending. */
  public int[][] members() {
    int[] sizes = sizes();
    int[][] members = new int[count][];
    for (int group = 0; group < count; group++) {
      members[group] = new int[sizes[group]];
    }
    int[] fill = new int[count];
    for (int node = 0; node < groupOf.length; node++) {
      members[groupOf[node]][fill[groupOf[node]]++] = node;
    }
    return members;
  }

  /** Whether each group here lies within one group there. */
  public boolean refines(Partition coarser) {
    int[] home = new int[count];
    Arrays.fill(home, -1);
    for (int node = 0; node < groupOf.length; node++) {
      int there = coarser.groupOf[node];
      if (home[groupOf[node]] >= 0 && home[groupOf[node]] != there) {
        return false;
      }
      home[groupOf[node]] = there;
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Partition that && Arrays.equals(groupOf, that.groupOf);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(groupOf);
  }

  @Override
  public String toString() {
    return count + " groups " + Arrays.toString(groupOf);
  }
}
