package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.DomainFact.EntryPointExposed;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.framework.UnitFact.TransactionImplied;
import dev.kerf.analyzer.framework.UnitFact.TransactionStep;
import dev.kerf.analyzer.framework.UnitFact.UnitLeft;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where units of work begin, and what a call has to do with them. */
final class UnitRoots {

  /** These suspend the unit that is open, or open another. */
  private static final Set<String> OWN =
      Set.of("requires-new", "not-supported", "never", "local", "bean-managed");

  private static final Set<String> NO_UNIT = Set.of("not-supported", "never", "supports");

  private final ResolvedApplication application;

  /** Asked for every step of every search: hashed, and sorted only where it is listed. */
  private final Map<MethodName, List<TransactionDemarcated>> roots = new HashMap<>();

  private final Map<MethodName, TransactionImplied> implied = new HashMap<>();
  private final Map<MethodName, List<UnitLeft>> left = new HashMap<>();
  private final Set<MethodName> bypassed = new HashSet<>();

  /** Most methods are not: the others are asked line by line. */
  private final Set<MethodName> parted = new HashSet<>();

  /** Methods of base classes for which their heirs stand. */
  private final Set<MethodName> replaced = new HashSet<>();

  private final SelfCalls selfCalls;
  private final InheritedCalls inherited;

  UnitRoots(
      ResolvedApplication application,
      Collection<DomainFact> facts,
      InheritedCalls inherited,
      List<MethodCall> calls) {
    this.application = application;
    this.inherited = inherited;
    List<TransactionStep> steps = new ArrayList<>();
    Set<MethodName> entries = new HashSet<>();
    for (DomainFact fact : facts) {
      if (fact instanceof TransactionDemarcated root) {
        add(root);
      } else if (fact instanceof TransactionStep step) {
        steps.add(step);
      } else if (fact instanceof TransactionImplied library) {
        implied.put(library.method(), library);
      } else if (fact instanceof UnitLeft work) {
        left.computeIfAbsent(work.method(), key -> new ArrayList<>()).add(work);
      } else if (fact instanceof EntryPointExposed entry) {
        entries.add(entry.method());
      }
    }
    new BegunParts(steps, calls).all().forEach(this::add);
    inherit();
    Set<String> names = new HashSet<>();
    roots.keySet().forEach(root -> names.add(root.name()));
    selfCalls = new SelfCalls(application, names);
    findBypassed(calls, entries);
    roots.forEach(
        (method, all) -> {
          if (all.stream().anyMatch(root -> root.part().isPresent())) {
            parted.add(method);
          }
        });
    left.forEach(
        (method, all) -> {
          if (all.stream().anyMatch(work -> work.part().isPresent())) {
            parted.add(method);
          }
        });
  }

  /** Of several that say the same about a method, the first counts. */
  private void add(TransactionDemarcated root) {
    List<TransactionDemarcated> known =
        roots.computeIfAbsent(root.method(), key -> new ArrayList<>());
    if (known.stream().noneMatch(other -> other.part().equals(root.part()))) {
      known.add(root);
    }
  }

  /** What a base class says of a method holds for the classes that inherit it, one by one. */
  private void inherit() {
    Map<MethodName, List<MethodName>> heirs = new TreeMap<>();
    inherited
        .origins()
        .forEach(
            (heir, origin) -> heirs.computeIfAbsent(origin, key -> new ArrayList<>()).add(heir));
    heirs.forEach(
        (origin, all) -> {
          List<TransactionDemarcated> known = roots.get(origin);
          if (known != null && known.stream().allMatch(root -> root.part().isEmpty())) {
            for (MethodName heir : all) {
              TransactionDemarcated root = known.get(0);
              add(
                  new TransactionDemarcated(
                      heir, root.propagation(), root.readOnly(), root.evidence()));
            }
            replaced.add(origin);
          }
        });
  }

  private boolean isOnItself(MethodCall call) {
    return inherited.isOnItself(call) || selfCalls.contains(call);
  }

