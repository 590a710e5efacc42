package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.framework.EntityFact.EntityAccessed;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.RowsAdded;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns operations on entities into accesses of the stores that they are mapped to. */
final class EntityAccesses {

  private final EntityTables entities;
  private final GenericOperations generic;
  private final QueryRunners runners;
  private final Statements statements;
  private final Set<StoreAccess> numbering = new TreeSet<>();

  EntityAccesses(
      EntityTables entities,
      GenericOperations generic,
      QueryRunners runners,
      Statements statements) {
    this.entities = entities;
    this.generic = generic;
    this.runners = runners;
    this.statements = statements;
  }

  void add(EntityAccessed fact) {
    statements.count(fact.method(), fact.evidence());
    Optional<EntityMapped> entity = entities.find(fact.entity());
    if (entity.isEmpty()) {
      List<EntityAccessed> supplied = generic.supplied(fact);
      supplied.forEach(this::add);
      if (supplied.isEmpty()) {
        statements.addUnresolved(
            fact.evidence(),
            fact.method() + " on " + fact.entity(),
            "entity-unmapped",
            Optional.of(new UnresolvedCause.Unmapped(fact.entity())));
      }
      return;
    }
    // What works on an entity by its key or its state runs at once.
    if (!fact.cascades().isEmpty() || fact.paths().byKey()) {
      add(fact, entity.get());
    } else {
      runners
          .of(fact.method(), fact.evidence())
          .forEach(runner -> add(fact.run(runner.method(), runner.evidence()), entity.get()));
    }
  }

  private void add(EntityAccessed fact, EntityMapped entity) {
    if (entity.ofQuery() && fact.mode() == Mode.WRITE) {
      return; // Hibernate writes nothing where a query stands for the table.
    }
    Set<StoreName> own = entities.own(entity);
    if (fact.locks()) {
      addLocked(fact.method(), own, fact.certainty(), fact.evidence());
    } else {
      add(fact.method(), own, fact.mode(), fact.how(), fact.certainty(), fact.evidence());
    }
    Set<StoreName> together = new TreeSet<>(own);
    together.addAll(addPaths(fact, entity));
    if (fact.mode() == Mode.READ) {
      if (fact.paths().loads()) {
        addLoaded(fact.method(), entity, fact.certainty(), fact.evidence());
        together.addAll(entity.formulas());
      }
      if (fact.paths().byKey()) {
        together.addAll(entities.eager(entity));
      }
      statements.addJoin(fact.method(), together, shown(fact), fact.evidence());
    } else if (!fact.cascades().isEmpty()) {
      Set<StoreName> cascaded = new LinkedHashSet<>(entities.cascaded(entity, fact.cascades()));
      cascaded.removeAll(own);
      add(fact.method(), cascaded, Mode.WRITE, How.CASCADE, fact.certainty(), fact.evidence());
      Set<StoreName> loaded = new LinkedHashSet<>(entities.loadedFor(entity, fact.cascades()));
      loaded.removeAll(own);
      loaded.removeAll(entities.eager(entity));
      add(fact.method(), loaded, Mode.READ, How.CASCADE, Certainty.LIKELY, fact.evidence());
    }
  }

  /** New rows take their keys from a table: it is read, and the next number written. */
  void add(RowsAdded fact) {
    for (StoreName table : entities.keyTables(fact.entity())) {
      for (Mode mode : Mode.values()) {
        StoreAccess access =
            new StoreAccess(
                fact.method(),
                statements.store(table, Store.Origin.ENTITY, fact.evidence()),
                mode,
                false,
                How.DIRECT,
                new TreeSet<>(),
                Certainty.LIKELY,
                fact.evidence());
        statements.addAccess(access);
        numbering.add(access);
      }
    }
  }

  /** The accesses that only take a number for a key. */
  Set<StoreAccess> numbering() {
    return numbering;
  }

  /** What stands for the text of a statement that the ORM writes. */
  private static String shown(EntityAccessed fact) {
    List<String> paths = new ArrayList<>(fact.paths().used());
    paths.addAll(fact.paths().joined());
    paths.addAll(fact.paths().fetched());
    String statement = fact.method().name() + ' ' + fact.entity().simpleName();
    return paths.isEmpty() ? statement : statement + ": " + String.join(", ", paths);
  }

  /** Adds what takes part along the paths of an operation, and gives its stores. */
  private Set<StoreName> addPaths(EntityAccessed fact, EntityMapped entity) {
    Set<StoreName> out = new TreeSet<>();
    Stream.concat(fact.paths().used().stream(), fact.paths().joined().stream())
        .flatMap(path -> entities.attributes(entity, path).stream())
        .forEach(attribute -> statements.columns().read(fact.method(), attribute));
    for (String path : fact.paths().used()) {
      entities.along(entity, path, false).values().forEach(out::addAll);
    }
    for (String path : fact.paths().joined()) {
      entities.along(entity, path, true).values().forEach(out::addAll);
    }
    add(fact.method(), out, Mode.READ, How.DIRECT, fact.certainty(), fact.evidence());
    for (String path : fact.paths().fetched()) {
      addFetched(fact.method(), entity, path, fact.certainty(), fact.evidence());
      entities.along(entity, path, true).values().forEach(out::addAll);
    }
    return out;
  }

  /** A path that a query loads with its result: everything on it, and what that loads eagerly. */
  private void addFetched(
      MethodName method, EntityMapped entity, String path, Certainty certainty, Evidence at) {
    Set<StoreName> along = new TreeSet<>();
    entities.along(entity, path, true).values().forEach(along::addAll);
    add(method, along, Mode.READ, How.DIRECT, certainty, at);
    entities.target(entity, path).ifPresent(target -> addLoaded(method, target, certainty, at));
  }

  void addLocked(
      MethodName method, Collection<StoreName> stores, Certainty certainty, Evidence at) {
    for (StoreName store : stores) {
      statements.addAccess(
          new StoreAccess(
              method,
              statements.store(store, Store.Origin.ENTITY, at),
              Mode.READ,
              true,
              How.DIRECT,
              new TreeSet<>(),
              certainty,
              at));
    }
  }

  /** What comes along with a loaded entity. */
  void addLoaded(MethodName method, EntityMapped entity, Certainty certainty, Evidence at) {
    Set<StoreName> eager = new LinkedHashSet<>(entities.eager(entity));
    eager.addAll(entity.formulas());
    eager.removeAll(entities.own(entity));
    add(method, eager, Mode.READ, How.EAGER, certainty, at);
  }

  void add(
      MethodName method,
      Collection<StoreName> stores,
      Mode mode,
      How how,
      Certainty certainty,
      Evidence at) {
    for (StoreName store : stores) {
      statements.addAccess(
          new StoreAccess(
              method,
              statements.store(store, Store.Origin.ENTITY, at),
              mode,
              false,
              how,
              new TreeSet<>(),
              certainty,
              at));
    }
  }
}
