package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.OverloadSelection.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * Types the call of a chosen method: what its type parameters are, what its arguments are taken
 * for, and what it gives (JLS 15.12.2.6, 18.5).
 */
final class Invocations {

  private final BodyResolver resolver;

  Invocations(BodyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A call with its method.
   *
   * @param term the call
   * @param receiver the static type that it is called on
   * @param use how the receiver is used
   * @param isSpecial called without dispatch
   */
  record Invocation(
      int term,
      Choice choice,
      TypeName receiver,
      Indices arguments,
      TypeUse.Kind use,
      List<JavaType> typeArguments,
      boolean isSpecial) {

    Invocation(int term, Choice choice, TypeName receiver, Indices arguments, TypeUse.Kind use) {
      this(term, choice, receiver, arguments, use, List.of(), false);
    }

    Invocation withTypeArguments(List<JavaType> written) {
      return new Invocation(term, choice, receiver, arguments, use, written, isSpecial);
    }

    Invocation special() {
      return new Invocation(term, choice, receiver, arguments, use, typeArguments, true);
    }

    MethodSignature method() {
      return choice.member().method();
    }

    Target.MethodTarget target(JavaType result) {
      return Invocations.target(method(), receiver, result, isSpecial);
    }
  }

  static Target.MethodTarget target(
      MethodSignature method, TypeName receiver, JavaType result, boolean isSpecial) {
    return new Target.MethodTarget(
        method.name(),
        receiver,
        result,
        method.isStatic(),
        isSpecial || method.isPrivate() || method.declared().isConstructor(),
        method.owner().application());
  }

  /**
   * Types a call.
   *
   * @param fixedResult what it gives whatever its declaration says; null to go by that
   */
  void invoke(Invocation invocation, JavaType fixedResult) {
    MethodSignature method = invocation.method();
    ClassType site = invocation.choice().member().receiver();
    boolean raw = !method.isStatic() && resolver.members().isRaw(method.owner(), site);
    if (raw && !method.declared().isConstructor()) {
      infer(invocation, erased(method.parameters()), orElse(fixedResult, erasedResult(method)));
      return;
    }
    Substitution substitution =
        method.isStatic()
            ? Substitution.NONE
            : resolver.members().substitution(method.owner(), site);
    substitution = withMethodParameters(substitution, method, invocation.typeArguments());
    infer(
        invocation,
        substitution.applyToAll(method.parameters()),
        orElse(fixedResult, substitution.apply(method.returnType())));
  }

  /** {@code new Type<>(...)}: the class's parameters are inferred like a method's. */
  void invokeDiamond(Invocation invocation, ClassType type) {
    Declaration declaration = resolver.subtyping().declaration(type.name());
    List<TypeParameterDeclared> parameters = declaration.declared().typeParameters();
    List<InferenceVariable> variables = fresh(parameters.size());
    Substitution substitution = Substitution.NONE.hiddenBy(parameters, variables);
    declareBounds(parameters, variables, declaration.header(), substitution);
    MethodSignature method = invocation.method();
    ClassType result = new ClassType(type.name(), List.copyOf(variables));
    if (!method.owner().name().equals(type.name())) {
      infer(invocation, method.parameters(), result);
      return;
    }
    substitution = withMethodParameters(substitution, method, List.of());
    infer(invocation, substitution.applyToAll(method.parameters()), result);
  }

  private static JavaType orElse(JavaType fixed, JavaType otherwise) {
    return fixed == null ? otherwise : fixed;
  }

  private static List<JavaType> erased(List<JavaType> types) {
    List<JavaType> erased = new ArrayList<>(types.size());
    for (JavaType type : types) {
      erased.add(Bounds.erased(type));
    }
    return erased;
  }

  private static JavaType erasedResult(MethodSignature method) {
    return Bounds.erased(method.returnType());
  }

  private Substitution withMethodParameters(
      Substitution substitution, MethodSignature method, List<JavaType> written) {
    List<TypeParameterDeclared> parameters = method.typeParameters();
    if (parameters.isEmpty()) {
      return substitution;
    }
    if (written.size() == parameters.size()) {
      return substitution.hiddenBy(parameters, written);
    }
    List<InferenceVariable> variables = fresh(parameters.size());
    Substitution all = substitution.hiddenBy(parameters, variables);
    declareBounds(parameters, variables, method.scope(), all);
    return all;
  }

  private List<InferenceVariable> fresh(int count) {
    List<InferenceVariable> variables = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      variables.add(resolver.inference().fresh());
    }
    return variables;
  }

  private void declareBounds(
      List<TypeParameterDeclared> parameters,
      List<InferenceVariable> variables,
      TypeScope scope,
      Substitution substitution) {
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).bounds().isEmpty()) {
        for (JavaType bound : scope.bounds(parameters.get(i))) {
          resolver.inference().declareBound(variables.get(i), substitution.apply(bound));
        }
      }
    }
  }

  private void infer(Invocation invocation, List<JavaType> parameters, JavaType result) {
    Deduction deduction = new Deduction();
    Indices arguments = invocation.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      JavaType parameter = parameter(parameters, i, invocation.choice().spread());
      resolver.deductions().constrain(arguments.get(i), parameter, deduction);
    }
    JavaType spread = spreadComponent(invocation, parameters);
    deduction.add(new Deduction.Call(invocation, result, spread));
    int term = invocation.term();
    resolver.setType(term, result);
    boolean waits =
        Bounds.mentionsInference(result) && resolver.contexts().consumer(term) != Term.NONE;
    if (waits) {
      resolver.setOpen(term, true);
      resolver.deductions().leaveOpen(term, deduction);
    } else {
      resolver.deductions().finish(deduction);
    }
  }

  private static JavaType parameter(List<JavaType> parameters, int argument, boolean spread) {
    int last = parameters.size() - 1;
    if (spread && argument >= last) {
      JavaType type = parameters.get(last);
      return type instanceof ArrayType array ? array.component() : type;
    }
    return parameters.get(argument);
  }

  /** The component of the array that a variable number of arguments is put in. */
  private static JavaType spreadComponent(Invocation invocation, List<JavaType> parameters) {
    return invocation.choice().spread()
        ? parameter(parameters, parameters.size() - 1, true)
        : KnownTypes.UNKNOWN;
  }
}
