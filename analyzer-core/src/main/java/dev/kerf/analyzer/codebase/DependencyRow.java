package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import java.util.List;

/**
 * One type depends on another, as the export says it.
 *
 * @param kinds sorted, with blanks between them
 * @param seen what stated it: {@code source}, {@code bytecode} or {@code both}
 * @param path of the first place
 * @param line of the first place, 0 where it has none
 */
public record DependencyRow(
    String from, String to, String kinds, String seen, String path, int line) {

  public static DependencyRow of(TypeDependency dependency) {
    boolean bytecode = false;
    boolean source = dependency.places().isEmpty();
    for (List<Evidence> places : dependency.places().values()) {
      for (Evidence place : places) {
        bytecode |= place.origin() == Evidence.Origin.BYTECODE;
        source |= place.origin() != Evidence.Origin.BYTECODE;
      }
    }
    return new DependencyRow(
        dependency.from().id(),
        dependency.to().id(),
        String.join(" ", dependency.kinds()),
        bytecode ? source ? "both" : "bytecode" : "source",
        dependency.evidence().location().path(),
        dependency.evidence().location().line());
  }
}
