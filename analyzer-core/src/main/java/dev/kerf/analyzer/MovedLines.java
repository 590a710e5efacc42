package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Crossings on lines that came from another class, as when a method goes from one class to another:
 * at least half of their lines are those that the files of that class have lost.
 */
final class MovedLines {

  /** What a class reaches, in which way. */
  private record Reached(CrossingKind kind, List<String> others) {

    static Reached by(Crossing crossing) {
      List<String> ends = crossing.identity().ends();
      return new Reached(crossing.kind(), ends.subList(1, ends.size()));
    }
  }

  private final ChangedFiles changed;

  MovedLines(ChangedFiles changed) {
    this.changed = changed;
  }

  /**
   * Of crossings that the older side lacks, the classes that their lines are from.
   *
   * @param before crossings of the older side
   * @param names what its types are called by now, where that is another name
   */
  Map<Identity, Set<String>> origins(
      Collection<Crossing> added, List<Crossing> before, Map<String, String> names) {
    Set<Reached> reached = added.stream().map(Reached::by).collect(Collectors.toSet());
    Map<Reached, List<Crossing>> older =
        before.stream()
            .filter(crossing -> !added.isEmpty() && crossing.from() instanceof TypeName)
            .map(crossing -> crossing.named(end -> names.getOrDefault(end, end)))
            .filter(crossing -> reached.contains(Reached.by(crossing)))
            .collect(Collectors.groupingBy(Reached::by));
    Map<Identity, Set<String>> out = new HashMap<>();
    for (Crossing crossing : added) {
      for (Crossing other : older.getOrDefault(Reached.by(crossing), List.of())) {
        if (isFrom(crossing.places(), other.places())) {
          out.computeIfAbsent(crossing.identity(), key -> new HashSet<>())
              .add(other.identity().ends().get(0));
        }
      }
    }
    return out;
  }

  private boolean isFrom(List<SourceLocation> places, List<SourceLocation> older) {
    Set<String> paths = older.stream().map(SourceLocation::path).collect(Collectors.toSet());
    long moved = places.stream().filter(place -> isFrom(place, paths)).count();
    return moved > 0 && 2 * moved >= places.size();
  }

  private boolean isFrom(SourceLocation place, Set<String> paths) {
    String line = changed.of(place.path()).line(place.line());
    return changed.has(place) && paths.stream().anyMatch(path -> changed.of(path).hasLost(line));
  }
}
