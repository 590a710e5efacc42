package dev.kerf.cli;

/** What the process answers to the shell; scripts and build servers depend on these numbers. */
final class ExitCode {

  /** All is well; of an analysis also when it has diagnostics, while any input was analysed. */
  static final int FINE = 0;

  /** The gate found something new. */
  static final int FOUND = 1;

  /** Wrong use, bad configuration, no analysable input, a path that cannot be read or written. */
  static final int WRONG_USE = 2;

  /** Kerf failed by its own fault. */
  static final int OWN_FAILURE = 3;

  private ExitCode() {}
}
