package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.framework.DomainFact.EntityAccessed;
import dev.kerf.analyzer.framework.DomainFact.EntityMapped;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns operations on entities into accesses of the stores that they are mapped to. */
final class EntityAccesses {

  private final EntityTables entities;
  private final Statements statements;

  EntityAccesses(EntityTables entities, Statements statements) {
    this.entities = entities;
    this.statements = statements;
  }

  void add(EntityAccessed fact) {
    statements.count();
    Optional<EntityMapped> entity = entities.find(fact.entity());
    if (entity.isEmpty()) {
      statements.addUnresolved(
          fact.evidence(), fact.method() + " on " + fact.entity(), "entity-unmapped");
      return;
    }
    Set<StoreName> own = entities.own(entity.get());
    if (fact.locks()) {
      addLocked(fact.method(), own, fact.certainty(), fact.evidence());
    } else {
      add(fact.method(), own, fact.mode(), fact.how(), fact.certainty(), fact.evidence());
    }
    for (String path : fact.fetched()) {
      addFetched(fact.method(), entity.get(), path, fact.certainty(), fact.evidence());
    }
    if (fact.mode() == Mode.READ) {
      addLoaded(fact.method(), entity.get(), fact.certainty(), fact.evidence());
    } else if (fact.cascades()) {
      Set<StoreName> cascaded = new LinkedHashSet<>(entities.cascaded(entity.get()));
      cascaded.removeAll(own);
      add(fact.method(), cascaded, Mode.WRITE, How.CASCADE, fact.certainty(), fact.evidence());
    }
    for (String path : fact.paths()) {
      Set<StoreName> joined = new TreeSet<>(own.stream().limit(1).toList());
      entities.along(entity.get(), path, false).values().forEach(joined::addAll);
      add(fact.method(), joined, Mode.READ, How.DIRECT, fact.certainty(), fact.evidence());
      statements.addJoin(
          fact.method(), joined, fact.method().name() + ": " + path, fact.evidence());
    }
  }

  /** A path that a query loads with its result: everything on it, and what that loads eagerly. */
  void addFetched(
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
