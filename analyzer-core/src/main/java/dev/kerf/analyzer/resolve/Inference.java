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
  private final List<InferenceBounds> variables = new ArrayList<>();
  private final Solving solving;
  private int work;
  private int depth;

  Inference(Subtyping subtyping) {
    this.subtyping = subtyping;
    this.solving = new Solving(subtyping, variables);
  }

  InferenceVariable fresh() {
    variables.add(new InferenceBounds());
    return new InferenceVariable(variables.size() - 1);
  }

  /** A bound that the variable's declaration states. */
  void declareBound(InferenceVariable variable, JavaType bound) {
    if (!KnownTypes.isObject(bound) && !KnownTypes.isUnknown(bound)) {
      variables.get(variable.id()).upper().add(bound);
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
      if (from instanceof InferenceVariable variable && !solving.hasProperBound(variable)) {
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
      variables.get(variable.id()).touchUnknown();
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
            && variables.get(variable.id()).solution() != null
        ? variables.get(variable.id()).solution()
        : type;
  }

  private void addLower(InferenceVariable variable, JavaType bound) {
    InferenceBounds known = variables.get(variable.id());
    if (bound instanceof NullType) {
      return;
    }
    if (KnownTypes.isUnknown(bound)) {
      known.touchUnknown();
      return;
    }
    if (!InferenceBounds.add(known.lower(), bound)) {
      return;
    }
    allBelow(bound, known.equal());
    allBelow(bound, known.upper());
  }

  private void addUpper(InferenceVariable variable, JavaType bound) {
    InferenceBounds known = variables.get(variable.id());
    if (KnownTypes.isUnknown(bound)) {
      known.touchUnknown();
      return;
    }
    if (!InferenceBounds.add(known.upper(), bound)) {
      return;
    }
    allAbove(bound, known.equal());
    allAbove(bound, known.lower());
  }

  private void addEqual(InferenceVariable variable, JavaType bound) {
    InferenceBounds known = variables.get(variable.id());
    if (KnownTypes.isUnknown(bound)) {
      known.touchUnknown();
      return;
    }
    if (bound instanceof NullType || !InferenceBounds.add(known.equal(), bound)) {
      return;
    }
    for (JavaType other : List.copyOf(known.equal())) {
      if (!areVariables(other, bound)) {
        equal(other, bound);
      }
    }
    allAbove(bound, known.lower());
    allBelow(bound, known.upper());
  }

  private void allBelow(JavaType bound, List<JavaType> others) {
    for (JavaType other : List.copyOf(others)) {
      if (!areVariables(bound, other)) {
        subtype(bound, other);
      }
    }
  }

  private void allAbove(JavaType bound, List<JavaType> others) {
    for (JavaType other : List.copyOf(others)) {
      if (!areVariables(other, bound)) {
        subtype(other, bound);
      }
    }
  }

  /**
   * What relates two variables through a third is left out: types reach the second by way of the
   * third as well, and a chain of variables would be related to itself as often as its length
   * squared.
   */
  private static boolean areVariables(JavaType one, JavaType other) {
    return one instanceof InferenceVariable && other instanceof InferenceVariable;
  }

  // ---- solutions ------------------------------------------------------------------------------

  /** The type with its variables solved. */
  JavaType solve(JavaType type) {
    return solving.solve(type);
  }

  /** What a type is as far as is known now; unknown where nothing is. Decides nothing. */
  JavaType soFar(JavaType type) {
    return type instanceof InferenceVariable variable ? solving.soFar(variable) : type;
  }

  /** Whether everything in the type follows from what is known already. */
  boolean isDecided(JavaType type) {
    return solving.isDecided(type);
  }
}
