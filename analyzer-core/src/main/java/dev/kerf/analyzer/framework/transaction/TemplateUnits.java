package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Functions that a library runs in a unit of work: {@code template.execute(status -> ...)}. */
final class TemplateUnits {

  private static final String SPRING = "org.springframework.transaction.support.";

  /** Methods that take such a function, by type. */
  private static final Map<String, Set<String>> RUNNERS =
      Map.of(
          SPRING + "TransactionTemplate",
          Set.of("execute", "executeWithoutResult"),
          SPRING + "TransactionOperations",
          Set.of("execute", "executeWithoutResult"),
          "org.hibernate.SessionFactory",
          Set.of("inTransaction", "fromTransaction"),
          "jakarta.persistence.EntityManagerFactory",
          Set.of("runInTransaction", "callInTransaction"),
          "org.jooq.DSLContext",
          Set.of("transaction", "transactionResult"),
          "org.jdbi.v3.core.Jdbi",
          Set.of("inTransaction", "useTransaction"),
          "org.jdbi.v3.core.Handle",
          Set.of("inTransaction", "useTransaction"));

  /** How a template in a field or variable is set up, by its name. */
  private record Setup(String propagation, boolean readOnly) {
    static final Setup DEFAULT = new Setup("required", false);
  }

  private final ResolvedApplication application;
  private final Consumer<DomainFact> out;
  private final Map<TypeName, Map<String, Setup>> setups = new HashMap<>();

  TemplateUnits(ResolvedApplication application, Consumer<DomainFact> out) {
    this.application = application;
    this.out = out;
  }

  void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && !call.arguments().isEmpty()) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isPresent() && isRunner(target.get())) {
          run(type, method, body, call, target.get());
        }
      }
    }
  }

  private static boolean isRunner(Target.MethodTarget target) {
    return !target.application()
        && RUNNERS
            .getOrDefault(target.method().owner().binaryName(), Set.of())
            .contains(target.method().name());
  }

  private void run(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      Term.Call call,
      Target.MethodTarget target) {
    boolean spring = target.method().owner().binaryName().startsWith(SPRING);
    Setup setup =
        spring
            ? setups(type).getOrDefault(name(body, call.receiver()), Setup.DEFAULT)
            : new Setup("local", false);
    int argument = FunctionLines.value(body, call.arguments().get(0));
    Optional<TypeName> anonymous =
        body.body().get(argument) instanceof Term.New made ? made.anonymous() : Optional.empty();
    if (anonymous.isPresent()) {
      application
          .type(anonymous.get())
          .ifPresent(
              callback ->
                  callback.methods().stream()
                      .filter(inside -> !inside.name().name().startsWith("<"))
                      .filter(inside -> inside.body().isPresent())
                      .forEach(inside -> out.accept(inside(callback, inside, setup))));
      return;
    }
    out.accept(
        new TransactionDemarcated(
            method.name(),
            setup.propagation(),
            setup.readOnly(),
            Optional.of(FunctionLines.of(body, argument, call.line())),
            false,
            type.at(call.line())));
  }

  private static TransactionDemarcated inside(
      ResolvedType callback, ResolvedMethod method, Setup setup) {
    return new TransactionDemarcated(
        method.name(),
        setup.propagation(),
        setup.readOnly(),
        Optional.empty(),
        false,
        callback.at(method.declared().line()));
  }

  /** What the class says of its templates, anywhere in it. */
  private Map<String, Setup> setups(ResolvedType type) {
    return setups.computeIfAbsent(
        type.name(),
        key -> {
          Map<String, Setup> found = new HashMap<>();
          type.methods().forEach(method -> method.body().ifPresent(body -> setups(body, found)));
          return found;
        });
  }

  private static void setups(ResolvedBody body, Map<String, Setup> found) {
    for (Term term : body.body().terms()) {
      if (term instanceof Term.Call call && call.arguments().size() == 1 && call.receiver() >= 0) {
        String name = name(body, call.receiver());
        Setup known = found.getOrDefault(name, Setup.DEFAULT);
        Optional<String> value = constant(body, call.arguments().get(0));
        if (value.isPresent() && call.name().startsWith("setPropagationBehavior")) {
          found.put(name, new Setup(AnnotatedUnits.word(value.get()), known.readOnly()));
        } else if (value.isPresent() && call.name().equals("setReadOnly")) {
          found.put(name, new Setup(known.propagation(), value.get().equals("true")));
        }
      }
    }
  }

  /** A constant's name, or a literal. */
  private static Optional<String> constant(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.Literal literal) {
      return Optional.of(literal.text());
    }
    return body.target(term)
        .filter(Target.FieldTarget.class::isInstance)
        .map(target -> ((Target.FieldTarget) target).name());
  }

  /** The field or variable that a term names. */
  private static String name(ResolvedBody body, int term) {
    if (term < 0) {
      return "";
    }
    Term named = body.body().get(term);
    if (named instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding) {
      return binding.name();
    }
    if (named instanceof Term.Name name) {
      return name.identifier();
    }
    return named instanceof Term.Select select ? select.name() : "";
  }
}
