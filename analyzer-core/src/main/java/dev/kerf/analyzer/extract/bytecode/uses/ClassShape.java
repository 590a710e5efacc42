package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.List;

/**
 * What other class files' questions are answered by: a type's supertypes, and which of its methods
 * give a type variable. Small, since that of every type is kept.
 *
 * @param superclass internal name, empty for that of the platform's root
 * @param interfaces internal names
 * @param methods a hash of name and descriptor of each, the lowest bit whether its result is a type
 *     variable
 * @param callable a hash of name and parameters of each
 * @param sourceRetention whether it is an annotation that says that class files have it not
 */
public record ClassShape(
    String superclass,
    List<String> interfaces,
    long[] methods,
    long[] callable,
    boolean sourceRetention) {

  /** What a type says of a method by itself. */
  public enum Result {
    /** The type has no such method. */
    ABSENT,
    /** One with these parameters and another result. */
    OTHER_PLAIN,
    OTHER_VARIABLE,
    PLAIN,
    VARIABLE;

    public boolean isExact() {
      return this == PLAIN || this == VARIABLE;
    }

    public boolean isVariable() {
      return this == VARIABLE || this == OTHER_VARIABLE;
    }
  }

  public Result result(String name, String descriptor) {
    long wanted = hash(name, descriptor);
    for (long method : methods) {
      if ((method | 1) == wanted) {
        return method == wanted ? Result.VARIABLE : Result.PLAIN;
      }
    }
    long sameParameters = hash(name, parameters(descriptor));
    for (int i = 0; i < callable.length; i++) {
      if (callable[i] == sameParameters) {
        return (methods[i] & 1) == 1 ? Result.OTHER_VARIABLE : Result.OTHER_PLAIN;
      }
    }
    return Result.ABSENT;
  }

  private static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')'));
  }

  /** Compared within the supertypes of one type only, so 63 bits are far more than enough. */
  private static long hash(String name, String descriptor) {
    long hash = name.hashCode() * 0x9E3779B97F4A7C15L;
    for (int at = 0; at < descriptor.length(); at++) {
      hash = hash * 0x100000001B3L + descriptor.charAt(at);
    }
    return hash | 1;
  }

  static long method(String name, String descriptor, boolean givesVariable) {
    long hash = hash(name, descriptor);
    return givesVariable ? hash : hash & ~1L;
  }

  static long callable(String name, String descriptor) {
    return hash(name, parameters(descriptor));
  }
}
