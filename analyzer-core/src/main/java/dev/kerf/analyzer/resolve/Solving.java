package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the value of an inference variable from its bounds (JLS 18.4): a type that it equals,
 * else what its lower bounds have in common, else the narrowest upper bound. Variables that its
 * bounds mention are solved first.
 */
final class Solving {

  private static final int MAX_DEPTH = 40;

  private final Subtyping subtyping;
  private final LeastUpperBound leastUpperBound;
  private final List<InferenceBounds> variables;
  private final BitSet active = new BitSet();
  private final BitSet visited = new BitSet();

  /**
   * @param variables by id; grows while the body is resolved
   */
  Solving(Subtyping subtyping, List<InferenceBounds> variables) {
    this.subtyping = subtyping;
    this.leastUpperBound = new LeastUpperBound(subtyping);
    this.variables = variables;
  }

  /** Whether a value for it is known that mentions no variable. */
  boolean hasProperBound(InferenceVariable variable) {
    InferenceBounds known = variables.get(variable.id());
    return known.solution() != null || anyProper(known.equal()) || anyProper(known.lower());
  }

  /**
   * What a variable is as far as is known now, without deciding it: unknown where nothing is, or
   * where more may come.
   */
  JavaType soFar(InferenceVariable variable) {
    return soFar(variable, 0);
  }

  private JavaType soFar(InferenceVariable variable, int level) {
    InferenceBounds known = variables.get(variable.id());
    if (known.solution() != null) {
      return known.solution();
    }
    for (JavaType bound : known.equal()) {
      if (!(bound instanceof InferenceVariable)) {
        return bound;
      }
    }
    if (known.touchesUnknown() || known.lower().isEmpty() || level > MAX_DEPTH) {
      return KnownTypes.UNKNOWN;
    }
    List<JavaType> lower = new ArrayList<>(known.lower().size());
    for (JavaType bound : known.lower()) {
      JavaType value = bound instanceof InferenceVariable other ? soFar(other, level + 1) : bound;
      if (KnownTypes.isUnknown(value)) {
        return KnownTypes.UNKNOWN;
      }
      lower.add(value);
    }
    return leastUpperBound.of(lower);
  }

  /** Whether everything in the type follows from what is known already. */
  boolean isDecided(JavaType type) {
    return isDecided(type, 0);
  }

  private boolean isDecided(JavaType type, int level) {
    if (level > MAX_DEPTH || !Bounds.mentionsInference(type)) {
      return level <= MAX_DEPTH;
    }
    if (type instanceof InferenceVariable variable) {
      InferenceBounds known = variables.get(variable.id());
      return known.solution() != null
          || anyDecided(known.equal(), level + 1)
          || anyDecided(known.lower(), level + 1);
    }
    if (type instanceof ClassType named) {
      return allDecided(named.arguments(), level + 1);
    }
    if (type instanceof ArrayType array) {
      return isDecided(array.component(), level + 1);
    }
    return !(type instanceof WildcardType wildcard)
        || wildcard.bound().isEmpty()
        || isDecided(wildcard.bound().get(), level + 1);
  }

  private boolean anyDecided(List<JavaType> types, int level) {
    for (JavaType type : types) {
      if (!(type instanceof InferenceVariable other && visited.get(other.id()))) {
        if (isDecidedOnce(type, level)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean allDecided(List<JavaType> types, int level) {
    for (JavaType type : types) {
      if (!isDecided(type, level)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDecidedOnce(JavaType type, int level) {
    if (!(type instanceof InferenceVariable other)) {
      return isDecided(type, level);
    }
    visited.set(other.id());
    boolean decided = isDecided(type, level);
    visited.clear(other.id());
    return decided;
  }

  private static boolean anyProper(List<JavaType> bounds) {
    for (JavaType bound : bounds) {
      if (!Bounds.mentionsInference(bound)) {
        return true;
      }
    }
    return false;
  }

  /** The type with its variables solved. */
  JavaType solve(JavaType type) {
    if (type instanceof InferenceVariable variable) {
      return solution(variable);
    }
    if (!Bounds.mentionsInference(type)) {
      return type;
    }
    if (type instanceof ClassType named) {
      return new ClassType(named.name(), solveAll(named.arguments()));
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(solve(array.component()));
    }
    if (type instanceof WildcardType wildcard) {
      return new WildcardType(wildcard.variance(), wildcard.bound().map(this::solve));
    }
    return type instanceof IntersectionType several
        ? new IntersectionType(solveAll(several.parts()))
        : type;
  }

  private List<JavaType> solveAll(List<JavaType> types) {
    List<JavaType> solved = new ArrayList<>(types.size());
    for (JavaType type : types) {
      solved.add(solve(type));
    }
    return solved;
  }

  private JavaType solution(InferenceVariable variable) {
    InferenceBounds known = variables.get(variable.id());
    if (known.solution() != null) {
      return known.solution();
    }
    if (active.get(variable.id())) {
      return erasedBound(known);
    }
    active.set(variable.id());
    JavaType found = bestEqual(known);
    found = found == null ? bestLower(known) : found;
    found = found == null ? bestUpper(variable, known) : found;
    active.clear(variable.id());
    known.solve(found);
    return found;
  }

  private JavaType bestEqual(InferenceBounds known) {
    for (JavaType bound : known.equal()) {
      if (!Bounds.mentionsInference(bound)) {
        return bound;
      }
    }
    for (JavaType bound : known.equal()) {
      if (!isBeingSolved(bound)) {
        return solve(bound);
      }
    }
    return null;
  }

  private JavaType bestLower(InferenceBounds known) {
    List<JavaType> solved = new ArrayList<>(known.lower().size());
    for (JavaType bound : known.lower()) {
      if (!Bounds.mentionsInference(bound)) {
        solved.add(bound);
      } else if (!isBeingSolved(bound)
          && (!(bound instanceof InferenceVariable other) || hasProperBound(other))) {
        solved.add(solve(bound));
      }
    }
    return solved.isEmpty() ? null : leastUpperBound.of(solved);
  }

  private JavaType bestUpper(InferenceVariable variable, InferenceBounds known) {
    JavaType best = null;
    for (JavaType bound : known.upper()) {
      JavaType candidate =
          bound instanceof InferenceVariable && isBeingSolved(bound) ? null : solve(bound);
      if (candidate != null
          && !KnownTypes.isObject(candidate)
          && (best == null || isBelow(candidate, best))) {
        best = candidate;
      }
    }
    if (best != null) {
      return best;
    }
    boolean unknown =
        known.touchesUnknown() || anyUnknown(known.lower()) || anyUnknown(known.equal());
    return unknown ? KnownTypes.UNKNOWN : KnownTypes.OBJECT;
  }

  private boolean anyUnknown(List<JavaType> bounds) {
    for (JavaType bound : bounds) {
      if (bound instanceof InferenceVariable
          && !isBeingSolved(bound)
          && KnownTypes.isUnknown(solve(bound))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBelow(JavaType type, JavaType other) {
    return !KnownTypes.isUnknown(type)
        && other.className().isPresent()
        && type.className().isPresent()
        && !type.className().equals(other.className())
        && subtyping.isSubclass(type.className().get(), other.className().get());
  }

  private boolean isBeingSolved(JavaType bound) {
    return bound instanceof InferenceVariable other && active.get(other.id());
  }

  private JavaType erasedBound(InferenceBounds known) {
    for (JavaType bound : known.upper()) {
      if (bound instanceof ClassType named) {
        return Bounds.erased(named);
      }
    }
    return known.touchesUnknown() ? KnownTypes.UNKNOWN : KnownTypes.OBJECT;
  }
}
