package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;

/** A repository, or a commit that was asked for, cannot be read: there is nothing to judge. */
public final class GitProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic problem;

  GitProblemException(Diagnostic problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Diagnostic problem() {
    return problem;
  }
}
