package dev.kerf.analyzer.extract;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;

/**
 * A diagnostic without its path, as an extractor states it: the path is added on load, so that
 * identical and moved files share one cache entry.
 *
 * @param line 1-based, 0 where there is none
 */
public record Problem(
    Diagnostic.Severity severity, String id, int line, String message, String remedy) {

  public Diagnostic at(String path) {
    return new Diagnostic(severity, id, new SourceLocation(path, line), message, remedy);
  }
}
