package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EventDelivery;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.Crossing.Route;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.gate.Cause;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a change adds far from where a crossing is told. On the routes of those that reach
 * through calls, that is the first call that the older side lacks, or else the statement; where it
 * lacks neither, the unit of work is new itself, and there is no other cause. A new class that runs
 * where there was a call before is told where it stands. Of an event it is who begins to publish
 * it, where the listener is old, and of a dispatch who begins to call.
 */
final class Causes {

  private record Access(MethodName method, Element store) {
    Access {
      method = Unnumbered.of(method);
    }
  }

  private record Use(TypeName from, TypeName to) {}

  private final Map<Unnumbered.Call, MethodCall> calls = new HashMap<>();
  private final Set<Unnumbered.Call> callsBefore = new HashSet<>();
  private final Set<Access> accessesBefore = new HashSet<>();

  private final Set<Use> usesBefore = new HashSet<>();
  private final CarriedWrites carried;
  private final Codebase older;
  private final Codebase newer;
  private final Rewiring rewiring;
  private final NarrowedUnits narrowed;
  private final OldSites oldSites;
  private final InnerCalls within;
  private final OutsideCalls outside;
  private final ChangedFiles changed;
  private final Set<MethodName> rootsBefore = new HashSet<>();

  private final TodaysNames names;

  /** What comes to run at old sites; one new class is one cause, wherever it is called. */
  private final Map<MethodName, Cause> running = new HashMap<>();

  private Causes(Side before, Side now, TodaysNames names, ChangedFiles changed) {
    this.names = names;
    older = before.codebase();
    newer = now.codebase();
    rewiring = new Rewiring(before, now);
    narrowed = new NarrowedUnits(older, newer, names);
    within = new InnerCalls(newer);
    outside = new OutsideCalls(newer);
    carried = new CarriedWrites(older, newer, names);
    this.changed = changed;
    older.transactions().forEach(unit -> rootsBefore.add(names.of(unit.root())));
    oldSites = new OldSites(older, newer, names, changed);
    for (TypeDependency use : older.dependencies()) {
      usesBefore.add(new Use(names.of(use.from().outermost()), names.of(use.to().outermost())));
    }
    for (MethodCall call : older.followed()) {
      callsBefore.add(new Unnumbered.Call(names.of(call.from()), names.of(call.to())));
    }
    for (MethodCall call : newer.followed()) {
      calls.putIfAbsent(new Unnumbered.Call(call.from(), call.to()), call);
    }
    for (StoreAccess access : older.accesses()) {
      accessesBefore.add(new Access(names.of(access.method()), access.store()));
    }
  }

  /**
   * What was found.
   *
   * @param causes of those crossings that have one
   * @param noNews crossings that the older side lacks and no code of the change brings: by its
   *     wiring alone, or as the rest of a larger unit of work
   */
  record Found(Map<Identity, Cause> causes, Set<Identity> noNews) {}

  /** Looks for the causes of crossings that the older side lacks, by whichever boundaries. */
  static Found of(
      List<Crossing> added, OlderSide before, Side now, TodaysNames names, ChangedFiles changed)
      throws GitProblemException {
    Found out = new Found(new HashMap<>(), new HashSet<>());
    List<Crossing> far = added.stream().filter(Causes::isFar).toList();
    if (!far.isEmpty()) {
      Causes causes = new Causes(before.read(), now, names, changed);
      for (Crossing crossing : far) {
        causes.of(crossing).ifPresent(cause -> out.causes().put(crossing.identity(), cause));
        if (causes.isRewired(crossing)
            || causes.isNarrowed(crossing)
            || causes.isLeftAlone(crossing)) {
          out.noNews().add(crossing.identity());
        }
      }
    }
    return out;
  }

  private boolean isNarrowed(Crossing crossing) {
    return crossing.kind() == CrossingKind.TRANSACTION && narrowed.make(crossing);
  }

  /**
   * Whether nothing but the unit itself is new, and code that calls it from outside of all units is
   * as it was: what lost its last caller, or the unit around it, opens one of its own.
   */
  private boolean isLeftAlone(Crossing crossing) {
    return opensByItself(crossing)
        .filter(root -> outside.comesFromOutside(root, call -> !isAdded(call)))
        .isPresent();
  }

