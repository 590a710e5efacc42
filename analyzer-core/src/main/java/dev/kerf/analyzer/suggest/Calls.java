package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which methods call which, and with what constant keys. */
final class Calls {

  private final Map<MethodName, Set<MethodName>> callers = new TreeMap<>();
  private final Map<MethodName, Set<String>> keys = new TreeMap<>();

  Calls(ResolvedApplication application) {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(method.name(), body));
      }
    }
  }

  private void read(MethodName caller, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = body.method(i);
      if (target.isPresent() && body.body().get(i) instanceof Term.Call call) {
        MethodName called = target.get().method();
        callers.computeIfAbsent(called, key -> new TreeSet<>()).add(caller);
        if (isLookUp(called, target.get())) {
          constant(body, call.arguments().get(0))
              .ifPresent(key -> keys.computeIfAbsent(called, k -> new TreeSet<>()).add(key));
        }
      }
    }
  }

  /** A text for a text. */
  private static boolean isLookUp(MethodName method, Target.MethodTarget target) {
    return !method.parameters().isEmpty()
        && method.parameters().get(0).equals("java.lang.String")
        && target.returnType().erasedName().equals("java.lang.String")
        && !method.owner().packageName().startsWith("java.");
  }

  private static Optional<String> constant(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.Literal literal
        && literal.kind() == Term.LiteralKind.STRING) {
      return Optional.of(literal.text());
    }
    return body.target(term)
        .filter(Target.FieldTarget.class::isInstance)
        .flatMap(field -> ((Target.FieldTarget) field).constant());
  }

  Set<MethodName> callersOf(MethodName method) {
    return callers.getOrDefault(method, Set.of());
  }

  /** All methods that are called, sorted. */
  Set<MethodName> called() {
    return callers.keySet();
  }

  /** Methods that give a text for a text, with the constant texts that they are asked for. */
  Map<MethodName, Set<String>> keys() {
    return keys;
  }
}
