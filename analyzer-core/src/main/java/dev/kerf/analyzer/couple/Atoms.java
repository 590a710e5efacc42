package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Elements that no cut separates: an entity with its own tables, unless several types write the
 * table. Then the entity is only tied to it, and who should own it is a question.
 *
 * @param atomOf the atom of each element, numbered from 0 by their first element
 * @param count how many atoms there are
 */
public record Atoms(int[] atomOf, int count) {

  static Atoms of(Codebase codebase, ElementIndex index) {
    SortedMap<Integer, SortedSet<TypeName>> writers = new TreeMap<>();
    for (StoreAccess access : codebase.accesses()) {
      if (access.mode() == StoreAccess.Mode.WRITE) {
        writers
            .computeIfAbsent(index.of(access.store()), key -> new TreeSet<>())
            .add(access.method().owner().outermost());
      }
    }
    int[] parent = new int[index.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (EntityMapping mapping : codebase.mappings()) {
      int type = index.of(mapping.type());
      int store = index.of(mapping.store());
      boolean disputed = writers.containsKey(store) && writers.get(store).size() > 1;
      if (type >= 0 && store >= 0 && !disputed) {
        parent[root(parent, store)] = root(parent, type);
      }
    }
    return of(parent);
  }

  /** The same with the elements of each set in one atom. */
  public Atoms joined(List<int[]> sets) {
    int[] parent = new int[atomOf.length];
    int[] first = new int[count];
    Arrays.fill(first, -1);
    for (int i = 0; i < parent.length; i++) {
      first[atomOf[i]] = first[atomOf[i]] < 0 ? i : first[atomOf[i]];
      parent[i] = first[atomOf[i]];
    }
    for (int[] set : sets) {
      for (int i = 1; i < set.length; i++) {
        parent[root(parent, set[i])] = root(parent, set[0]);
      }
    }
    return of(parent);
  }

  private static Atoms of(int[] parent) {
    int[] atomOf = new int[parent.length];
    int[] numbers = new int[parent.length];
    int next = 0;
    for (int i = 0; i < parent.length; i++) {
      int root = root(parent, i);
      if (numbers[root] == 0) {
        numbers[root] = ++next;
      }
      atomOf[i] = numbers[root] - 1;
    }
    return new Atoms(atomOf, next);
  }

  private static int root(int[] parent, int element) {
    int at = element;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
