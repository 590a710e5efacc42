package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One type of the application depends on another.
 *
 * @param kinds words of the closed vocabulary of {@code docs/dependency-rules.md}
 * @param count how many places
 * @param evidence the first place by path and line
 * @param places of each kind, sorted, at most {@value #MAX_PLACES}
 */
public record TypeDependency(
    TypeName from,
    TypeName to,
    SortedSet<String> kinds,
    int count,
    Evidence evidence,
    SortedMap<String, List<Evidence>> places)
    implements Comparable<TypeDependency> {

  /** More places of a kind than these are counted only. */
  public static final int MAX_PLACES = 50;

  public TypeDependency {
    kinds = SortedCopy.of(kinds);
    SortedMap<String, List<Evidence>> copy = new TreeMap<>();
    places.forEach((kind, all) -> copy.put(kind, List.copyOf(all)));
    places = Collections.unmodifiableSortedMap(copy);
  }

  /** Whether only descriptors of called methods mention the type; such ties do not couple. */
  public boolean descriptorOnly() {
    return kinds.size() == 1 && kinds.contains("descriptor");
  }

  @Override
  public int compareTo(TypeDependency other) {
    int order = from.compareTo(other.from);
    return order != 0 ? order : to.compareTo(other.to);
  }
}
