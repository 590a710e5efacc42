package dev.kerf.analyzer.discover;

/** Where the code of an application is read from. */
public enum CodeOrigin {
  /** Sources where there are any; class files of paths that have none. */
  AUTO,
  /** Sources alone. */
  SOURCE,
  /** Class files instead of sources, the output of a build among them. */
  BYTECODE
}
