package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.FunctionTypes.FunctionType;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.MemberLookup.MethodMember;
import dev.kerf.analyzer.resolve.OverloadSelection.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which method a method reference names (JLS 15.13.1), and what that says of the types around. */
final class MethodReferences {

  private final BodyResolver resolver;
  private final Map<Integer, Target.MethodTarget> referenced = new HashMap<>(4);

  MethodReferences(BodyResolver resolver) {
    this.resolver = resolver;
  }

  /** The method that a method reference names, once resolved. */
  Optional<Target.MethodTarget> referenced(int term) {
    return Optional.ofNullable(referenced.get(term));
  }

  /** Whether only one method can be meant, whatever the parameters are (JLS 15.13.1). */
  boolean isExact(Term.MethodReference reference) {
    List<MethodMember> named = candidates(reference);
    return !named.isEmpty() && !named.get(0).method().isVarargs() && allAlike(named);
  }

  /** How many parameters the function may have, and whether it may want a result. */
  Argument.Shape shape(Term.MethodReference reference) {
    boolean creates = reference.name().equals("new");
    boolean unbound = !creates && isType(reference);
    long arities = 0;
    boolean canHaveResult = creates;
    boolean anyNumber = false;
    for (MethodMember member : candidates(reference)) {
      MethodSignature method = member.method();
      anyNumber |= method.isVarargs();
      arities |= Argument.Shape.bit(method.arity() + (unbound && !method.isStatic() ? 1 : 0));
      canHaveResult |= !KnownTypes.isVoid(method.returnType());
    }
    boolean known = arities != 0;
    return new Argument.Shape(anyNumber ? 0 : arities, true, canHaveResult || !known);
  }

  private static boolean allAlike(List<MethodMember> named) {
    MethodSignature first = named.get(0).method();
    for (MethodMember member : named) {
      MethodSignature other = member.method();
      if (other.arity() != first.arity() || other.isStatic() != first.isStatic()) {
        return false;
      }
      if (other.owner() == first.owner() && other != first) {
        return false;
      }
    }
    return true;
  }

  private List<MethodMember> candidates(Term.MethodReference reference) {
    JavaType type = resolver.typeOrUnknown(reference.receiver());
    if (!reference.name().equals("new")) {
      return resolver.members().methods(type, reference.name());
    }
    return type instanceof ClassType created ? resolver.members().constructors(created) : List.of();
  }

  /**
   * Resolves a method reference.
   *
   * @param type null when it is not known what function is wanted
   */
  void resolve(int term, Term.MethodReference reference, FunctionType type, Deduction deduction) {
    JavaType receiver = resolver.typeOrUnknown(reference.receiver());
    if (reference.name().equals("new") && receiver instanceof ArrayType) {
      result(receiver, type);
      return;
    }
    List<MethodMember> named = candidates(reference);
    if (named.isEmpty()) {
      resolver.unresolved(term, UnresolvedSite.Kind.METHOD_REFERENCE, missing(receiver));
      return;
    }
    List<JavaType> parameters = parameters(reference, type);
    Choice choice = choose(reference, named, parameters);
    if (choice == null) {
      resolver.unresolved(term, UnresolvedSite.Kind.METHOD_REFERENCE, "no-overload-fits");
      return;
    }
    link(term, reference, choice, parameters, type, deduction);
  }

  private String missing(JavaType receiver) {
    if (KnownTypes.isUnknown(receiver)) {
      return "receiver-type-unknown";
    }
    if (resolver.members().isUndeclared(receiver)) {
      return resolver.members().whyUndeclared(receiver);
    }
    return resolver.members().isIncomplete(receiver)
        ? "external-supertype-unknown"
        : "method-not-found";
  }

  private List<JavaType> parameters(Term.MethodReference reference, FunctionType type) {
    if (type == null) {
      return null;
    }
    if (isExact(reference)) {
      return type.parameters();
    }
    List<JavaType> solved = new ArrayList<>(type.parameters().size());
    for (JavaType parameter : type.parameters()) {
      solved.add(Bounds.upper(resolver.inference().solve(parameter)));
    }
    return solved;
  }

  private boolean isType(Term.MethodReference reference) {
    return resolver.target(reference.receiver()) instanceof Target.TypeTarget;
  }

