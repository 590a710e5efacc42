package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paths given are no folders that can be analysed: wrong use, found before any work starts.
 * Carries all problems at once.
 */
public final class NoWorkspaceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> problems;

  NoWorkspaceException(List<Diagnostic> problems) {
    super(problems.stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the paths; the location is the path as it was given. */
  public List<Diagnostic> problems() {
    return problems;
  }
}
