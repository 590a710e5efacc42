package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.framework.DomainFact.EntityMapped;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.sql.JpqlReader;
import dev.kerf.analyzer.sql.JpqlShape;
import dev.kerf.analyzer.sql.JpqlShape.PathUse.Role;
import dev.kerf.analyzer.sql.SqlText;
import dev.kerf.analyzer.sql.UnknownPart;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns queries over entities (JPQL, HQL) into accesses of the stores behind them. */
final class EntityQueries {

  /** Results that hold no entity, so that nothing is loaded along with one. */
  private static final Pattern NO_ENTITY =
      Pattern.compile(
          "^\\s*select\\s+(count|sum|max|min|avg|exists)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final JpqlReader reader = new JpqlReader();
  private final EntityTables entities;
  private final Statements statements;
  private final EntityAccesses accesses;

  EntityQueries(EntityTables entities, Statements statements, EntityAccesses accesses) {
    this.entities = entities;
    this.statements = statements;
    this.accesses = accesses;
  }

  /** Whether the entities of a query depend on a hole. */
  boolean isUndecided(SqlText text) {
    return text.hasHoles()
        && reader.read(text).unknownParts().stream()
            .anyMatch(part -> part.place() != UnknownPart.Place.FRAGMENT);
  }

  void add(MethodName method, SqlText text, Evidence at) {
    if (text.text().isBlank()) {
      return;
    }
    statements.count();
    JpqlShape shape = reader.read(text);
    Set<StoreName> touched = new TreeSet<>();
    boolean known = false;
    for (JpqlShape.EntityUse use : shape.entities()) {
      Optional<EntityMapped> entity = entities.find(use.entity());
      if (entity.isPresent()) {
        known = true;
        touched.addAll(add(method, shape, use, entity.get(), text, at));
      } else {
        statements.addUnresolved(at, text.toString(), "entity-unknown: " + use.entity());
      }
    }
    for (JpqlShape.PathUse path : shape.paths()) {
      entities.find(path.entity()).ifPresent(e -> touched.addAll(add(method, path, e, at)));
    }
    statements.addJoin(method, touched, text.toString(), at);
    if (!known && shape.entities().isEmpty()) {
      statements.addUnresolved(at, text.toString(), "entity-unknown");
    }
  }

  private Set<StoreName> add(
      MethodName method,
      JpqlShape shape,
      JpqlShape.EntityUse use,
      EntityMapped entity,
      SqlText text,
      Evidence at) {
    Set<StoreName> own = entities.own(entity);
    if (use.read()) {
      accesses.add(method, own, Mode.READ, How.DIRECT, shape.certainty(), at);
      boolean projection =
          shape.paths().stream()
              .anyMatch(p -> p.role() == Role.SELECTED && p.entity().equals(use.entity()));
      if (!projection && !NO_ENTITY.matcher(text.text()).find()) {
        accesses.addLoaded(method, entity, shape.certainty(), at);
      }
    }
    if (use.written()) {
      accesses.add(method, own, Mode.WRITE, How.DIRECT, shape.certainty(), at);
    }
    return own;
  }

  private Set<StoreName> add(
      MethodName method, JpqlShape.PathUse path, EntityMapped entity, Evidence at) {
    boolean toItsEnd = path.role() == Role.JOINED || path.role() == Role.SELECTED;
    Set<StoreName> stores = new TreeSet<>();
    entities
        .along(entity, String.join(".", path.attributes()), toItsEnd)
        .values()
        .forEach(stores::addAll);
    accesses.add(
        method, stores, Mode.READ, How.DIRECT, dev.kerf.analyzer.model.Certainty.CERTAIN, at);
    return stores;
  }
}
