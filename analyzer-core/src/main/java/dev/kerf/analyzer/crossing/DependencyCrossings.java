package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the detectors of code ties have in common: a dependency of certain words between two
 * outermost classes.
 */
abstract class DependencyCrossings implements CrossingDetector {

  private final CrossingKind kind;
  private final PairTies ties = new PairTies();

  /**
   * @param words of {@link TypeDependency#kinds()} that make a tie of this kind
   */
  DependencyCrossings(Codebase codebase, CrossingKind kind, Set<String> words) {
    this.kind = kind;
    for (TypeDependency dependency : codebase.dependencies()) {
      TypeName from = dependency.from().outermost();
      TypeName to = dependency.to().outermost();
      TreeSet<String> fitting = new TreeSet<>(dependency.kinds());
      fitting.retainAll(words);
      if (!fitting.isEmpty() && !from.equals(to)) {
        Identity identity = new Identity(kind, List.of(from.id(), to.id()));
        String detail = String.join(" ", fitting);
        ties.add(identity, from, to, detail, dependency.evidence().location());
        for (Evidence place : dependency.places()) {
          ties.add(identity, from, to, detail, place.location());
        }
      }
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
