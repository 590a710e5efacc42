package dev.kerf.analyzer.resolve;

import java.util.Objects;

/**
 * Resolves the files of a workspace, one at a time, against the index of all declarations. Holds no
 * state of its own: files may be resolved in any order and by several threads, with equal results.
 */
public final class Resolver {

  private final DeclarationIndex index;

  public Resolver(DeclarationIndex index) {
    this.index = Objects.requireNonNull(index, "index");
  }

  /**
   * Resolves one file. Linear in the length of its bodies for all but contrived code, whose work is
   * limited by counters; what a limit cuts off is listed as unresolved.
   *
   * @param path one of {@link DeclarationIndex#paths()}
   */
  public ResolvedUnit resolve(String path) {
    return UnitResolution.resolve(index, index.file(path));
  }
}
