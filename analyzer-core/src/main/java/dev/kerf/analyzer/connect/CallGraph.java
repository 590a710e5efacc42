package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.EventDelivery;
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

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final MappedFields fields;
  private final Dispatch dispatch;
  private final HandedObjects handed;
  private final List<MethodCall> calls = new ArrayList<>();

  /** Those that no call site names: found from several sites they are still one. */
  private final Set<MethodCall> indirect = new TreeSet<>();

  private final List<EventDelivery> deliveries;

  CallGraph(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      MappedFields fields,
      Collection<DomainFact> facts) {
    this.application = application;
    this.fields = fields;
    this.methods = methods;
    MadeTypes made = new MadeTypes(application, facts);
    Implementations implementations = new Implementations(application, methods, made, facts);
    Wiring wiring = new Wiring(application, implementations, facts);
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
    EventCalls events = new EventCalls(application, methods, sites, facts);
    indirect.addAll(events.calls());
    this.deliveries = List.copyOf(events.deliveries());
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

  /** Events that one method publishes and another hears, sorted. */
  List<EventDelivery> deliveries() {
    return deliveries;
  }

  private void read(ResolvedType type, Place place) {
    ResolvedBody body = place.body();
    Loops loops = new Loops(application, body);
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Optional<Target> target = body.target(i);
      if (target.isPresent() && target.get() instanceof Target.MethodTarget method) {
        Site site = new Site(place, i, loops, type.at(term.line()));
        call(site, method);
        arguments(term)
            .ifPresent(
                arguments ->
                    handed
                        .functions(place, arguments, method, site.at())
                        .forEach(
                            call ->
                                add(
                                    call,
                                    loops.isRepeated(site.term())
                                        || loops.repeatsArguments(site.term()))));
      } else if (target.isPresent() && target.get() instanceof Target.FunctionTarget function) {
        Site site = new Site(place, i, loops, type.at(term.line()));
        function.referenced().ifPresent(method -> call(site, method));
      }
    }
  }

  /** A term that calls something. */
  private record Site(Place place, int term, Loops loops, Evidence at) {

    int receiver() {
      return CallGraph.receiver(place.body().body().get(term));
    }
  }

  private void add(Site site, MethodName to, Via via, Certainty certainty) {
    boolean sameState =
        fields.isState(to.owner()) && site.loops().isSame(site.term(), site.receiver());
    calls.add(
        new MethodCall(
            site.place().method(),
            to,
            via,
            certainty,
            site.loops().isRepeated(site.term()),
            sameState,
            site.at()));
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

  private void call(Site site, Target.MethodTarget target) {
    if (target.application()) {
      add(site, target.method(), Via.STATIC, Certainty.CERTAIN);
    }
    Optional<List<HandedObjects.Handed>> commands =
        handed.calls(site.place(), site.receiver(), target, site.at());
    if (commands.isPresent()) {
      commands.get().forEach(call -> add(call, false));
      return;
    }
    handed
        .started(site.place(), site.receiver(), target, site.at())
        .forEach(call -> add(call, site.loops().isRepeated(site.term())));
    for (Dispatch.Run run : dispatch.of(site.place(), site.receiver(), target)) {
      add(site, run.method(), run.via(), run.certainty());
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
            calls.add(new MethodCall(from, method, Via.DISPATCH, Certainty.LIKELY, false, at));
          }
        }
      }
    }
  }

  private void add(HandedObjects.Handed call, boolean inLoop) {
    indirect.add(
        new MethodCall(
            call.from(),
            call.run().method(),
            call.run().via(),
            call.run().certainty(),
            inLoop,
            call.at()));
  }
}