  /** The method that opens a unit by now, where no line that says so is of the change. */
  private Optional<MethodName> opensByItself(Crossing crossing) {
    return crossing.kind() == CrossingKind.TRANSACTION
            && crossing.places().stream().noneMatch(changed::has)
        ? crossing
            .route()
            .filter(route -> added(route.methods()).isEmpty())
            .filter(route -> accessesBefore.contains(access(route.methods(), crossing)))
            .map(route -> route.methods().get(0))
            .filter(root -> !rootsBefore.contains(root))
        : Optional.empty();
  }

  private boolean isRewired(Crossing crossing) {
    return switch (crossing.kind()) {
      case DISPATCH ->
          dispatches(crossing).allMatch(call -> isKnownOrRewired(List.of(call.from(), call.to())));
      case REMOTE_IN_TRANSACTION ->
          within.first(crossing).map(within::into).filter(this::isRewired).isPresent();
      default ->
          crossing
              .route()
              .map(Route::methods)
              .filter(methods -> accessesBefore.contains(access(methods, crossing)))
              .filter(this::isRewired)
              .isPresent();
    };
  }

  /** Whether a unit of work of the older side only goes another way by its wiring. */
  private boolean isRewired(List<MethodName> way) {
    return isKnownOrRewired(way)
        && older.transactions().stream().anyMatch(unit -> unit.root().equals(way.get(0)));
  }

