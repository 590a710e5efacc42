package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact.UnitLeft;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What another thread does, and what waits for the commit: neither is part of the unit of work. */
final class DetachedWork {

  private static final Set<String> ASYNCHRONOUS =
      Set.of(
          "org.springframework.scheduling.annotation.Async",
          "javax.ejb.Asynchronous",
          "jakarta.ejb.Asynchronous",
          "jakarta.enterprise.concurrent.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous");

  private static final Set<String> LISTENER =
      Set.of("org.springframework.transaction.event.TransactionalEventListener");
  private static final Set<String> OBSERVES =
      Set.of("javax.enterprise.event.Observes", "jakarta.enterprise.event.Observes");
  private static final Set<String> OBSERVES_ASYNC =
      Set.of("javax.enterprise.event.ObservesAsync", "jakarta.enterprise.event.ObservesAsync");
  private static final Set<String> AFTER =
      Set.of("AFTER_SUCCESS", "AFTER_COMPLETION", "AFTER_FAILURE");

  private static final List<TypeName> SYNCHRONIZATIONS =
      List.of(
          TypeName.of("org.springframework.transaction.support.TransactionSynchronization"),
          TypeName.of("javax.transaction.Synchronization"),
          TypeName.of("jakarta.transaction.Synchronization"));
  private static final Set<String> AFTER_COMMIT = Set.of("afterCommit", "afterCompletion");

  /** Methods that give work to another thread; those of a type without names all do. */
  private static final Map<String, Set<String>> HANDOVERS =
      Map.ofEntries(
          Map.entry("java.util.concurrent.Executor", Set.of("execute")),
          Map.entry("java.util.concurrent.ExecutorService", Set.of()),
          Map.entry("java.util.concurrent.ScheduledExecutorService", Set.of()),
          Map.entry("java.util.concurrent.CompletionService", Set.of("submit")),
          Map.entry("java.util.concurrent.ForkJoinPool", Set.of("execute", "submit", "invoke")),
          Map.entry("java.util.concurrent.ThreadPoolExecutor", Set.of("execute", "submit")),
          Map.entry("java.util.Timer", Set.of("schedule", "scheduleAtFixedRate")),
          Map.entry("org.springframework.core.task.TaskExecutor", Set.of()),
          Map.entry("org.springframework.core.task.AsyncTaskExecutor", Set.of()),
          Map.entry("org.springframework.scheduling.TaskScheduler", Set.of()),
          Map.entry(
              "org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor",
              Set.of("execute", "submit", "submitListenable")));

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final Consumer<DomainFact> out;

  DetachedWork(
      ResolvedApplication application, AnnotationFinder annotations, Consumer<DomainFact> out) {
    this.application = application;
    this.annotations = annotations;
    this.out = out;
  }

  /** The methods that run outside, by their annotations and by what they implement. */
  void readMethods(ResolvedType type) {
    boolean allAsynchronous = annotations.has(type.annotations(), ASYNCHRONOUS);
    boolean synchronization =
        SYNCHRONIZATIONS.stream().anyMatch(known -> application.isSubtype(type.name(), known));
    for (ResolvedMethod method : type.methods()) {
      boolean named = !method.name().name().startsWith("<");
      if (named
          && (isProxied(method)
                  && (allAsynchronous || annotations.has(method.annotations(), ASYNCHRONOUS))
              || synchronization && AFTER_COMMIT.contains(method.name().name())
              || isAfterCommitListener(method))) {
        out.accept(
            new UnitLeft(method.name(), Optional.empty(), type.at(method.declared().line())));
      }
    }
  }

  /** A private method is called past the proxy that would give it to another thread. */
  private static boolean isProxied(ResolvedMethod method) {
    return !Modifier.has(method.declared().modifiers(), Modifier.PRIVATE);
  }

  private boolean isAfterCommitListener(ResolvedMethod method) {
    Optional<ResolvedAnnotation> listener = annotations.find(method.annotations(), LISTENER);
    if (listener.isPresent()) {
      return listener.get().text("phase").filter("BEFORE_COMMIT"::equals).isEmpty();
    }
    return method.parameterAnnotations().stream()
        .anyMatch(
            on ->
                annotations.has(on, OBSERVES_ASYNC)
                    || annotations
                        .find(on, OBSERVES)
                        .flatMap(observes -> observes.text("during"))
                        .filter(AFTER::contains)
                        .isPresent());
  }

  /** The parts of a body that another thread runs. */
  void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Call call && isHandover(body, i)) {
        leave(type, method, body, call.arguments(), call.line());
      } else if (term instanceof Term.New made
          && body.method(i)
              .filter(target -> target.method().owner().binaryName().equals("java.lang.Thread"))
              .isPresent()) {
        leave(type, method, body, made.arguments(), made.line());
      }
    }
  }

  private static boolean isHandover(ResolvedBody body, int call) {
    Optional<Target.MethodTarget> target = body.method(call);
    if (target.isEmpty() || target.get().application()) {
      return false;
    }
    String owner = target.get().method().owner().binaryName();
    String name = target.get().method().name();
    if (owner.equals("java.util.concurrent.CompletableFuture")) {
      return name.endsWith("Async");
    }
    Set<String> names = HANDOVERS.get(owner);
    return names != null && (names.isEmpty() || names.contains(name));
  }

  private void leave(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, Indices arguments, int line) {
    arguments.stream()
        .map(argument -> FunctionLines.value(body, argument))
        .forEach(
            argument -> {
              Term term = body.body().get(argument);
              if (term instanceof Term.New made && made.anonymous().isPresent()) {
                leaveAnonymous(made.anonymous().get());
              } else if (term instanceof Term.Lambda
                  || term instanceof Term.MethodReference
                  || term instanceof Term.New) {
                out.accept(
                    new UnitLeft(
                        method.name(),
                        Optional.of(FunctionLines.of(body, argument, line)),
                        type.at(line)));
              }
            });
  }

  private void leaveAnonymous(TypeName name) {
    application
        .type(name)
        .ifPresent(
            type ->
                type.methods().stream()
                    .filter(method -> !method.name().name().startsWith("<"))
                    .forEach(
                        method ->
                            out.accept(
                                new UnitLeft(
                                    method.name(),
                                    Optional.empty(),
                                    type.at(method.declared().line())))));
  }
}
