package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.couple.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which outermost type uses which, by element number; what only a descriptor mentions is no use.
 */
final class Uses {

  private final List<int[]> used = new ArrayList<>();
  private final List<int[]> users = new ArrayList<>();

  Uses(Codebase codebase, ElementIndex index) {
    List<TreeSet<Integer>> forward = new ArrayList<>();
    List<TreeSet<Integer>> backward = new ArrayList<>();
    for (int i = 0; i < index.typeCount(); i++) {
      forward.add(new TreeSet<>());
      backward.add(new TreeSet<>());
    }
    for (TypeDependency dependency : codebase.dependencies()) {
      int from = index.of(dependency.from());
      int to = index.of(dependency.to());
      if (from >= 0 && to >= 0 && from != to && !dependency.descriptorOnly()) {
        forward.get(from).add(to);
        backward.get(to).add(from);
      }
    }
    for (int i = 0; i < index.typeCount(); i++) {
      used.add(array(forward.get(i)));
      users.add(array(backward.get(i)));
    }
  }

  private static int[] array(TreeSet<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The types that a type uses, ascending. */
  int[] usedBy(int type) {
    return used.get(type);
  }

  /** The types that use a type, ascending. */
  int[] usersOf(int type) {
    return users.get(type);
  }
}
