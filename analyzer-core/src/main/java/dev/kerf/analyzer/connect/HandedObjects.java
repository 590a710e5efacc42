package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.connect.Dispatch.Run;
import dev.kerf.analyzer.connect.ObjectOrigins.Place;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls on parameters whose type has one abstract method: commands, callbacks, functions.
 *
 * <p>Who takes a command doesn't choose it. So such a call is not resolved to everything that
 * implements the interface, but at each call site of the method that takes it, to the argument
 * given there: the caller calls what it hands over. A lambda's body belongs to its writer anyway.
 * The method that takes the argument keeps its calls when only one method is ever handed over, and
 * as a mere guess otherwise.
 */
final class HandedObjects {

  /** Parameters that are handed on to parameters, at most this deep. */
  private static final int MAX_DEPTH = 3;

  private static final int MAX_SITES = 2_000;

  private static final TypeName TIMER_TASK = TypeName.of("java.util.TimerTask");
  private static final MethodName TASK_RUN = new MethodName(TIMER_TASK, "run", List.of());
  private static final TypeName THREAD = TypeName.of("java.lang.Thread");
  private static final MethodName THREAD_RUN = new MethodName(THREAD, "run", List.of());

  /** A method that runs because of what a caller hands over. */
  record Handed(MethodName from, Run run, Evidence at) {}

  private record Question(MethodName method, int parameter, MethodName called) {}

  private final ResolvedApplication application;
  private final Dispatch dispatch;
  private final ObjectOrigins origins;
  private final CallSites sites;
  private final Map<Question, Optional<List<Handed>>> answers = new HashMap<>();

  HandedObjects(
      ResolvedApplication application, Dispatch dispatch, ObjectOrigins origins, CallSites sites) {
    this.application = application;
    this.dispatch = dispatch;
    this.origins = origins;
    this.sites = sites;
  }

  /**
   * What runs when a method calls one of its parameters.
   *
   * @param receiver the term that the call is made on
   * @return empty where this is no such call, or nothing in the application hands anything over
   */
  Optional<List<Handed>> calls(Place place, int receiver, Target.MethodTarget target, Evidence at) {
    if (receiver < 0
        || !(place.body().body().get(receiver) instanceof Term.Local local)
        || !(place.body().body().get(local.binding()) instanceof Term.Binding binding)
        || binding.kind() != Term.BindingKind.PARAMETER
        || !isFunction(target)) {
      return Optional.empty();
    }
    Question question = new Question(place.method(), local.binding(), target.method());
    Optional<List<Handed>> handed = answers.get(question);
    if (handed == null) {
      handed = search(question, target);
      answers.put(question, handed);
    }
    return handed.map(found -> withTaker(place.method(), found, at));
  }

  private boolean isFunction(Target.MethodTarget target) {
    return application
        .function(target.receiver())
        .filter(function -> function.name().equals(target.method().name()))
        .isPresent();
  }

  private static List<Handed> withTaker(MethodName taker, List<Handed> handed, Evidence at) {
    Set<MethodName> runs = new TreeSet<>();
    handed.forEach(one -> runs.add(one.run().method()));
    if (runs.size() == 1) {
      return List.of(new Handed(taker, handed.get(0).run(), at));
    }
    List<Handed> out = new ArrayList<>(handed);
    for (MethodName run : runs) {
      out.add(new Handed(taker, new Run(run, Via.DISPATCH, Certainty.HEURISTIC), at));
    }
    return out;
  }

  private Optional<List<Handed>> search(Question question, Target.MethodTarget target) {
    List<CallSites.Site> callers = sites.of(question.method());
    if (callers.isEmpty() || callers.size() > MAX_SITES) {
      return Optional.empty();
    }
    List<Handed> out = new ArrayList<>();
    collect(question, target, 0, new HashSet<>(), out);
    return Optional.of(List.copyOf(out));
  }

  private void collect(
      Question question,
      Target.MethodTarget target,
      int depth,
      Set<Question> seen,
      List<Handed> out) {
    if (!seen.add(question)) {
      return;
    }
    for (CallSites.Site site : sites.of(question.method())) {
      if (question.parameter() >= site.arguments().size()) {
        continue;
      }
      int argument = site.arguments().get(question.parameter());
      Place place = new Place(site.caller(), site.body());
      Optional<Integer> handedOn = parameter(site, argument);
      if (handedOn.isPresent() && depth < MAX_DEPTH && !sites.of(site.caller()).isEmpty()) {
        Question outer = new Question(site.caller(), handedOn.get(), question.called());
        collect(outer, target, depth + 1, seen, out);
        continue;
      }
      for (Run run :
          dispatch.runs(
              origins.of(place, argument), type(site, argument, target), question.called())) {
        out.add(new Handed(site.caller(), run, site.evidence()));
      }
    }
  }

  private static Optional<Integer> parameter(CallSites.Site site, int argument) {
    return site.body().body().get(argument) instanceof Term.Local local
            && site.body().body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.PARAMETER
        ? Optional.of(local.binding())
        : Optional.empty();
  }

  /** What is known of an argument is perhaps more than the parameter asks for. */
  private JavaType.ClassType type(CallSites.Site site, int argument, Target.MethodTarget target) {
    return site.body().type(argument) instanceof JavaType.ClassType type
            && application.isSubtype(type.name(), target.receiver())
        ? type
        : new JavaType.ClassType(target.receiver(), List.of());
  }

  /**
   * What runs because an object of the application is handed over as a function that a library
   * declares: a task, a row mapper, a comparator. Whoever takes it hands it on to the library.
   */
  List<Handed> functions(Place place, Indices arguments, Target.MethodTarget target, Evidence at) {
    List<Handed> out = new ArrayList<>();
    List<String> parameters = target.method().parameters();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      Optional<TypeName> given = place.body().type(arguments.get(i)).className();
      if (given.isEmpty()
          || application.type(given.get()).isEmpty()
          || parameters.get(i).indexOf('[') >= 0
          || parameters.get(i).indexOf('.') < 0) {
        continue;
      }
      TypeName wanted = TypeName.of(parameters.get(i));
      Optional<MethodName> function =
          application.type(wanted).isPresent()
              ? Optional.empty()
              : wanted.equals(TIMER_TASK) ? Optional.of(TASK_RUN) : application.function(wanted);
      if (function.isPresent() && application.isSubtype(given.get(), wanted)) {
        Origin origin = origins.of(place, arguments.get(i));
        JavaType.ClassType type = new JavaType.ClassType(given.get(), List.of());
        for (Run run : dispatch.runs(origin, type, function.get())) {
          boolean guess = run.certainty() == Certainty.HEURISTIC;
          Certainty certainty = guess ? Certainty.HEURISTIC : Certainty.LIKELY;
          out.add(new Handed(place.method(), new Run(run.method(), Via.DISPATCH, certainty), at));
        }
      }
    }
    return out;
  }

  /** A thread of the application's own class that is started runs. */
  List<Handed> started(Place place, int receiver, Target.MethodTarget target, Evidence at) {
    boolean starts =
        target.method().owner().equals(THREAD)
            && target.method().name().equals("start")
            && application.type(target.receiver()).isPresent();
    if (!starts) {
      return List.of();
    }
    Origin origin = receiver < 0 ? Origin.ANYWHERE : origins.of(place, receiver);
    JavaType.ClassType type = new JavaType.ClassType(target.receiver(), List.of());
    return dispatch.runs(origin, type, THREAD_RUN).stream()
        .map(run -> new Handed(place.method(), run, at))
        .toList();
  }
}
