package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.resolve.FunctionTypes.FunctionType;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.MemberLookup.MethodMember;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the method that a call means among those of its name, by the phases of JLS 15.12.2:
 * subtyping, then boxing, then a variable number of arguments; the most specific one wins.
 *
 * <p>Unknown argument types fit everything. One candidate that takes the number of arguments is
 * chosen whatever their types; of several that none of the phases accepts, the one that most
 * arguments fit.
 */
final class OverloadSelection {

  private final Subtyping subtyping;
  private final MemberLookup members;
  private final FunctionTypes functions;

  OverloadSelection(Subtyping subtyping, MemberLookup members, FunctionTypes functions) {
    this.subtyping = subtyping;
    this.members = members;
    this.functions = functions;
  }

  /**
   * The chosen method.
   *
   * @param spread whether the last parameter takes its arguments one by one
   */
  record Choice(MethodMember member, boolean spread) {}

  /** A candidate with its parameter types as the arguments see them. */
  private record Candidate(MethodMember member, List<JavaType> parameters, boolean spread) {
    JavaType parameter(int argument) {
      int last = parameters.size() - 1;
      if (spread && argument >= last) {
        JavaType type = parameters.get(last);
        return type instanceof ArrayType array ? array.component() : type;
      }
      return parameters.get(argument);
    }
  }

  /** Null when no candidate takes that many arguments. */
  Choice select(List<MethodMember> named, List<Argument> arguments) {
    List<MethodMember> byArity = new ArrayList<>(named.size());
    for (MethodMember member : named) {
      if (takes(member.method(), arguments.size())) {
        byArity.add(member);
      }
    }
    if (byArity.size() <= 1) {
      return byArity.isEmpty() ? null : only(byArity.get(0), arguments);
    }
    List<Candidate> fixed = new ArrayList<>(byArity.size());
    List<Candidate> spread = new ArrayList<>();
    for (MethodMember member : byArity) {
      List<JavaType> parameters = parameters(member);
      if (member.method().arity() == arguments.size()) {
        fixed.add(new Candidate(member, parameters, false));
      }
      if (member.method().isVarargs()) {
        spread.add(new Candidate(member, parameters, true));
      }
    }
    List<Candidate> applicable = applicable(fixed, arguments, false);
    applicable = applicable.isEmpty() ? applicable(fixed, arguments, true) : applicable;
    applicable = applicable.isEmpty() ? applicable(spread, arguments, true) : applicable;
    Candidate chosen =
        applicable.isEmpty()
            ? nearest(fixed.isEmpty() ? spread : fixed, arguments)
            : mostSpecific(applicable, arguments);
    return new Choice(chosen.member, chosen.spread);
  }

  private static boolean takes(MethodSignature method, int arguments) {
    return method.arity() == arguments || method.isVarargs() && arguments >= method.arity() - 1;
  }

  private Choice only(MethodMember member, List<Argument> arguments) {
    if (!member.method().isVarargs()) {
      return new Choice(member, false);
    }
    Candidate fixed = new Candidate(member, parameters(member), false);
    boolean asArray =
        member.method().arity() == arguments.size() && isApplicable(fixed, arguments, true);
    return new Choice(member, !asArray);
  }

  /** The parameter types with the receiver's arguments; the method's own variables erased. */
  private List<JavaType> parameters(MethodMember member) {
    MethodSignature method = member.method();
    Substitution substitution =
        method.isStatic()
            ? Substitution.NONE
            : members.substitution(method.owner(), member.receiver());
    List<JavaType> types = new ArrayList<>(method.arity());
    for (JavaType parameter : method.parameters()) {
      JavaType own = withoutOwnVariables(parameter, method.typeParameters());
      types.add(Bounds.written(substitution.apply(own)));
    }
    return types;
  }

  private static JavaType withoutOwnVariables(
      JavaType type, List<TypeParameterDeclared> parameters) {
    if (parameters.isEmpty()) {
      return type;
    }
    if (type instanceof TypeVariable variable) {
      for (TypeParameterDeclared parameter : parameters) {
        if (parameter.name().equals(variable.name())) {
          return Bounds.erasureOf(variable);
        }
      }
    }
    return type instanceof ArrayType array
        ? new ArrayType(withoutOwnVariables(array.component(), parameters))
        : type;
  }

