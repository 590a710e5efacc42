package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which methods only hand a field in or out: by their bodies, or, where a generator such as
 * Lombok made them, by their names. A method that sets a field and is named for what it means
 * ({@code order.schedule(courier)}) is no setter: it is where the decision to write is made.
 */
final class PlainAccessors {

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final Map<MethodName, Optional<Target.FieldTarget>> set = new ConcurrentHashMap<>();
  private final Map<MethodName, Optional<Target.FieldTarget>> returned = new ConcurrentHashMap<>();

  PlainAccessors(ResolvedApplication application, MethodIndex methods) {
    this.application = application;
    this.methods = methods;
  }

  /** The field that a plain setter sets: its body does nothing else, but may return its object. */
  static Optional<Target.FieldTarget> assigned(ResolvedMethod method, ResolvedBody body) {
    Body terms = body.body();
    int last = terms.size() - 1 - (returnsItself(terms) ? 2 : 0);
    boolean onlyAssigns =
        last >= 2
            && last <= 4
            && terms.get(0) instanceof Term.Binding
            && terms.get(last) instanceof Term.Assign assign
            && assign.symbol().equals("=")
            && terms.get(assign.value()) instanceof Term.Local;
    return onlyAssigns
        ? field(body, ((Term.Assign) terms.get(last)).target())
            .filter(field -> isSetter(method.name().name(), field.name()))
        : assignedByName(method, body);
  }

  /**
   * The field that a setter is named for, where it sets no other: it may check, copy or shorten
   * what it is given, and may call on nothing of the application, which could change more.
   */
  private static Optional<Target.FieldTarget> assignedByName(
      ResolvedMethod method, ResolvedBody body) {
    String name = method.name().name();
    if (!name.startsWith("set") || method.parameterTypes().size() != 1) {
      return Optional.empty();
    }
    Optional<Target.FieldTarget> set = Optional.empty();
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Assign assign && !isLocal(body.body(), assign.target())) {
        Optional<Target.FieldTarget> field = field(body, assign.target());
        if (field.filter(found -> isNamed(found.name(), name.substring(3))).isEmpty()) {
          return Optional.empty();
        }
        set = field;
      } else if (term instanceof Term.Call call && mayChange(body, i, call)) {
        return Optional.empty();
      }
    }
    return set;
  }

  private static boolean isLocal(Body terms, int target) {
    return target >= 0 && terms.get(target) instanceof Term.Local;
  }

  /** Whether a call may change the object, or another one of the application. */
  private static boolean mayChange(ResolvedBody body, int at, Term.Call call) {
    boolean onField = call.receiver() >= 0 && field(body, call.receiver()).isPresent();
    return onField
        || body.method(at).filter(called -> called.application() && !called.isStatic()).isPresent();
  }

  private static boolean returnsItself(Body terms) {
    int last = terms.size() - 1;
    return last >= 1
        && terms.get(last) instanceof Term.Return result
        && result.value() == last - 1
        && terms.get(last - 1) instanceof Term.This;
  }

  private static boolean isSetter(String method, String field) {
    return method.startsWith("set") || method.startsWith("with") || method.equals(field);
  }

  /** The field that a plain getter returns: its body does nothing else. */
  static Optional<Target.FieldTarget> returned(ResolvedBody body) {
    Body terms = body.body();
    int last = terms.size() - 1;
    boolean onlyReturns =
        last >= 1
            && last <= 2
            && terms.get(last) instanceof Term.Return result
            && result.value() == last - 1;
    return onlyReturns ? field(body, last - 1) : Optional.empty();
  }

  /** The field that a term names. */
  static Optional<Target.FieldTarget> field(ResolvedBody body, int term) {
    return body.target(term)
        .filter(Target.FieldTarget.class::isInstance)
        .map(Target.FieldTarget.class::cast)
        .filter(field -> !field.isStatic());
  }

  /** What a chain of calls that each return their own object begins with. */
  int startOfChain(ResolvedBody body, int term) {
    int at = term;
    while (at >= 0 && body.body().get(at) instanceof Term.Call call && isChained(body, at, call)) {
      at = call.receiver();
    }
    return at;
  }

  /** A setter whose result is used returns its object. */
  private boolean isChained(ResolvedBody body, int at, Term.Call call) {
    return call.receiver() >= 0 && body.method(at).flatMap(this::setBy).isPresent();
  }

  /** The field that a called method only sets. */
  Optional<Target.FieldTarget> setBy(Target.MethodTarget called) {
    return called.application()
        ? set.computeIfAbsent(called.method(), this::setBy)
        : Optional.empty();
  }

  private Optional<Target.FieldTarget> setBy(MethodName name) {
    return methods
        .find(name)
        .flatMap(
            method ->
                method.body().isPresent()
                    ? assigned(method, method.body().get())
                    : generated(method, method.parameterTypes().size() == 1 ? "set" : ""));
  }

  /** The field that a called method only returns. */
  Optional<Target.FieldTarget> returnedBy(Target.MethodTarget called) {
    return called.application()
        ? returned.computeIfAbsent(called.method(), this::returnedBy)
        : Optional.empty();
  }

  private Optional<Target.FieldTarget> returnedBy(MethodName name) {
    return methods
        .find(name)
        .flatMap(
            method -> {
              if (method.body().isPresent()) {
                return returned(method.body().get());
              }
              boolean getter = method.parameterTypes().isEmpty();
              return generated(method, getter ? "get" : "")
                  .or(() -> generated(method, getter ? "is" : ""));
            });
  }

  /** The field behind a method without a body that is named as accessors are. */
  private Optional<Target.FieldTarget> generated(ResolvedMethod method, String prefix) {
    String name = method.name().name();
    if (prefix.isEmpty() || method.declared().isAbstract() || !name.startsWith(prefix)) {
      return Optional.empty();
    }
    String property = name.substring(prefix.length());
    return application.type(method.name().owner()).stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> isNamed(field.name(), property))
        .findFirst()
        .map(
            field ->
                new Target.FieldTarget(
                    method.name().owner(),
                    field.name(),
                    field.type(),
                    field.declared().isStatic(),
                    true,
                    Optional.empty()));
  }

  private static boolean isNamed(String field, String property) {
    return !property.isEmpty()
        && (property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1))
            .equals(field);
  }
}
