package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;

/**
 * The lines of one file, as evidence. Most lines that anything is said of are spoken of by several
 * stages, a few hundred thousand of them in a large system: each is one object.
 */
public final class Places {

  private final Evidence.Origin origin;
  private final String path;

  /** By line; threads that ask for one at the same time may make it twice, which is no harm. */
  private final Evidence[] known;

  /**
   * @param path workspace-relative
   * @param lines of the file; 0 where it has none, as a class file
   */
  Places(Evidence.Origin origin, String path, int lines) {
    this.origin = origin;
    this.path = path;
    this.known = new Evidence[lines + 1];
  }

  /**
   * A line of the file.
   *
   * @param line 1-based, 0 for the file as a whole
   */
  public Evidence at(int line) {
    if (line >= known.length) {
      return new Evidence(origin, new SourceLocation(path, line));
    }
    Evidence at = known[line];
    if (at == null) {
      at = new Evidence(origin, new SourceLocation(path, line));
      known[line] = at;
    }
    return at;
  }
}
