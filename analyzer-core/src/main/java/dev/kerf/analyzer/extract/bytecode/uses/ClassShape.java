package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
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

  /** The numbers of a method of a type. */
  record Keys(long method, long callable) {}

  /** Both numbers of one pass over its descriptor, since every method of every class has them. */
  static Keys keys(String name, String descriptor, boolean givesVariable) {
    int end = descriptor.indexOf(')');
    if (end < 0) {
      throw new MalformedClassFile("'" + descriptor + "' is no descriptor of a method");
    }
    long callable = hash(start(name), descriptor, 0, end);
    long method = hash(callable, descriptor, end, descriptor.length()) | 1;
    return new Keys(givesVariable ? method : method & ~1L, callable | 1);
  }

  /** Compared within the supertypes of one type only, so 63 bits are far more than enough. */
  private static long hash(String name, String descriptor) {
    return hash(start(name), descriptor, 0, descriptor.length()) | 1;
  }

  private static long start(String name) {
    return name.hashCode() * 0x9E3779B97F4A7C15L;
  }

  private static long hash(long before, String text, int from, int to) {
    long hash = before;
    for (int at = from; at < to; at++) {
      hash = hash * 0x100000001B3L + text.charAt(at);
    }
    return hash;
  }
}
