package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Coverage;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.Handovers;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.codebase.UnreadLanguage;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.SchemaFact;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.resolve.CallSiteCounts;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Makes one codebase of everything that is resolved. */
public final class Connector {

  /**
   * What was read, as the earlier stages counted it.
   *
   * @param filesByKind inputs read, by kind
   * @param leftOutByReason inputs not counted, by reason
   * @param unreadLanguages code in languages that Kerf does not read
   * @param failed inputs that could not be read
   */
  public record Reading(
      String title,
      SortedMap<String, Integer> filesByKind,
      SortedMap<String, Integer> leftOutByReason,
      List<UnreadLanguage> unreadLanguages,
      int failed,
      List<Diagnostic> diagnostics) {}

  private final Parallel parallel;
  private final boolean handovers;

  /**
   * @param parallel runs what does not depend on one another
   */
  public Connector(Parallel parallel) {
    this(parallel, true);
  }

  private Connector(Parallel parallel, boolean handovers) {
    this.parallel = parallel;
    this.handovers = handovers;
  }

  /** One that leaves out what calls hand over: a tenth of the work, for who draws no contracts. */
  public Connector withoutHandovers() {
    return new Connector(parallel, false);
  }

  /** Joins the resolved application with what the framework models say of it. */
  public Codebase connect(
      ResolvedApplication application,
      List<ResolvedUnit> units,
      List<DomainFact> facts,
      Reading reading) {
    MethodIndex methods = new MethodIndex(application);
    CallSites sites = new CallSites(application, methods);
    Schemas schemas =
        new Schemas(application.documents(), of(facts, SchemaFact.SchemaMigrated.class).toList());
    EntityTables entities = new EntityTables(of(facts, EntityFact.EntityMapped.class).toList());
    MappedFields fields = new MappedFields(application, entities);
    StoreRegistry stores = new StoreRegistry();
    schemas.declare(stores);
    List<EntityMapping> mappings = EntityStores.declare(entities, stores);
    Part<DataAccess> access =
        new Part<>(() -> data(application, methods, sites, entities, stores, facts, schemas));
    PlainAccessors accessors = new PlainAccessors(application, methods);
    Part<ManagedState> managed =
        new Part<>(() -> new ManagedState(application, accessors, fields, entities, facts));
    Part<AttributeUses> attributes =
        new Part<>(() -> new AttributeUses(application, accessors, fields));
    Part<CallGraph> graph =
        new Part<>(() -> new CallGraph(application, methods, sites, fields, facts));
    Part<List<TypeDependency>> dependencies = new Part<>(() -> dependencies(units));
    Part<InheritedCalls> below = new Part<>(() -> new InheritedCalls(application, methods, facts));
    parallel.run(List.of(access, graph, managed, attributes, below, dependencies));
    DataAccess data = access.result();
    data.add(managed.result(), attributes.result());
    List<MethodCall> calls = graph.result().calls();
    InheritedCalls inherited = below.result();
    Part<List<StoreAccess>> marked =
        new Part<>(() -> new LoopLines(application, methods).marked(data.accesses()));
    Part<List<MethodCall>> followed = new Part<>(() -> inherited.followed(calls));
    Part<List<EntryPoint>> exposed = new Part<>(() -> entryPoints(facts));
    parallel.run(List.of(marked, followed, exposed));
    List<StoreAccess> accesses = marked.result();
    List<EntryPoint> entries = exposed.result();
    Part<Demarcation> demarcation =
        new Part<>(
            () ->
                new Demarcation(
                    application, methods, facts, inherited, followed.result(), accesses, entries));
    Part<Optional<Handovers>> handedOver =
        new Part<>(
            () ->
                handovers
                    ? Optional.of(handovers(application, methods, entities, fields))
                    : Optional.empty());
    StoreCatalogue catalogue = new StoreCatalogue(stores, schemas, entities, mappings, data);
    Part<SortedMap<StoreName, Store>> stored = new Part<>(catalogue::stores);
    Part<SortedMap<TypeName, CodeType>> types = new Part<>(() -> CodeTypes.of(application));
    Part<List<StateUse>> states =
        new Part<>(() -> StateUses.of(application, calls, facts, data.sequences().all()));
    parallel.run(List.of(demarcation, handedOver, stored, types, states));
    return new Codebase(
        reading.title(),
        types.result(),
        dependencies.result(),
        calls,
        followed.result(),
        stored.result(),
        data.sequences().all(),
        data.columns(stored.result().values()),
        mappings,
        accesses,
        catalogue.foreignKeys(),
        EntityStores.cascades(entities, stores),
        EntityStores.eagerLoads(entities, stores),
        data.joins(),
        demarcation.result().transactions(),
        demarcation.result().scopes(),
        handedOver.result(),
        graph.result().deliveries(),
        states.result(),
        entries,
        unresolved(units, data.unresolved(), facts),
        coverage(units, reading, data),
        diagnostics(reading, schemas, catalogue, facts));
  }

