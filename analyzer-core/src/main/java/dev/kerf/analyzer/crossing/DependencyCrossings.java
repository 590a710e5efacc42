package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the detectors of code ties have in common: a dependency of certain words between two
 * outermost classes.
 */
abstract class DependencyCrossings implements CrossingDetector {

  private final CrossingKind kind;
  private final PairTies ties;

  /**
   * @param words of {@link TypeDependency#kinds()} that make a tie of this kind
   */
  DependencyCrossings(Codebase codebase, Ends ends, CrossingKind kind, Set<String> words) {
    this.kind = kind;
    this.ties = new PairTies(ends);
    for (TypeDependency dependency : codebase.dependencies()) {
      List<String> fitting = fitting(dependency.kinds(), words);
      if (!fitting.isEmpty()) {
        add(dependency, fitting);
      }
    }
  }

  /** Without a stream: most of some hundred thousand dependencies have nothing that fits. */
  private static List<String> fitting(Set<String> kinds, Set<String> words) {
    List<String> fitting = List.of();
    for (String kind : kinds) {
      if (words.contains(kind)) {
        fitting = fitting.isEmpty() ? new ArrayList<>(2) : fitting;
        fitting.add(kind);
      }
    }
    return fitting;
  }

  private void add(TypeDependency dependency, List<String> words) {
    TypeName from = dependency.from().outermost();
    TypeName to = dependency.to().outermost();
    if (!from.equals(to)) {
      List<SourceLocation> places = new ArrayList<>();
      for (String word : words) {
        dependency.places().get(word).forEach(place -> places.add(place.location()));
      }
      Identity identity = new Identity(kind, List.of(from.id(), to.id()));
      ties.add(identity, from, to, String.join(" ", words), places);
    }
  }

  @Override
  public final CrossingKind kind() {
    return kind;
  }

  @Override
  public final void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }

  @Override
  public final int count(Boundaries boundaries) {
    return ties.count(boundaries);
  }
}
