package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.connect.ObjectOrigins.Place;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who calls whom inside the application: the methods that calls name, and those that run instead by
 * dispatch, injection, or because they were handed over.
 */
final class CallGraph {

  private final MethodIndex methods;
  private final Dispatch dispatch;
  private final HandedObjects handed;
  private final List<MethodCall> calls = new ArrayList<>();

  /** Those that no call site names: found from several sites they are still one. */
  private final Set<MethodCall> indirect = new TreeSet<>();

  CallGraph(ResolvedApplication application, MethodIndex methods, Collection<DomainFact> facts) {
    this.methods = methods;
    MadeTypes made = new MadeTypes(application, facts);
    Implementations implementations = new Implementations(application, methods, made, facts);
    Wiring wiring = new Wiring(application, implementations, facts);
    CallSites sites = new CallSites(application, methods);
    ObjectOrigins origins = new ObjectOrigins(application, methods, wiring, sites);
    this.dispatch = new Dispatch(application, methods, wiring, implementations, origins);
    this.handed = new HandedObjects(application, dispatch, origins, sites);
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, new Place(method.name(), body)));
      }
      for (ResolvedField field : type.fields()) {
        String owner = field.declared().isStatic() ? "<clinit>" : "<init>";
        MethodName initializer = new MethodName(type.name(), owner, List.of());
        field.initializer().ifPresent(body -> read(type, new Place(initializer, body)));
      }
      handedAway(type);
    }
    indirect.addAll(new EventCalls(application, methods, sites, facts).calls());
    for (DomainFact fact : facts) {
      if (fact instanceof WiringFact.IndirectCall call) {
        indirect.add(
            new MethodCall(
                call.from(), call.to(), call.via(), call.certainty(), false, call.evidence()));
      }
    }
  }

  /** One for each site and target: two sites on one line are two calls. */
  List<MethodCall> calls() {
    return Stream.concat(calls.stream(), indirect.stream()).sorted().toList();
  }

  private void read(ResolvedType type, Place place) {
    ResolvedBody body = place.body();
    int loopEnd = -1;
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Block block && block.kind() == Term.BlockKind.LOOP) {
        loopEnd = Math.max(loopEnd, block.end());
      } else if (term instanceof Term.Lambda lambda && isRepeated(body, i)) {
        loopEnd = Math.max(loopEnd, lambda.end());
      }
      boolean inLoop = i <= loopEnd;
      Optional<Target> target = body.target(i);
      if (target.isPresent() && target.get() instanceof Target.MethodTarget method) {
        call(place, receiver(term), method, inLoop, type.at(term.line()));
        arguments(term)
            .ifPresent(
                arguments ->
                    handed
                        .functions(place, arguments, method, type.at(term.line()))
                        .forEach(this::add));
      } else if (target.isPresent() && target.get() instanceof Target.FunctionTarget function) {
        function
            .referenced()
            .ifPresent(method -> call(place, receiver(term), method, inLoop, type.at(term.line())));
      }
    }
  }

  private static int receiver(Term term) {
    if (term instanceof Term.MethodReference reference) {
      return reference.receiver();
    }
    return term instanceof Term.Call call ? call.receiver() : Term.NONE;
  }

  private static Optional<Indices> arguments(Term term) {
    if (term instanceof Term.Call call) {
      return Optional.of(call.arguments());
    }
    return term instanceof Term.New created ? Optional.of(created.arguments()) : Optional.empty();
  }

  /** A function that a stream or a collection runs for each of its elements. */
  private static boolean isRepeated(ResolvedBody body, int lambda) {
    return body.target(lambda)
        .filter(Target.FunctionTarget.class::isInstance)
        .flatMap(target -> ((Target.FunctionTarget) target).functional())
        .filter(method -> method.owner().packageName().equals("java.util.function"))
        .isPresent();
  }

  private void call(
      Place place, int receiver, Target.MethodTarget target, boolean inLoop, Evidence at) {
    MethodName from = place.method();
    if (target.application()) {
      add(from, target.method(), Via.STATIC, Certainty.CERTAIN, inLoop, at);
    }
    Optional<List<HandedObjects.Handed>> commands = handed.calls(place, receiver, target, at);
    if (commands.isPresent()) {
      commands.get().forEach(this::add);
      return;
    }
    handed.started(place, receiver, target, at).forEach(this::add);
    for (Dispatch.Run run : dispatch.of(place, receiver, target)) {
      add(from, run.method(), run.via(), run.certainty(), inLoop, at);
    }
  }

  /** What creates an anonymous class hands its methods away to be called. */
  private void handedAway(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      method.body().ifPresent(body -> handedAway(type, method.name(), body));
    }
  }

  private void handedAway(ResolvedType type, MethodName from, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.New created && created.anonymous().isPresent()) {
        TypeName anonymous = created.anonymous().get();
        Evidence at = type.at(created.line());
        for (MethodName method : methods.declaredBy(anonymous)) {
          if (!method.name().startsWith("<")) {
            add(from, method, Via.DISPATCH, Certainty.LIKELY, false, at);
          }
        }
      }
    }
  }

  private void add(HandedObjects.Handed call) {
    indirect.add(
        new MethodCall(
            call.from(),
            call.run().method(),
            call.run().via(),
            call.run().certainty(),
            false,
            call.at()));
  }

  private void add(
      MethodName from, MethodName to, Via via, Certainty certainty, boolean inLoop, Evidence at) {
    calls.add(new MethodCall(from, to, via, certainty, inLoop, at));
  }
}