  private boolean isKnownOrRewired(List<MethodName> way) {
    for (int i = 1; i < way.size(); i++) {
      if (isAdded(way.get(i - 1), way.get(i)) && !rewiring.brought(way.get(i - 1), way.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAdded(MethodCall call) {
    return isAdded(call.from(), call.to());
  }

  private boolean isAdded(MethodName from, MethodName to) {
    Unnumbered.Call call = new Unnumbered.Call(from, to);
    return calls.containsKey(call) && !callsBefore.contains(call);
  }

  private static Access access(List<MethodName> methods, Crossing crossing) {
    return new Access(methods.get(methods.size() - 1), crossing.to());
  }

  private static boolean isFar(Crossing crossing) {
    return crossing.route().isPresent()
        || crossing.kind().isEvent()
        || crossing.kind() == CrossingKind.DISPATCH
        || crossing.kind() == CrossingKind.REMOTE_IN_TRANSACTION
        || crossing.kind() == CrossingKind.SHARED_STATE;
  }

  private Optional<Cause> of(Crossing crossing) {
    return switch (crossing.kind()) {
      case EVENT, EVENT_AFTER_COMMIT -> published(crossing);
      case DISPATCH -> dispatched(crossing);
      case REMOTE_IN_TRANSACTION -> enclosed(crossing);
      case SHARED_STATE -> shared(crossing);
      default -> reached(crossing);
    };
  }

  /** Where what runs is old, whoever begins to call it is the cause. */
  private Optional<Cause> dispatched(Crossing crossing) {
    TypeName runs = TypeName.of(crossing.identity().ends().get(0));
    if (!older.types().containsKey(runs)) {
      return Optional.empty();
    }
    return dispatches(crossing)
        .filter(call -> call.from().owner().outermost().equals(crossing.to()))
        .map(call -> added(List.of(call.from(), call.to())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Calls of other classes that run into what a crossing says runs. */
  private Stream<MethodCall> dispatches(Crossing crossing) {
    TypeName runs = TypeName.of(crossing.identity().ends().get(0));
    return newer.calls().stream()
        .filter(call -> call.via().isIndirect())
        .filter(call -> call.to().owner().outermost().equals(runs))
        .filter(call -> !call.from().owner().outermost().equals(runs));
  }

  /** Where a class used the state before, whoever else begins to use it is the cause. */
  private Optional<Cause> shared(Crossing crossing) {
    List<String> state = crossing.identity().ends();
    Set<TypeName> usersBefore = new HashSet<>();
    for (StateUse use : older.stateUses()) {
      Element holder = use.holder() instanceof TypeName type ? names.of(type) : use.holder();
      if (isOf(holder, use.name(), state)) {
        usersBefore.add(names.of(use.method().owner().outermost()));
      }
    }
    if (!usersBefore.contains(TypeName.of(state.get(0)))) {
      return Optional.empty();
    }
    return newer.stateUses().stream()
        .filter(use -> isOf(use.holder(), use.name(), state))
        .filter(use -> !usersBefore.contains(use.method().owner().outermost()))
        .min(Comparator.comparing(use -> !use.method().owner().outermost().equals(crossing.to())))
        .map(
            use ->
                new Cause(
                    name(use.method()) + (use.writes() ? " writes" : " reads") + " it as well",
                    use.evidence().location()));
  }

  private static boolean isOf(Element holder, String name, List<String> state) {
    return holder.id().equals(state.get(1)) && name.equals(state.size() > 2 ? state.get(2) : "");
  }

  /**
   * What the call itself runs where that alone is new; else a new call on the way to it, or the
   * unit around both.
   */
  private Optional<Cause> enclosed(Crossing crossing) {
    return within
        .first(crossing)
        .map(
            inner ->
                runsNew(inner.call())
                    .or(() -> added(within.into(inner)))
                    .orElseGet(
                        () ->
                            new Cause(
                                name(inner.root()) + " keeps a transaction open around it",
                                declared(inner.root())
                                    .orElse(inner.call().evidence().location()))));
  }

  private Optional<Cause> runsNew(MethodCall call) {
    return oldSites.has(call, standsAt(call.to()))
        ? added(List.of(call.from(), call.to()))
        : Optional.empty();
  }

  /** The method, or the class that has it from elsewhere. */
  private Optional<SourceLocation> standsAt(MethodName method) {
    return declared(method)
        .or(
            () ->
                Optional.ofNullable(newer.types().get(method.owner()))
                    .map(type -> type.evidence().location()));
  }

  private Optional<SourceLocation> declared(MethodName method) {
    return Optional.ofNullable(newer.types().get(method.owner()))
        .flatMap(
            type ->
                type.methods().stream()
                    .filter(member -> member.name().equals(method.name()))
                    .findFirst()
                    .map(
                        member ->
                            new SourceLocation(type.evidence().location().path(), member.line())));
  }

  /** Where the listener is old, whoever begins to use the event is the cause. */
  private Optional<Cause> published(Crossing crossing) {
    return newer.events().stream()
        .filter(delivery -> isOf(delivery, crossing.identity().ends()))
        .filter(delivery -> wasThere(delivery.listener()) && isNew(delivery))
        .findFirst()
        .map(
            delivery ->
                new Cause(
                    name(delivery.publisher()) + " publishes " + delivery.event().simpleName(),
                    delivery.published().location()));
  }

  private static boolean isOf(EventDelivery delivery, List<String> ends) {
    return delivery.listener().owner().outermost().id().equals(ends.get(0))
        && delivery.event().outermost().id().equals(ends.get(1));
  }

  private boolean wasThere(MethodName method) {
    CodeType type = older.types().get(method.owner());
    return type != null
        && type.methods().stream().anyMatch(member -> member.name().equals(method.name()));
  }

  private boolean isNew(EventDelivery delivery) {
    return !usesBefore.contains(
        new Use(delivery.publisher().owner().outermost(), delivery.event().outermost()));
  }

  private Optional<Cause> reached(Crossing crossing) {
    Route route = crossing.route().orElseThrow();
    List<MethodName> methods = route.methods();
    Optional<Cause> call = added(methods);
    if (call.isPresent()) {
      return call;
    }
    Access access = access(methods, crossing);
    return accessesBefore.contains(access)
        ? calledFromOutside(crossing)
        : Optional.of(
            carried
                .cause(access.method(), access.store())
                .orElseGet(
                    () -> new Cause(name(access.method()) + " writes it", route.statement())));
  }

  /** The call that brings a method to where no unit is open, where it opens one by itself. */
  private Optional<Cause> calledFromOutside(Crossing crossing) {
    return opensByItself(crossing)
        .flatMap(root -> outside.newOn(root, this::isAdded))
        .map(
            call ->
                new Cause(
                    name(call.from()) + " calls " + name(call.to()), call.evidence().location()));
  }

  /** The first call on a way that the older side lacks. */
  private Optional<Cause> added(List<MethodName> methods) {
    for (int i = 1; i < methods.size(); i++) {
      MethodName from = methods.get(i - 1);
      MethodName to = methods.get(i);
      Unnumbered.Call call = new Unnumbered.Call(from, to);
      MethodCall made = calls.get(call);
      if (made != null && !callsBefore.contains(call)) {
        Optional<SourceLocation> runs = standsAt(to);
        return Optional.of(
            oldSites.has(made, runs)
                ? running.computeIfAbsent(
                    to,
                    key ->
                        new Cause(
                            name(to) + " runs where " + name(from) + " calls",
                            runs.orElse(made.evidence().location())))
                : new Cause(name(from) + " calls " + name(to), made.evidence().location()));
      }
    }
    return Optional.empty();
  }

  /** By the nearest class that has a name. */
  private static String name(MethodName method) {
    return Unnumbered.named(method.owner()).simpleName() + '.' + method.name();
  }
}
