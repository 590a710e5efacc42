package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Which value a local variable keeps, and which of them are parameters. */
public final class Locals {

  private static final int MAX_STEPS = 12;

  /** Methods of collections that give one of their elements, or lead to it. */
  private static final Set<String> ELEMENTS =
      Set.of("iterator", "listIterator", "next", "get", "getFirst", "getLast", "stream", "toArray");

  /** Helpers that give the class of an object behind its proxy. */
  private static final Set<String> CLASSES =
      Set.of(
          "getClassWithoutInitializingProxy",
          "getClassLazy",
          "getUserClass",
          "getTargetClass",
          "unproxy");

  private Locals() {}

  /**
   * The term whose value a variable always has.
   *
   * @param binding index of the {@link Term.Binding}
   * @return {@link Term#NONE} for parameters, and where something else is assigned as well
   */
  public static int onlySource(ResolvedBody body, int binding) {
    if (!(body.body().get(binding) instanceof Term.Binding named)
        || named.kind() != Term.BindingKind.LOCAL) {
      return Term.NONE;
    }
    int source = named.source();
    for (int i = binding + 1; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Assign assign
          && body.body().get(assign.target()) instanceof Term.Local local
          && local.binding() == binding) {
        if (source != Term.NONE) {
          return Term.NONE;
        }
        source = assign.value();
      }
    }
    return source;
  }

  /** The binding of the method's parameter that a term is; empty for everything else. */
  public static Optional<Integer> parameter(ResolvedBody body, int term) {
    return body.body().get(term) instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.PARAMETER
        ? Optional.of(local.binding())
        : Optional.empty();
  }

  /**
   * The parameter that says of which type a value is: the value itself, through casts and
   * variables; what it is an element of; the object whose class it is.
   *
   * @param made what a call makes of the value, which has its type: its receiver or an argument
   */
  public static Optional<Integer> source(
      ResolvedBody body, int term, BiFunction<Integer, Term.Call, Integer> made) {
    int at = term;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      Optional<Integer> parameter = parameter(body, at);
      if (parameter.isPresent()) {
        return parameter;
      }
      at = before(body, at, made);
    }
    return Optional.empty();
  }

  private static int before(
      ResolvedBody body, int term, BiFunction<Integer, Term.Call, Integer> made) {
    Term here = body.body().get(term);
    if (here instanceof Term.Cast cast) {
      return cast.operand();
    }
    if (here instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding) {
      return binding.kind() == Term.BindingKind.FOR_EACH
          ? binding.source()
          : onlySource(body, local.binding());
    }
    if (!(here instanceof Term.Call call)) {
      return Term.NONE;
    }
    boolean isClass = call.name().equals("getClass");
    if (isClass && call.arguments().isEmpty()) {
      return call.receiver();
    }
    boolean isElement =
        call.receiver() >= 0
            && ELEMENTS.contains(call.name())
            && body.type(call.receiver()).erasedName().startsWith("java.util.");
    if (isElement) {
      return call.receiver();
    }
    return !call.arguments().isEmpty() && (isClass || CLASSES.contains(call.name()))
        ? (Integer) call.arguments().get(0)
        : made.apply(term, call);
  }
}
