package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.Optional;

/** The class that a class literal names. */
public final class ConstantClass {

  private ConstantClass() {}

  /** Empty for other terms, and for literals of primitive types and arrays. */
  public static Optional<JavaType.ClassType> of(ResolvedBody body, int index) {
    if (index >= 0
        && body.body().get(index) instanceof Term.ClassLiteral
        && body.type(index) instanceof JavaType.ClassType literal
        && literal.arguments().size() == 1
        && literal.arguments().get(0) instanceof JavaType.ClassType named) {
      return Optional.of(named);
    }
    return Optional.empty();
  }
}
