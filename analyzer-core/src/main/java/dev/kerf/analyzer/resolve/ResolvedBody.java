package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import java.util.Optional;

/** A body with the type and the target of each of its terms. */
public final class ResolvedBody {

  private static final JavaType UNTYPED = new JavaType.UnknownType("");

  private final Body body;
  private final JavaType[] types;
  private final Target[] targets;

  /**
   * @param types by term index; null where a term has no value
   * @param targets by term index; null where a term refers to nothing or to something unresolved
   */
  ResolvedBody(Body body, JavaType[] types, Target[] targets) {
    if (types.length != body.size() || targets.length != body.size()) {
      throw new IllegalArgumentException("types and targets must be as many as terms");
    }
    this.body = body;
    this.types = types;
    this.targets = targets;
  }

  public Body body() {
    return body;
  }

  /** The static type of a term; unknown where it has none. */
  public JavaType type(int term) {
    JavaType type = types[term];
    return type == null ? UNTYPED : type;
  }

  /** What a term refers to. */
  public Optional<Target> target(int term) {
    return Optional.ofNullable(targets[term]);
  }

  /** The method that a call, constructor call or {@code new} names. */
  public Optional<Target.MethodTarget> method(int term) {
    return targets[term] instanceof Target.MethodTarget method
        ? Optional.of(method)
        : Optional.empty();
  }

  /** What a lambda or method reference stands for. */
  public Optional<Target.FunctionTarget> function(int term) {
    return targets[term] instanceof Target.FunctionTarget function
        ? Optional.of(function)
        : Optional.empty();
  }
}
