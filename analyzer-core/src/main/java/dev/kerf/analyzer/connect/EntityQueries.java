package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.sql.JpqlReader;
import dev.kerf.analyzer.sql.JpqlShape;
import dev.kerf.analyzer.sql.JpqlShape.PathUse.Role;
import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns queries over entities (JPQL, HQL) into accesses of the stores behind them. */
final class EntityQueries implements SentTexts.Reading {

  /** Results that are entities: no select list, or one of plain names. */
  private static final Pattern ENTITIES =
      Pattern.compile(
          "^\\s*(from\\b|select\\s+(distinct\\s+)?(object\\s*\\(\\s*)?\\w+(\\s*\\))?"
              + "(\\s*,\\s*\\w+)*\\s+from\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOIN_FETCH =
      Pattern.compile("\\bjoin\\s+fetch\\b", Pattern.CASE_INSENSITIVE);

  private final JpqlReader reader = new JpqlReader();
  private final ResolvedApplication application;
  private final EntityTables entities;
  private final Statements statements;
  private final EntityAccesses accesses;

  EntityQueries(
      ResolvedApplication application,
      EntityTables entities,
      Statements statements,
      EntityAccesses accesses) {
    this.application = application;
    this.entities = entities;
    this.statements = statements;
    this.accesses = accesses;
  }

  /** How much of a query's entities depends on its holes. */
  @Override
  public SentTexts.Openness openness(SqlText text) {
    return text.hasHoles()
        ? Statements.openness(reader.read(text).unknownParts().stream())
        : SentTexts.Openness.CLOSED;
  }

  @Override
  public Set<?> touched(SqlText text) {
    return reader.read(text).entities().stream()
        .map(JpqlShape.EntityUse::entity)
        .collect(Collectors.toSet());
  }

  /** Whether the text names entities, and nothing else that it could work on. */
  boolean areMeant(SqlText text) {
    List<JpqlShape.EntityUse> uses = reader.read(text).entities();
    return !uses.isEmpty() && uses.stream().allMatch(use -> !meant(use.entity()).isEmpty());
  }

  void add(MethodName method, SqlText text, boolean locks, Evidence at) {
    if (text.text().isBlank()) {
      return;
    }
    statements.count(method, at);
    JpqlShape shape = reader.read(text);
    Set<StoreName> touched = new TreeSet<>();
    boolean known = false;
    for (JpqlShape.EntityUse use : shape.entities()) {
      List<EntityMapped> meant = meant(use.entity());
      for (EntityMapped entity : meant) {
        known = true;
        touched.addAll(add(method, shape, use, entity, text, locks, at));
      }
      if (meant.isEmpty()) {
        statements.addUnresolved(
            at,
            Statements.shown(text),
            "entity-unknown: " + use.entity(),
            Statements.anyCause(text));
      }
    }
    boolean fetches = JOIN_FETCH.matcher(text.text()).find();
    for (JpqlShape.PathUse path : shape.paths()) {
      for (EntityMapped entity : meant(path.entity())) {
        touched.addAll(add(method, path, entity, fetches, at));
      }
    }
    statements.addJoin(method, touched, text, at);
    if (!known && shape.entities().isEmpty()) {
      statements.addUnresolved(
          at, Statements.shown(text), "entity-unknown", Statements.anyCause(text));
    }
  }

  /**
   * The entities that a name in a query stands for: one, or, where an interface or a class without
   * a mapping is named in full, all that are of that type.
   */
  private List<EntityMapped> meant(String name) {
    Optional<EntityMapped> entity = entities.find(name);
    if (entity.isPresent() || name.indexOf('.') < 0 || name.indexOf(SqlText.HOLE) >= 0) {
      return entity.stream().toList();
    }
    return application
        .type(TypeName.of(name))
        .map(
            type ->
                entities.all().stream()
                    .filter(below -> application.isSubtype(below.type(), type.name()))
                    .toList())
        .orElse(List.of());
  }

  private Set<StoreName> add(
      MethodName method,
      JpqlShape shape,
      JpqlShape.EntityUse use,
      EntityMapped entity,
      SqlText text,
      boolean locks,
      Evidence at) {
    Set<StoreName> own = entities.own(entity);
    if (use.read()) {
      if (locks) {
        accesses.addLocked(method, own, shape.certainty(), at);
      } else {
        accesses.add(method, own, Mode.READ, How.DIRECT, shape.certainty(), at);
      }
      if (ENTITIES.matcher(text.text()).find()) {
        accesses.addLoaded(method, entity, shape.certainty(), at);
      }
    }
    if (use.written()) {
      accesses.add(method, own, Mode.WRITE, How.DIRECT, shape.certainty(), at);
    }
    return own;
  }

  private Set<StoreName> add(
      MethodName method,
      JpqlShape.PathUse path,
      EntityMapped entity,
      boolean fetches,
      Evidence at) {
    addColumns(method, path, entity);
    boolean toItsEnd = path.role() == Role.JOINED || path.role() == Role.SELECTED;
    Set<StoreName> stores = new TreeSet<>();
    entities
        .along(entity, String.join(".", path.attributes()), toItsEnd)
        .values()
        .forEach(stores::addAll);
    accesses.add(method, stores, Mode.READ, How.DIRECT, Certainty.CERTAIN, at);
    if (path.role() == Role.SELECTED || (fetches && path.role() == Role.JOINED)) {
      entities
          .target(entity, String.join(".", path.attributes()))
          .ifPresent(target -> accesses.addLoaded(method, target, Certainty.CERTAIN, at));
    }
    return stores;
  }

  /** What an UPDATE sets is written, everything else on a path is read. */
  private void addColumns(MethodName method, JpqlShape.PathUse path, EntityMapped entity) {
    for (AttributeMapped attribute :
        entities.attributes(entity, String.join(".", path.attributes()))) {
      if (path.role() == Role.WRITTEN) {
        statements.columns().write(method, attribute);
      } else {
        statements.columns().read(method, attribute);
      }
    }
  }
}
