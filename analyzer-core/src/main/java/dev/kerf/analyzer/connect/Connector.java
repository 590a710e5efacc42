package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Coverage;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import dev.kerf.analyzer.resolve.UnresolvedSite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes one codebase of everything that is resolved. */
public final class Connector {

  /**
   * What was read, as the earlier stages counted it.
   *
   * @param filesByKind inputs read, by kind
   * @param leftOutByReason inputs not counted, by reason
   * @param unreadLanguages lines of code in languages that Kerf does not read
   * @param failed inputs that could not be read
   */
  public record Reading(
      String title,
      SortedMap<String, Integer> filesByKind,
      SortedMap<String, Integer> leftOutByReason,
      SortedMap<String, Integer> unreadLanguages,
      int failed,
      List<Diagnostic> diagnostics) {}

  /** Joins the resolved application with what the framework models say of it. */
  public Codebase connect(
      ResolvedApplication application,
      List<ResolvedUnit> units,
      List<DomainFact> facts,
      Reading reading) {
    MethodIndex methods = new MethodIndex(application);
    List<MethodCall> calls = new CallGraph(application, methods, new Wiring(facts)).calls();
    Schemas schemas =
        new Schemas(application.documents(), of(facts, DomainFact.SchemaMigrated.class).toList());
    StoreRegistry stores = new StoreRegistry();
    schemas.declare(stores);
    EntityTables entities = new EntityTables(of(facts, DomainFact.EntityMapped.class).toList());
    List<EntityMapping> mappings = EntityStores.declare(entities, stores);
    DataAccess data = new DataAccess(application, methods, entities, stores);
    data.add(facts);
    List<StoreAccess> accesses = data.accesses();
    List<Transaction> transactions =
        new UnitsOfWork(
                calls,
                accesses,
                of(facts, DomainFact.TransactionDemarcated.class).toList(),
                of(facts, DomainFact.RemoteCalled.class).toList())
            .all();
    Set<StoreName> leftOut = schemas.leftOut(used(accesses, mappings));
    List<Diagnostic> diagnostics =
        Stream.of(
                reading.diagnostics().stream(),
                schemas.diagnostics(leftOut).stream(),
                of(facts, DomainFact.Noted.class).map(DomainFact.Noted::diagnostic))
            .flatMap(stream -> stream)
            .sorted()
            .distinct()
            .toList();
    return new Codebase(
        reading.title(),
        CodeTypes.of(application),
        CodeTypes.dependencies(units),
        calls,
        stores(stores, used(accesses, mappings), leftOut),
        mappings,
        accesses,
        foreignKeys(
            schemas.foreignKeys(stores, leftOut), EntityStores.foreignKeys(entities, stores)),
        data.joins(),
        transactions,
        entryPoints(facts),
        unresolved(units, data.unresolved()),
        coverage(units, reading, data),
        diagnostics);
  }

  private static <T extends DomainFact> Stream<T> of(Collection<DomainFact> facts, Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Set<StoreName> used(List<StoreAccess> accesses, List<EntityMapping> mappings) {
    Set<StoreName> used = new TreeSet<>();
    accesses.forEach(access -> used.add(access.store()));
    mappings.forEach(mapping -> used.add(mapping.store()));
    return used;
  }

  private static SortedMap<StoreName, Store> stores(
      StoreRegistry registry, Set<StoreName> used, Set<StoreName> leftOut) {
    SortedMap<StoreName, Store> out = new TreeMap<>();
    for (Store store : registry.all()) {
      if (leftOut.contains(store.name())) {
        continue;
      }
      boolean framework =
          FrameworkStores.isNamedLikeOne(store.name()) && !used.contains(store.name());
      out.put(
          store.name(),
          new Store(store.name(), store.origin(), framework, store.columns(), store.evidence()));
    }
    return out;
  }

  /** A key that the schema declares is not repeated for the mapping that stands for it. */
  private static List<ForeignKey> foreignKeys(
      List<ForeignKey> ofSchema, List<ForeignKey> ofMappings) {
    Set<ForeignKey> out = new TreeSet<>(ofSchema);
    for (ForeignKey mapped : ofMappings) {
      boolean known =
          ofSchema.stream()
              .anyMatch(
                  key ->
                      key.from().equals(mapped.from())
                          && key.to().equals(mapped.to())
                          && sameColumns(key.fromColumns(), mapped.fromColumns()));
      boolean schemaKnows = ofSchema.stream().anyMatch(key -> key.from().equals(mapped.from()));
      if (!known && !schemaKnows) {
        out.add(mapped);
      }
    }
    return List.copyOf(out);
  }

  private static boolean sameColumns(List<String> a, List<String> b) {
    Set<String> first = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    first.addAll(a);
    return b.size() == first.size() && first.containsAll(b);
  }

  private static List<EntryPoint> entryPoints(Collection<DomainFact> facts) {
    return of(facts, DomainFact.EntryPointExposed.class)
        .map(fact -> new EntryPoint(fact.method(), fact.kind(), fact.route(), fact.evidence()))
        .sorted()
        .distinct()
        .toList();
  }

  private static List<Unresolved> unresolved(
      List<ResolvedUnit> units, List<Unresolved> statements) {
    List<Unresolved> out = new ArrayList<>(statements);
    for (ResolvedUnit unit : units) {
      unit.unresolved()
          .forEach(
              site ->
                  out.add(
                      new Unresolved(
                          new SourceLocation(unit.path(), site.line()),
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
    int callSites = 0;
    int unresolvedCalls = 0;
    for (ResolvedUnit unit : units) {
      lines += unit.lines();
      callSites += unit.callSites();
      for (UnresolvedSite site : unit.unresolved()) {
        boolean call =
            site.kind() == UnresolvedSite.Kind.CALL
                || site.kind() == UnresolvedSite.Kind.METHOD_REFERENCE;
        unresolvedCalls += call ? 1 : 0;
      }
    }
    return new Coverage(
        reading.filesByKind(),
        reading.leftOutByReason(),
        reading.unreadLanguages(),
        lines,
        reading.failed(),
        callSites,
        unresolvedCalls,
        data.statements(),
        data.unresolved().size());
  }
}
