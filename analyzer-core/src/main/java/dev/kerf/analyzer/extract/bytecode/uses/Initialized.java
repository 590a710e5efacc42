package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Set;

/**
 * The fields whose initial values a method holds.
 *
 * @param initializes whether the method is a constructor or class initializer
 * @param made the fields that the compiler added to the class
 */
record Initialized(boolean initializes, Set<String> made) {

  static final Initialized NONE = new Initialized(false, Set.of());

  boolean isMade(String field) {
    return made.contains(field);
  }
}
