package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;

/**
 * What an undecided statement comes from or goes through. Sites with equal causes are explained by
 * one answer: what the method gives, what the parameter gets, what the base class stands for.
 */
public sealed interface UnresolvedCause {

  /** The type whose code has to be explained. */
  TypeName owner();

  /** The text, or a part of it, is what this method gives; the application's or a library's. */
  record Result(MethodName method) implements UnresolvedCause {
    @Override
    public TypeName owner() {
      return method.owner();
    }
  }

  /**
   * The text, or a part of it, is given to this method of the application, and no caller is known
   * that says what it is.
   *
   * @param index 0-based
   */
  record Parameter(MethodName method, int index) implements UnresolvedCause {
    @Override
    public TypeName owner() {
      return method.owner();
    }
  }

  /** The text, or a part of it, is what this field holds. */
  record Field(TypeName owner, String name) implements UnresolvedCause {}

  /** The operation works on this type, which no mapping explains. */
  record Unmapped(TypeName owner) implements UnresolvedCause {}
}
