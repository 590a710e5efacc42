package dev.kerf.analyzer.contract;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Handovers.FieldRead;
import dev.kerf.analyzer.codebase.Handovers.Handover;
import dev.kerf.analyzer.codebase.WaysIn;
import dev.kerf.analyzer.codebase.WorkScopes.InnerCall;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceContract.Caller;
import dev.kerf.analyzer.result.ServiceContract.Item;
import dev.kerf.analyzer.result.ServiceContract.Operation;
import dev.kerf.analyzer.result.ServiceContract.Reading;
import dev.kerf.analyzer.result.ServiceContract.Seam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The contracts of whatever boundaries somebody asks about. What is tied to the shared kernel or to
 * something unassigned crosses no boundary.
 */
public final class Contracts {

  private final Codebase codebase;
  private final WaysIn ways;
  private final Map<MethodName, List<InnerCall>> inUnits = new HashMap<>();

  public Contracts(Codebase codebase) {
    this.codebase = codebase;
    this.ways = new WaysIn(codebase);
    for (InnerCall inner : codebase.scopes().innerCalls()) {
      inUnits.computeIfAbsent(inner.call().from(), key -> new ArrayList<>()).add(inner);
    }
  }

  /** One contract for each service that others ask anything of, by its id. */
  public List<ServiceContract> of(Boundaries boundaries) {
    SortedMap<String, Provided> provided = new TreeMap<>();
    for (Handover call : codebase.handovers().calls()) {
      crossing(boundaries, call.from(), call.to().owner())
          .ifPresent(service -> provided.computeIfAbsent(service, key -> new Provided()).add(call));
    }
    for (FieldRead read : codebase.handovers().reads()) {
      crossing(boundaries, read.by(), read.part().owner())
          .filter(service -> isNavigation(read, service, boundaries))
          .ifPresent(service -> provided.computeIfAbsent(service, key -> new Provided()).add(read));
    }
    List<ServiceContract> contracts = new ArrayList<>();
    provided.forEach(
        (service, calls) -> contracts.add(new Writer(boundaries, service).contract(calls)));
    return contracts;
  }

  /** The service that is asked, if another one asks. */
  private static Optional<String> crossing(Boundaries boundaries, MethodName from, TypeName to) {
    return boundaries.ownerOf(from.owner()) instanceof Owner.Service asking
            && boundaries.ownerOf(to) instanceof Owner.Service asked
            && !asking.equals(asked)
        ? Optional.of(asked.id())
        : Optional.empty();
  }

  /** Whoever refers to an object has its key; what a call gave is part of that call's result. */
  private static boolean isNavigation(FieldRead read, String service, Boundaries boundaries) {
    return !read.part().key()
        && read.from().stream().noneMatch(method -> isOf(boundaries, service, method.owner()));
  }

  private static boolean isOf(Boundaries boundaries, String service, Element element) {
    return boundaries.ownerOf(element) instanceof Owner.Service owner && owner.id().equals(service);
  }

  /** What others ask of one service. */
  private static final class Provided {

    final SortedMap<MethodName, List<Handover>> operations = new TreeMap<>();
    final SortedMap<MethodName, List<Handover>> seams = new TreeMap<>();
    final SortedMap<String, List<FieldRead>> reads = new TreeMap<>();

    void add(Handover call) {
      operations.computeIfAbsent(call.to(), key -> new ArrayList<>()).add(call);
      seams.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call);
    }

    void add(FieldRead read) {
      String key = read.part().owner().id() + ' ' + read.part().path();
      reads.computeIfAbsent(key, unused -> new ArrayList<>()).add(read);
    }
  }

  /** Writes the contract of one service down. */
  private final class Writer {

    private final Boundaries boundaries;
    private final Reduction reduction;
    private final String service;

    Writer(Boundaries boundaries, String service) {
      this.boundaries = boundaries;
      this.service = service;
      this.reduction = new Reduction(codebase.handovers(), boundaries, service);
    }

    ServiceContract contract(Provided provided) {
      List<Operation> operations = new ArrayList<>();
      provided.operations.forEach((method, calls) -> operations.add(operation(method, calls)));
      List<Reading> reads = new ArrayList<>();
      provided.reads.values().forEach(found -> reads.add(reading(found)));
      List<Seam> seams = new ArrayList<>();
      provided.seams.forEach((method, calls) -> seams.add(seam(method, calls)));
      return new ServiceContract(service, operations, reads, seams);
    }

    private Operation operation(MethodName method, List<Handover> calls) {
      SortedMap<MethodName, List<Handover>> byCaller = new TreeMap<>();
      calls.forEach(
          call -> byCaller.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call));
      List<Caller> callers = new ArrayList<>();
      byCaller.forEach(
          (from, same) ->
              callers.add(
                  caller(from, same.stream().anyMatch(Handover::inLoop), same.get(0).evidence())));
      return new Operation(
          method.owner().id(),
          method.name(),
          reduction.takes(method, calls.get(0)),
          reduction.gives(calls),
          names(reduction.callsBack(method)),
          callers);
    }

    private Reading reading(List<FieldRead> reads) {
      SortedMap<MethodName, List<FieldRead>> byReader = new TreeMap<>();
      reads.forEach(read -> byReader.computeIfAbsent(read.by(), k -> new ArrayList<>()).add(read));
      List<Caller> callers = new ArrayList<>();
      byReader.forEach(
          (from, same) ->
              callers.add(
                  caller(from, same.stream().anyMatch(FieldRead::inLoop), same.get(0).evidence())));
      FieldRead first = reads.get(0);
      return new Reading(
          first.part().owner().id(), new Item(first.part().path(), first.part().type()), callers);
    }

    private Seam seam(MethodName from, List<Handover> calls) {
      SortedSet<MethodName> called = new TreeSet<>();
      calls.forEach(call -> called.add(call.to()));
      // A loop inside of the method becomes part of the one request.
      return new Seam(
          caller(from, false, calls.get(0).evidence()),
          reduction.takes(from, calls),
          reduction.givesOutside(calls),
          names(called),
          units(from));
    }

    private List<String> units(MethodName from) {
      SortedSet<String> roots = new TreeSet<>();
      for (InnerCall inner : inUnits.getOrDefault(from, List.of())) {
        if (isOf(boundaries, service, inner.call().to().owner())) {
          roots.add(inner.root().owner().id() + '.' + inner.root().name());
        }
      }
      return List.copyOf(roots);
    }

    private Caller caller(MethodName method, boolean inLoop, Evidence at) {
      WaysIn.Routes routes = ways.to(method);
      String owner = boundaries.ownerOf(method.owner()) instanceof Owner.Service of ? of.id() : "";
      return new Caller(
          owner,
          method.owner().id(),
          method.name(),
          routes.routes(),
          inLoop ? routes.routes() : routes.perElement(),
          new Place(at.location().path(), at.location().line()));
    }

    private static List<String> names(SortedSet<MethodName> methods) {
      return methods.stream()
          .map(method -> method.owner().simpleName() + '.' + method.name())
          .distinct()
          .toList();
    }
  }
}
