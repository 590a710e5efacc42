package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import java.util.Locale;
import java.util.Objects;

/**
 * A call from one method of the application to another, at one site. A lambda's calls belong to the
 * method that holds it.
 *
 * @param via how the target was found
 * @param inLoop whether the site runs once for each of several elements: in a loop, or in a
 *     function that a stream or a collection runs
 * @param onSame whether it is one and the same entity, or part of one, that a call in a loop is
 *     made on each time: what it loads then, it has
 */
public record MethodCall(
    MethodName from,
    MethodName to,
    Via via,
    Certainty certainty,
    boolean inLoop,
    boolean onSame,
    Evidence evidence)
    implements Comparable<MethodCall> {

  /** How the target of a call was found. */
  public enum Via {
    /** The method that the call names. */
    STATIC,
    /** An override of it, by the class hierarchy. */
    DISPATCH,
    /** An implementation of it, by what is injected there. */
    INJECTED,
    /** A listener of what is published. */
    EVENT,
    /** Advice around it, or the servlet behind a filter. */
    AOP,
    /** By a constant name: reflection, or the path that a request is dispatched to. */
    REFLECTIVE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether another method runs than the call names, for what the object is. */
    public boolean isIndirect() {
      return this == DISPATCH || this == INJECTED;
    }
  }

  /** A call in a loop that may load something each time, or a call in none. */
  public MethodCall(
      MethodName from,
      MethodName to,
      Via via,
      Certainty certainty,
      boolean inLoop,
      Evidence evidence) {
    this(from, to, via, certainty, inLoop, false, evidence);
  }

  public MethodCall {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** By caller, place, target and way. Written out, since sorting calls compares millions. */
  @Override
  public int compareTo(MethodCall other) {
    int order = from.compareTo(other.from);
    order = order != 0 ? order : evidence.compareTo(other.evidence);
    order = order != 0 ? order : to.compareTo(other.to);
    return order != 0 ? order : via.compareTo(other.via);
  }
}