  private Choice choose(
      Term.MethodReference reference, List<MethodMember> named, List<JavaType> parameters) {
    if (parameters == null) {
      return new Choice(named.get(0), false);
    }
    OverloadSelection selection = resolver.calls().selection();
    Choice direct = selection.select(named, arguments(parameters, 0));
    if (!isType(reference) || reference.name().equals("new") || parameters.isEmpty()) {
      return direct;
    }
    Choice onFirst = selection.select(named, arguments(parameters, 1));
    if (direct != null && direct.member().method().isStatic()) {
      return direct;
    }
    return onFirst != null && !onFirst.member().method().isStatic() || direct == null
        ? onFirst
        : direct;
  }

  private static List<Argument> arguments(List<JavaType> parameters, int from) {
    List<Argument> arguments = new ArrayList<>(parameters.size());
    for (int i = from; i < parameters.size(); i++) {
      arguments.add(Argument.of(parameters.get(i)));
    }
    return arguments;
  }

  /** Notes what the named method takes and gives. */
  private void link(
      int term,
      Term.MethodReference reference,
      Choice choice,
      List<JavaType> parameters,
      FunctionType type,
      Deduction deduction) {
    MethodSignature method = choice.member().method();
    boolean creates = reference.name().equals("new");
    boolean onFirst =
        !creates
            && isType(reference)
            && !method.isStatic()
            && parameters != null
            && !parameters.isEmpty();
    ClassType site = choice.member().receiver();
    if (creates) {
      site = withVariables(site);
    } else if (onFirst) {
      site = siteOf(site, parameters.get(0));
    }
    Substitution substitution =
        creates
            ? Substitution.of(method.owner().declared().typeParameters(), site.arguments())
            : resolver.members().substitution(method.owner(), site);
    if (!method.typeParameters().isEmpty()) {
      substitution =
          substitution.hiddenBy(method.typeParameters(), fresh(method.typeParameters().size()));
    }
    if (parameters != null) {
      accept(method, substitution, parameters, onFirst ? 1 : 0, choice.spread());
    }
    boolean raw = !creates && !method.isStatic() && resolver.members().isRaw(method.owner(), site);
    JavaType given =
        raw ? Bounds.erased(method.returnType()) : substitution.apply(method.returnType());
    JavaType result = creates ? site : given;
    result(result, type);
    TypeName receiver = choice.member().receiver().name();
    TypeUse.Kind use = creates ? TypeUse.Kind.NEW : TypeUse.Kind.CALL;
    resolver.uses().call(method, receiver, use, reference.line());
    boolean special = creates || resolver.body().get(reference.receiver()) instanceof Term.Super;
    referenced.put(term, Invocations.target(method, receiver, Bounds.upper(result), special));
  }

  private void accept(
      MethodSignature method,
      Substitution substitution,
      List<JavaType> parameters,
      int from,
      boolean spread) {
    List<JavaType> wanted = substitution.applyToAll(method.parameters());
    for (int i = from; i < parameters.size() && !wanted.isEmpty(); i++) {
      int position = Math.min(i - from, wanted.size() - 1);
      JavaType parameter = wanted.get(position);
      boolean inArray = spread && position == wanted.size() - 1;
      resolver
          .inference()
          .compatible(
              parameters.get(i), inArray ? ExpressionTypes.component(parameter) : parameter);
    }
  }

  /** A raw type before {@code ::} takes its arguments from the first parameter. */
  private ClassType siteOf(ClassType written, JavaType first) {
    Declaration declaration = resolver.subtyping().declaration(written.name());
    if (declaration == null || declaration.declared().typeParameters().isEmpty()) {
      resolver.inference().compatible(first, written);
      return written;
    }
    if (!written.arguments().isEmpty()) {
      resolver.inference().compatible(first, written);
      return written;
    }
    ClassType view =
        resolver.subtyping().asSuper(resolver.inference().solve(first), written.name());
    return view == null ? written : view;
  }

  /** {@code Type::new} of a generic type is a diamond. */
  private ClassType withVariables(ClassType type) {
    Declaration declaration = resolver.subtyping().declaration(type.name());
    List<TypeParameterDeclared> parameters =
        declaration == null ? List.of() : declaration.declared().typeParameters();
    return parameters.isEmpty() || !type.arguments().isEmpty()
        ? type
        : new ClassType(type.name(), List.copyOf(fresh(parameters.size())));
  }

  private List<InferenceVariable> fresh(int count) {
    List<InferenceVariable> variables = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      variables.add(resolver.inference().fresh());
    }
    return variables;
  }

  private void result(JavaType given, FunctionType type) {
    if (type != null && !KnownTypes.isVoid(type.result())) {
      resolver.inference().compatible(Bounds.upper(given), type.result());
    }
  }
}
