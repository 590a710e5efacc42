package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;

/** One input cannot be read; the analysis goes on without it. */
public final class UnreadableInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UnreadableInputException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  /** What to tell the reader of the report. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
