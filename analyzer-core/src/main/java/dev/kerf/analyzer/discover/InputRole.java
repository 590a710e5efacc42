package dev.kerf.analyzer.discover;

/** What an input is to the application. Only {@link #MAIN} counts in results. */
public enum InputRole {
  /** The application itself. */
  MAIN,
  /** Tests and what only tests use. */
  TEST,
  /** Written by a tool, again at every build. */
  GENERATED,
  /** Somebody else's code, kept in the repository. */
  VENDORED,
  /** Of the repository but not of the application: build logic, samples, templates. */
  AUXILIARY
}
