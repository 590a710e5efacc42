package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.NullType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;

/**
 * The inference variables of one body with what is known of them, after JLS 18: constraints between
 * types are reduced to bounds, bounds on one variable are held against each other, and a variable
 * is solved when its value is needed.
 *
 * <p>Where it departs from the specification: a wildcard that would be captured counts as its
 * bound; a least upper bound is one class or interface, not all of them; unchecked conversion
 * leaves no trace; a constraint that does not hold is ignored, since the code is assumed to
 * compile; and the work of one body is limited, after which constraints are ignored.
 */
final class Inference {

  /** Reductions per body: a thousand times what handwritten code needs. */
  private static final int WORK_LIMIT = 400_000;

  private static final int MAX_DEPTH = 40;

  private final Subtyping subtyping;
  private final LeastUpperBound leastUpperBound;
  private final List<Variable> variables = new ArrayList<>();
  private int work;
  private int depth;

  /** What is known of one variable. */
  private static final class Variable {
    final List<JavaType> equal = new ArrayList<>(2);
    final List<JavaType> lower = new ArrayList<>(2);
    final List<JavaType> upper = new ArrayList<>(2);
    boolean touchesUnknown;
    boolean solving;
    boolean visiting;
    JavaType solution;
  }

  Inference(Subtyping subtyping) {
    this.subtyping = subtyping;
    this.leastUpperBound = new LeastUpperBound(subtyping);
  }

  InferenceVariable fresh() {
    variables.add(new Variable());
    return new InferenceVariable(variables.size() - 1);
  }

  /** A bound that the variable's declaration states. */
  void declareBound(InferenceVariable variable, JavaType bound) {
    if (!KnownTypes.isObject(bound) && !KnownTypes.isUnknown(bound)) {
      variables.get(variable.id()).upper.add(bound);
    }
  }

  boolean isExhausted() {
    return work > WORK_LIMIT;
  }

  // ---- reduction ------------------------------------------------------------------------------

  /** {@code from} may stand where {@code to} is wanted, boxed where needed. */
  void compatible(JavaType from, JavaType to) {
    if (KnownTypes.isVoid(from) || KnownTypes.isVoid(to)) {
      return;
    }
    if (to instanceof Primitive) {
      if (from instanceof InferenceVariable variable && !hasProperBound(variable)) {
        equal(from, KnownTypes.boxed(to));
      }
      return;
    }
    subtype(KnownTypes.boxed(from), to);
  }

  void subtype(JavaType from, JavaType to) {
    if (++work > WORK_LIMIT || depth > MAX_DEPTH || from.equals(to)) {
      return;
    }
    depth++;
    reduceSubtype(value(from), value(to));
    depth--;
  }

  private void reduceSubtype(JavaType from, JavaType to) {
    if (to instanceof InferenceVariable variable) {
      if (from instanceof InferenceVariable other) {
        addUpper(other, variable);
      }
      addLower(variable, from);
    } else if (from instanceof InferenceVariable variable) {
      addUpper(variable, to);
    } else if (to instanceof ClassType target) {
      subtypeOfClass(from, target);
    } else if (to instanceof ArrayType target) {
      if (from instanceof ArrayType source) {
        subtypeOfComponent(source.component(), target.component());
      }
    } else if (to instanceof WildcardType) {
      subtype(from, Bounds.written(to));
    } else if (to instanceof IntersectionType several) {
      for (JavaType part : several.parts()) {
        subtype(from, part);
      }
    }
  }

  private void subtypeOfComponent(JavaType from, JavaType to) {
    if (!(from instanceof Primitive) && !(to instanceof Primitive)) {
      subtype(from, to);
    }
  }

