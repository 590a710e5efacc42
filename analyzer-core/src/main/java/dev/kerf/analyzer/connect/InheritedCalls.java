package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.GenericBindings;
import dev.kerf.analyzer.framework.WiringFact.ProxyProvided;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an inherited method calls depends on whose it is: {@code save} of a base service ends at the
 * repository that the service below it was made with, and its calls on itself at that service's own
 * methods. So a method that a concrete class inherits from an abstract or generic one counts, for
 * reach and units of work, as a method of the concrete class, as inherited methods of repositories
 * do.
 */
final class InheritedCalls {

  /** With more classes than these behind a receiver nothing is concluded from any of them. */
  private static final int MAX_CLASSES = 8;

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final GenericBindings bindings;
  private final List<TypeName> proxies = new ArrayList<>();
  private final Set<MethodCall> added = new TreeSet<>();
  private final Set<MethodCall> onItself = new HashSet<>();
  private final Map<MethodName, MethodName> origins = new HashMap<>();
  private final Deque<Inherited> open = new ArrayDeque<>();
  private final Map<ResolvedBody, Loops> loops = new IdentityHashMap<>();

  /** Methods of base classes that are called for too many classes to tell them apart. */
  private final Set<MethodName> undecided = new TreeSet<>();

  /** A method of a base class for a class below. */
  private record Inherited(TypeName by, MethodName method) {
    MethodName name() {
      return new MethodName(by, method.name(), method.parameters());
    }
  }

  /**
   * Whose body a call stands in.
   *
   * @param self the class of {@code this}
   * @param from the method that the call counts for
   */
  private record Site(TypeName self, MethodName from, ResolvedType declaring, ResolvedBody body) {}

  /** A call of a body; few of them count, so that what is said of one is looked up only then. */
  private record Spot(Site site, int term) {
    Evidence evidence() {
      return site.declaring().at(site.body().body().get(term).line());
    }
  }

  InheritedCalls(
      ResolvedApplication application, MethodIndex methods, Collection<DomainFact> facts) {
    this.application = application;
    this.methods = methods;
    this.bindings = new GenericBindings(application);
    for (DomainFact fact : facts) {
      if (fact instanceof ProxyProvided proxy) {
        proxies.add(proxy.type());
      }
    }
    proxies.sort(null);
    for (ResolvedType type : application.types()) {
      if (!isBase(type)) {
        for (ResolvedMethod method : type.methods()) {
          method
              .body()
              .ifPresent(body -> read(new Site(type.name(), method.name(), type, body), true));
        }
      }
    }
    while (!open.isEmpty()) {
      Inherited inherited = open.remove();
      ResolvedType declaring = application.type(inherited.method().owner()).orElseThrow();
      addOnItself(inherited.name(), inherited.method(), declaring.evidence(), false);
      methods
          .find(inherited.method())
          .flatMap(ResolvedMethod::body)
          .ifPresent(
              body -> read(new Site(inherited.by(), inherited.name(), declaring, body), false));
    }
  }