  private static DataAccess data(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      EntityTables entities,
      StoreRegistry stores,
      List<DomainFact> facts,
      Schemas schemas) {
    DataAccess data =
        new DataAccess(application, methods, sites, entities, stores, schemas.routines(), facts);
    data.add(facts);
    schemas.declare(data.sequences());
    of(facts, EntityFact.KeysNumbered.class).forEach(data.sequences()::numbered);
    return data;
  }

  private static Handovers handovers(
      ResolvedApplication application,
      MethodIndex methods,
      EntityTables entities,
      MappedFields fields) {
    AppObjects objects = new AppObjects(application, methods, entities, fields);
    return new HandoverReader(application, methods, objects).read();
  }

  private static List<Diagnostic> diagnostics(
      Reading reading, Schemas schemas, StoreCatalogue catalogue, List<DomainFact> facts) {
    return Stream.of(
            reading.diagnostics().stream(),
            schemas.diagnostics(catalogue.leftOut()).stream(),
            of(facts, DomainFact.Noted.class).map(DomainFact.Noted::diagnostic))
        .flatMap(stream -> stream)
        .sorted()
        .distinct()
        .toList();
  }

  /** What the types of the units depend on: as in the whole codebase, for who needs no more. */
  public static List<TypeDependency> dependencies(List<ResolvedUnit> units) {
    return CodeTypes.dependencies(units);
  }

  private static <T extends DomainFact> Stream<T> of(Collection<DomainFact> facts, Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<EntryPoint> entryPoints(Collection<DomainFact> facts) {
    return of(facts, DomainFact.EntryPointExposed.class)
        .map(fact -> new EntryPoint(fact.method(), fact.kind(), fact.route(), fact.evidence()))
        .sorted()
        .distinct()
        .toList();
  }

  private static List<Unresolved> unresolved(
      List<ResolvedUnit> units, List<Unresolved> statements, Collection<DomainFact> facts) {
    List<Unresolved> out = new ArrayList<>(statements);
    of(facts, DomainFact.Undecided.class)
        .map(
            site ->
                new Unresolved(
                    site.evidence().location(),
                    site.kind(),
                    site.expression(),
                    site.reason(),
                    Optional.empty()))
        .forEach(out::add);
    for (ResolvedUnit unit : units) {
      unit.unresolved()
          .forEach(
              site ->
                  out.add(
                      new Unresolved(
                          unit.at(site.line()).location(),
                          site.kind().word(),
                          site.expression(),
                          site.reason(),
                          Optional.empty())));
    }
    out.sort(null);
    return out;
  }

  private static Coverage coverage(List<ResolvedUnit> units, Reading reading, DataAccess data) {
    int lines = 0;
    CallSiteCounts callSites = CallSiteCounts.NONE;
    for (ResolvedUnit unit : units) {
      lines += unit.lines();
      callSites = callSites.plus(unit.callSites());
    }
    return new Coverage(
        reading.filesByKind(),
        reading.leftOutByReason(),
        reading.unreadLanguages(),
        lines,
        reading.failed(),
        callSites.total(),
        callSites.library(),
        callSites.unresolved(),
        data.statements(),
        data.heuristicStatements(),
        data.unresolvedStatements());
  }
}