  private void subtypeOfClass(JavaType from, ClassType target) {
    if (target.arguments().isEmpty()) {
      return;
    }
    if (KnownTypes.isUnknown(from)) {
      for (JavaType argument : target.arguments()) {
        touchUnknown(argument);
      }
      return;
    }
    ClassType view = subtyping.asSuper(from, target.name());
    if (view == null || view.arguments().size() != target.arguments().size()) {
      return;
    }
    for (int i = 0; i < target.arguments().size(); i++) {
      contained(view.arguments().get(i), target.arguments().get(i));
    }
  }

  private void touchUnknown(JavaType type) {
    if (type instanceof InferenceVariable variable) {
      variables.get(variable.id()).touchesUnknown = true;
    } else if (type instanceof ClassType named) {
      named.arguments().forEach(this::touchUnknown);
    } else if (type instanceof WildcardType wildcard && wildcard.bound().isPresent()) {
      touchUnknown(wildcard.bound().get());
    }
  }

  /** One type argument within another (JLS 18.2.3). */
  private void contained(JavaType argument, JavaType by) {
    if (by instanceof WildcardType wildcard) {
      if (wildcard.bound().isEmpty()) {
        return;
      }
      JavaType bound = wildcard.bound().get();
      if (wildcard.variance() == Variance.EXTENDS) {
        subtype(Bounds.upper(argument), bound);
      } else if (!(argument instanceof WildcardType source)
          || source.variance() == Variance.SUPER) {
        subtype(bound, Bounds.written(argument));
      }
    } else {
      equal(Bounds.upper(argument), by);
    }
  }

  void equal(JavaType left, JavaType right) {
    if (++work > WORK_LIMIT || depth > MAX_DEPTH || left.equals(right)) {
      return;
    }
    depth++;
    reduceEqual(value(left), value(right));
    depth--;
  }

  private void reduceEqual(JavaType left, JavaType right) {
    if (left instanceof InferenceVariable variable) {
      addEqual(variable, right);
      if (right instanceof InferenceVariable other) {
        addEqual(other, left);
      }
    } else if (right instanceof InferenceVariable variable) {
      addEqual(variable, left);
    } else if (left instanceof ClassType a && right instanceof ClassType b) {
      if (a.name().equals(b.name()) && a.arguments().size() == b.arguments().size()) {
        for (int i = 0; i < a.arguments().size(); i++) {
          equalArguments(a.arguments().get(i), b.arguments().get(i));
        }
      }
    } else if (left instanceof ArrayType a && right instanceof ArrayType b) {
      equal(a.component(), b.component());
    } else if (KnownTypes.isUnknown(left)) {
      touchUnknown(right);
    } else if (KnownTypes.isUnknown(right)) {
      touchUnknown(left);
    }
  }

  private void equalArguments(JavaType left, JavaType right) {
    if (left instanceof WildcardType a && right instanceof WildcardType b) {
      if (a.variance() == b.variance() && a.bound().isPresent()) {
        equal(a.bound().get(), b.bound().get());
      }
    } else {
      equal(Bounds.upper(left), Bounds.upper(right));
    }
  }

  // ---- bounds ---------------------------------------------------------------------------------

  /** A solved variable is its solution. */
  private JavaType value(JavaType type) {
    return type instanceof InferenceVariable variable
            && variables.get(variable.id()).solution != null
        ? variables.get(variable.id()).solution
        : type;
  }

  private void addLower(InferenceVariable variable, JavaType bound) {
    Variable known = variables.get(variable.id());
    if (bound instanceof NullType) {
      return;
    }
    if (KnownTypes.isUnknown(bound)) {
      known.touchesUnknown = true;
      return;
    }
    if (!add(known.lower, bound)) {
      return;
    }
    for (JavaType other : List.copyOf(known.equal)) {
      subtype(bound, other);
    }
    for (JavaType other : List.copyOf(known.upper)) {
      subtype(bound, other);
    }
  }