  /** A class that others complete: abstract, or with type parameters. */
  private static boolean isBase(ResolvedType type) {
    return !type.declared().isInterface()
        && (Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)
            || !type.declared().typeParameters().isEmpty());
  }

  private boolean isBase(TypeName type) {
    return application.type(type).filter(InheritedCalls::isBase).isPresent();
  }

  /**
   * @param ordinary whether the call graph has the body's other calls already
   */
  private void read(Site site, boolean ordinary) {
    ResolvedBody body = site.body();
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = body.method(i);
      if (body.body().get(i) instanceof Term.Call call
          && target.isPresent()
          && !target.get().isStatic()) {
        read(site, call, target.get(), ordinary, new Spot(site, i));
      }
    }
  }

  private void read(
      Site site, Term.Call call, Target.MethodTarget target, boolean ordinary, Spot at) {
    Term receiver = call.receiver() < 0 ? null : site.body().body().get(call.receiver());
    if (receiver == null || receiver instanceof Term.This || receiver instanceof Term.Super) {
      boolean own = application.isSubtype(site.self(), target.method().owner());
      if (target.application() && own) {
        callItself(site, target, receiver instanceof Term.Super, ordinary, at);
      }
      return;
    }
    JavaType type = site.body().type(call.receiver());
    if (type instanceof JavaType.TypeVariable parameter) {
      bindings
          .bound(parameter, site.declaring(), site.self())
          .ifPresent(asked -> callParameter(site, asked, target, at));
    } else if (GenericBindings.isOpen(type)) {
      bindings
          .bound((JavaType.ClassType) type, site.declaring(), site.self())
          .ifPresent(asked -> callBound(site, asked, target, at));
    } else if (target.application()) {
      callOther(site, bindings.concreteBelow(target.receiver()), target, ordinary, at);
    }
  }

  private void callItself(
      Site site, Target.MethodTarget target, boolean above, boolean ordinary, Spot at) {
    Optional<ResolvedType> from =
        above
            ? site.declaring().superclass().flatMap(type -> application.type(type.name()))
            : application.type(site.self());
    Optional<MethodName> found = from.flatMap(type -> methods.running(type, target.method()));
    if (found.isEmpty()) {
      return;
    }
    if (!isBase(found.get().owner())) {
      if (!ordinary) {
        addOnItself(site.from(), found.get(), at);
      }
    } else if (above && found.get().name().equals(site.from().name())) {
      // A method that goes on with what it overrides: their names would be the same.
      methods
          .find(found.get())
          .flatMap(ResolvedMethod::body)
          .ifPresent(
              body ->
                  read(
                      new Site(
                          site.self(),
                          site.from(),
                          application.type(found.get().owner()).orElseThrow(),
                          body),
                      false));
    } else {
      addOnItself(site.from(), inherited(site.self(), found.get()), at);
    }
  }

  /** A call on something whose type is only known below: a repository of {@code T}. */
  private void callBound(Site site, JavaType.ClassType asked, Target.MethodTarget target, Spot at) {
    if (application.type(asked.name()).isEmpty()) {
      proxies.stream()
          .filter(proxy -> bindings.fits(proxy, asked))
          .map(proxy -> new MethodName(proxy, target.method().name(), target.method().parameters()))
          .forEach(called -> add(site.from(), called, at, false));
      return;
    }
    List<TypeName> fitting =
        bindings.concreteBelow(asked.name()).stream()
            .filter(candidate -> bindings.fits(candidate, asked))
            .toList();
    callOther(site, fitting, target, false, at);
  }

  /** A call on something whose type is a parameter of the base class: a mapper of {@code M}. */
  private void callParameter(
      Site site, JavaType.ClassType asked, Target.MethodTarget target, Spot at) {
    if (proxies.contains(asked.name())) {
      MethodName called = target.method();
      add(site.from(), new MethodName(asked.name(), called.name(), called.parameters()), at, false);
    } else if (target.application()) {
      callOther(site, bindings.concreteBelow(asked.name()), target, false, at);
    }
  }

  private void callOther(
      Site site, List<TypeName> classes, Target.MethodTarget target, boolean ordinary, Spot at) {
    if (classes.size() > MAX_CLASSES) {
      classes.stream()
          .map(application::type)
          .flatMap(type -> type.flatMap(found -> methods.running(found, target.method())).stream())
          .filter(found -> isBase(found.owner()))
          .forEach(undecided::add);
      return;
    }
    for (TypeName by : classes) {
      Optional<MethodName> found =
          application.type(by).flatMap(type -> methods.running(type, target.method()));
      if (found.isPresent() && isBase(found.get().owner())) {
        add(site.from(), inherited(by, found.get()), at, classes.size() > 1);
      } else if (found.isPresent() && !ordinary) {
        add(site.from(), found.get(), at, classes.size() > 1);
      }
    }
  }

  private MethodName inherited(TypeName by, MethodName method) {
    Inherited inherited = new Inherited(by, method);
    if (by.equals(method.owner())) {
      return method;
    }
    if (origins.putIfAbsent(inherited.name(), method) == null) {
      open.add(inherited);
    }
    return inherited.name();
  }

  private void add(MethodName from, MethodName to, Spot at, boolean oneOfSeveral) {
    added.add(
        new MethodCall(
            from,
            to,
            MethodCall.Via.DISPATCH,
            oneOfSeveral ? Certainty.LIKELY : Certainty.CERTAIN,
            isInLoop(at),
            at.evidence()));
  }

  private void addOnItself(MethodName from, MethodName to, Spot at) {
    addOnItself(from, to, at.evidence(), isInLoop(at));
  }

  private void addOnItself(MethodName from, MethodName to, Evidence at, boolean inLoop) {
    MethodCall call =
        new MethodCall(from, to, MethodCall.Via.DISPATCH, Certainty.CERTAIN, inLoop, at);
    added.add(call);
    onItself.add(call);
  }

  private boolean isInLoop(Spot at) {
    return loops
        .computeIfAbsent(at.site().body(), body -> new Loops(application, body))
        .isRepeated(at.term());
  }

  /** Whether a call is one of an object on itself. */
  boolean isOnItself(MethodCall call) {
    return onItself.contains(call);
  }

  /** The method of a base class that an inherited one is. */
  Map<MethodName, MethodName> origins() {
    return origins;
  }

  /**
   * The calls to follow: those given, with those that inherited methods make for their class, and
   * without the guesses that stand for these: calls of a base class that end in any class below.
   */
  List<MethodCall> followed(Collection<MethodCall> calls) {
    Set<MethodName> decided = new HashSet<>(origins.values());
    Deque<MethodName> kept = new ArrayDeque<>(undecided);
    Map<MethodName, List<MethodName>> onward = new HashMap<>();
    for (MethodCall call : calls) {
      if (decided.contains(call.from()) && decided.contains(call.to())) {
        onward.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call.to());
      }
    }
    while (!kept.isEmpty()) {
      MethodName method = kept.remove();
      if (decided.remove(method)) {
        kept.addAll(onward.getOrDefault(method, List.of()));
      }
    }
    List<MethodCall> out = new ArrayList<>(added);
    for (MethodCall call : calls) {
      boolean guess =
          call.via() != MethodCall.Via.STATIC
              && decided.contains(call.from())
              && !call.from().owner().equals(call.to().owner())
              && application.isSubtype(call.to().owner(), call.from().owner());
      if (!guess) {
        out.add(call);
      }
    }
    out.sort(null);
    return withoutRepeats(out);
  }

  /** Sorting puts calls that compare as equal side by side; the first of them stays. */
  private static List<MethodCall> withoutRepeats(List<MethodCall> sorted) {
    List<MethodCall> out = new ArrayList<>(sorted.size());
    for (MethodCall call : sorted) {
      if (out.isEmpty() || out.get(out.size() - 1).compareTo(call) != 0) {
        out.add(call);
      }
    }
    return List.copyOf(out);
  }
}