  /** A method that its own class alone calls, past the proxy, opens nothing. */
  private void findBypassed(List<MethodCall> calls, Set<MethodName> entries) {
    Map<MethodName, Boolean> onlySelf = new HashMap<>();
    for (MethodCall call : calls) {
      if (roots.containsKey(call.to())) {
        onlySelf.merge(call.to(), isOnItself(call), Boolean::logicalAnd);
      }
    }
    onlySelf.forEach(
        (method, self) -> {
          if (self && !entries.contains(method) && !isOfLibrary(method)) {
            bypassed.add(method);
          }
        });
  }

  /** Whether a library may call it: it implements a method of one of its types. */
  private boolean isOfLibrary(MethodName method) {
    Set<JavaType.ClassType> seen = new HashSet<>();
    List<JavaType.ClassType> open =
        new ArrayList<>(List.of(new JavaType.ClassType(method.owner(), List.of())));
    for (int i = 0; i < open.size(); i++) {
      Optional<ResolvedType> type = application.type(open.get(i).name());
      if (type.isPresent()) {
        type.get().superclass().filter(seen::add).ifPresent(open::add);
        type.get().interfaces().stream().filter(seen::add).forEach(open::add);
      } else if (application.declaration(open.get(i).name()).stream()
          .flatMap(declared -> declared.methods().stream())
          .anyMatch(
              other ->
                  other.name().equals(method.name())
                      && other.parameters().size() == method.parameters().size())) {
        return true;
      }
    }
    return false;
  }

  /** All that open a unit, by method. */
  List<TransactionDemarcated> all() {
    return new TreeMap<>(roots)
        .values().stream()
            .flatMap(List::stream)
            .filter(this::isUnit)
            .filter(root -> !(root.proxied() && bypassed.contains(root.method())))
            .filter(root -> !replaced.contains(root.method()))
            .toList();
  }

  /** The unit that a method opens as a whole. */
  private Optional<TransactionDemarcated> whole(MethodName method) {
    List<TransactionDemarcated> known = roots.get(method);
    return known == null
        ? Optional.empty()
        : known.stream().filter(root -> root.part().isEmpty()).findFirst();
  }

  /** Whether a method as a whole is a unit. */
  boolean isWhole(MethodName method) {
    return whole(method).filter(this::isUnit).isPresent();
  }

  boolean isUnit(TransactionDemarcated root) {
    return !NO_UNIT.contains(root.propagation());
  }

  /** Whether what a call runs is part of the unit in which it is made. */
  boolean staysInside(MethodCall call) {
    if (isLeft(call.to())) {
      return false;
    }
    Optional<TransactionDemarcated> other = whole(call.to());
    return other.isEmpty()
        || !OWN.contains(other.get().propagation())
        || other.get().proxied() && isOnItself(call);
  }

  /** The unit that a call opens where none is open. */
  Optional<TransactionDemarcated> opens(MethodCall call) {
    return whole(call.to())
        .filter(this::isUnit)
        .filter(root -> !(root.proxied() && isOnItself(call)));
  }

  Optional<TransactionImplied> implied(MethodName method) {
    return Optional.ofNullable(implied.get(method));
  }

  /** Whether any part of a method is a unit, or outside of one. */
  boolean isParted(MethodName method) {
    return parted.contains(method);
  }

  /** Whether a method as a whole runs outside of the unit that causes it. */
  boolean isLeft(MethodName method) {
    return left.getOrDefault(method, List.of()).stream().anyMatch(work -> work.part().isEmpty());
  }

  /** Whether another thread runs this line. */
  boolean isLeft(MethodName method, int line) {
    return left.getOrDefault(method, List.of()).stream()
        .anyMatch(work -> work.part().filter(part -> part.contains(line)).isPresent());
  }

  /** The unit that a part of a method opens around this line. */
  Optional<TransactionDemarcated> around(MethodName method, int line) {
    List<TransactionDemarcated> known = roots.get(method);
    return known == null
        ? Optional.empty()
        : known.stream()
            .filter(root -> root.part().filter(part -> part.contains(line)).isPresent())
            .findFirst();
  }

  /** Whether a part of a method around this line is a unit of its own, whatever is open. */
  boolean isOwnUnit(MethodName method, int line) {
    return around(method, line).filter(root -> OWN.contains(root.propagation())).isPresent();
  }
}