  private List<Candidate> applicable(
      List<Candidate> candidates, List<Argument> arguments, boolean loose) {
    List<Candidate> found = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      if (isApplicable(candidate, arguments, loose)) {
        found.add(candidate);
      }
    }
    return found;
  }

  private boolean isApplicable(Candidate candidate, List<Argument> arguments, boolean loose) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(arguments.get(i), candidate.parameter(i), loose)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Argument argument, JavaType parameter, boolean loose) {
    if (argument.function() != null) {
      return fitsFunction(argument.function(), parameter);
    }
    return loose
        ? subtyping.isLooselyCompatible(argument.type(), parameter)
        : subtyping.isStrictlyCompatible(argument.type(), parameter);
  }

  private boolean fitsFunction(Argument.Shape shape, JavaType parameter) {
    if (!(parameter instanceof ClassType named)) {
      return !(parameter instanceof JavaType.Primitive) && !(parameter instanceof ArrayType);
    }
    FunctionType function = functions.of(named);
    return function == null ? subtyping.declaration(named.name()) == null : shape.fits(function);
  }

  private Candidate nearest(List<Candidate> candidates, List<Argument> arguments) {
    Candidate best = candidates.get(0);
    int most = -1;
    for (Candidate candidate : candidates) {
      int fitting = 0;
      for (int i = 0; i < arguments.size(); i++) {
        fitting += fits(arguments.get(i), candidate.parameter(i), true) ? 1 : 0;
      }
      if (fitting > most) {
        most = fitting;
        best = candidate;
      }
    }
    return best;
  }

  /** JLS 15.12.2.5. */
  private Candidate mostSpecific(List<Candidate> applicable, List<Argument> arguments) {
    List<Candidate> specific = new ArrayList<>(applicable.size());
    boolean implemented = false;
    for (Candidate candidate : applicable) {
      boolean most = true;
      for (Candidate other : applicable) {
        most &= other == candidate || isMoreSpecific(candidate, other, arguments);
      }
      if (most) {
        specific.add(candidate);
        implemented |= isImplementation(candidate.member.method());
      }
    }
    Candidate best = null;
    for (Candidate candidate : specific) {
      boolean hidden = implemented && candidate.member.method().owner().declared().isInterface();
      if (!hidden) {
        best = best == null ? candidate : preferred(best, candidate);
      }
    }
    return best == null ? applicable.get(0) : best;
  }

  /**
   * Whether the method stands for an interface's of the same signature (JLS 8.4.8.1), even where a
   * class below makes it abstract again.
   */
  private static boolean isImplementation(MethodSignature method) {
    return !method.isAbstract()
        && !method.owner().declared().isInterface()
        && !KnownTypes.OBJECT.name().equals(method.owner().name());
  }

  /**
   * Of two methods with one signature: a class's before an interface's if it has a body (only
   * Object's are left to ask about), the one that overrides, the one with a body, and of two
   * unrelated abstract ones the later, as compilers have it.
   */
  private Candidate preferred(Candidate first, Candidate second) {
    MethodSignature one = first.member.method();
    MethodSignature other = second.member.method();
    if (!one.isAbstract()
        && !one.owner().declared().isInterface()
        && other.owner().declared().isInterface()) {
      return first;
    }
    if (subtyping.isSubclass(one.owner().name(), other.owner().name())) {
      return first;
    }
    if (subtyping.isSubclass(other.owner().name(), one.owner().name())) {
      return second;
    }
    return !one.isAbstract() && other.isAbstract() ? first : second;
  }

  private boolean isMoreSpecific(Candidate one, Candidate other, List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      JavaType a = one.parameter(i);
      JavaType b = other.parameter(i);
      boolean specific =
          arguments.get(i).function() != null
              ? isMoreSpecificFunction(a, b)
              : subtyping.isStrictlyCompatible(a, b);
      if (!specific) {
        return false;
      }
    }
    return arguments.size() > 0 || one.parameters.size() <= other.parameters.size();
  }

  private boolean isMoreSpecificFunction(JavaType one, JavaType other) {
    FunctionType a = functions.of(one);
    FunctionType b = functions.of(other);
    if (a == null || b == null) {
      return subtyping.isStrictlyCompatible(one, other);
    }
    if (one instanceof ClassType x
        && other instanceof ClassType y
        && subtyping.isSubclass(x.name(), y.name())) {
      return true;
    }
    if (KnownTypes.isVoid(b.result())) {
      return true;
    }
    return !KnownTypes.isVoid(a.result())
        && a.result() instanceof JavaType.Primitive
        && !(b.result() instanceof JavaType.Primitive);
  }
}