  private void addUpper(InferenceVariable variable, JavaType bound) {
    Variable known = variables.get(variable.id());
    if (KnownTypes.isUnknown(bound)) {
      known.touchesUnknown = true;
      return;
    }
    if (!add(known.upper, bound)) {
      return;
    }
    for (JavaType other : List.copyOf(known.equal)) {
      subtype(other, bound);
    }
    for (JavaType other : List.copyOf(known.lower)) {
      subtype(other, bound);
    }
  }

  private void addEqual(InferenceVariable variable, JavaType bound) {
    Variable known = variables.get(variable.id());
    if (KnownTypes.isUnknown(bound)) {
      known.touchesUnknown = true;
      return;
    }
    if (bound instanceof NullType || !add(known.equal, bound)) {
      return;
    }
    for (JavaType other : List.copyOf(known.equal)) {
      equal(other, bound);
    }
    for (JavaType other : List.copyOf(known.lower)) {
      subtype(other, bound);
    }
    for (JavaType other : List.copyOf(known.upper)) {
      subtype(bound, other);
    }
  }

  private static boolean add(List<JavaType> bounds, JavaType bound) {
    return !bounds.contains(bound) && bounds.add(bound);
  }

  // ---- solutions ------------------------------------------------------------------------------

  private boolean hasProperBound(InferenceVariable variable) {
    Variable known = variables.get(variable.id());
    return known.solution != null || anyProper(known.equal) || anyProper(known.lower);
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
      Variable known = variables.get(variable.id());
      return known.solution != null
          || anyDecided(known.equal, level + 1)
          || anyDecided(known.lower, level + 1);
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
      if (!(type instanceof InferenceVariable other && variables.get(other.id()).visiting)) {
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
    Variable known = variables.get(other.id());
    known.visiting = true;
    boolean decided = isDecided(type, level);
    known.visiting = false;
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
    Variable known = variables.get(variable.id());
    if (known.solution != null) {
      return known.solution;
    }
    if (known.solving) {
      return erasedBound(known);
    }
    known.solving = true;
    JavaType found = bestEqual(known);
    found = found == null ? bestLower(known) : found;
    found = found == null ? bestUpper(variable, known) : found;
    known.solving = false;
    known.solution = found;
    return found;
  }

  private JavaType bestEqual(Variable known) {
    for (JavaType bound : known.equal) {
      if (!Bounds.mentionsInference(bound)) {
        return bound;
      }
    }
    for (JavaType bound : known.equal) {
      if (!isBeingSolved(bound)) {
        return solve(bound);
      }
    }
    return null;
  }

  private JavaType bestLower(Variable known) {
    List<JavaType> solved = new ArrayList<>(known.lower.size());
    for (JavaType bound : known.lower) {
      if (!Bounds.mentionsInference(bound)) {
        solved.add(bound);
      } else if (!isBeingSolved(bound)
          && (!(bound instanceof InferenceVariable other) || hasProperBound(other))) {
        solved.add(solve(bound));
      }
    }
    return solved.isEmpty() ? null : leastUpperBound.of(solved);
  }

  private JavaType bestUpper(InferenceVariable variable, Variable known) {
    JavaType best = null;
    for (JavaType bound : known.upper) {
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
    return known.touchesUnknown ? KnownTypes.UNKNOWN : KnownTypes.OBJECT;
  }

  private boolean isBelow(JavaType type, JavaType other) {
    return !KnownTypes.isUnknown(type)
        && other.className().isPresent()
        && type.className().isPresent()
        && !type.className().equals(other.className())
        && subtyping.isSubclass(type.className().get(), other.className().get());
  }

  private boolean isBeingSolved(JavaType bound) {
    return bound instanceof InferenceVariable other && variables.get(other.id()).solving;
  }

  private JavaType erasedBound(Variable known) {
    for (JavaType bound : known.upper) {
      if (bound instanceof ClassType named) {
        return Bounds.erased(named);
      }
    }
    return known.touchesUnknown ? KnownTypes.UNKNOWN : KnownTypes.OBJECT;
  }
}
