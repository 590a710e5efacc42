package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.EagerLoad;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stores, columns and references that mappings declare. */
final class EntityStores {

  private EntityStores() {}

  /** Declares the stores of all entities, and says which entity lives in which. */
  static List<EntityMapping> declare(EntityTables entities, StoreRegistry stores) {
    Set<EntityMapping> out = new TreeSet<>();
    for (EntityMapped entity : entities.kept()) {
      Map<StoreName, List<Store.Column>> columns = columns(entity);
      for (int i = 0; i < entity.tables().size(); i++) {
        StoreName table = entity.tables().get(i);
        StoreName declared =
            stores.declare(
                table,
                Store.Origin.ENTITY,
                columns.getOrDefault(table, List.of()),
                entity.evidence());
        out.add(new EntityMapping(entity.type(), declared, i == 0, entity.evidence()));
      }
      entity
          .keyTable()
          .ifPresent(
              keys ->
                  stores.declare(
                      keys.table(),
                      Store.Origin.ENTITY,
                      keys.columns().stream()
                          .map(name -> new Store.Column(name, "", false, true))
                          .toList(),
                      entity.evidence()));
      for (AttributeMapped attribute : entity.attributes()) {
        attribute
            .linkTable()
            .filter(link -> !attribute.mappedByOther())
            .ifPresent(
                link -> {
                  Evidence at = at(entity, attribute);
                  List<Store.Column> linking =
                      attribute.link().all().stream()
                          .map(name -> new Store.Column(name, "", false, true))
                          .toList();
                  StoreName declared = stores.declare(link, Store.Origin.ENTITY, linking, at);
                  out.add(new EntityMapping(entity.type(), declared, false, at));
                });
      }
    }
    for (EntityMapped entity : entities.kept()) {
      // The foreign key of a one-to-many stands in the table of what it holds.
      columns(entity).forEach(stores::addColumns);
    }
    return List.copyOf(out);
  }

  private static Map<StoreName, List<Store.Column>> columns(EntityMapped entity) {
    Map<StoreName, List<Store.Column>> out = new TreeMap<>();
    for (AttributeMapped attribute : entity.attributes()) {
      List<Store.Column> inTable = out.computeIfAbsent(attribute.table(), key -> new ArrayList<>());
      for (String column : attribute.columns()) {
        if (inTable.stream().noneMatch(known -> known.name().equalsIgnoreCase(column))) {
          inTable.add(new Store.Column(column, "", attribute.key(), attribute.optional()));
        }
      }
    }
    return out;
  }

  /** The references that mappings imply, for schemas that no script declares. */
  static List<ForeignKey> foreignKeys(EntityTables entities, StoreRegistry stores) {
    List<ForeignKey> out = new ArrayList<>();
    for (EntityMapped entity : entities.kept()) {
      StoreName own = canonical(stores, entity.tables().get(0));
      for (AttributeMapped attribute : entity.attributes()) {
        Evidence at = at(entity, attribute);
        Optional<StoreName> target =
            attribute
                .target()
                .flatMap(entities::find)
                .map(found -> canonical(stores, found.tables().get(0)));
        if (attribute.mappedByOther()) {
          continue;
        }
        if (attribute.linkTable().isPresent()) {
          StoreName link = canonical(stores, attribute.linkTable().get());
          out.add(key(link, attribute.link().owner(), own, true, at));
          target.ifPresent(to -> out.add(key(link, attribute.link().target(), to, true, at)));
        } else if (attribute.kind() == AttributeKind.TO_ONE && target.isPresent()) {
          StoreName from = canonical(stores, attribute.table());
          out.add(key(from, attribute.columns(), target.get(), !attribute.optional(), at));
        } else if (attribute.kind() == AttributeKind.TO_MANY && target.isPresent()) {
          StoreName from = canonical(stores, attribute.table());
          out.add(key(from, attribute.columns(), own, false, at));
        }
      }
    }
    return out;
  }

  /** The associations of entities that carry an operation on. */
  static List<Cascade> cascades(EntityTables entities, StoreRegistry stores) {
    Set<Cascade> out = new TreeSet<>();
    for (EntityMapped entity : entities.kept()) {
      StoreName from = canonical(stores, entity.tables().get(0));
      for (AttributeMapped attribute : entity.attributes()) {
        if (!attribute.cascades().isEmpty() || attribute.orphanRemoval()) {
          attribute
              .target()
              .flatMap(entities::find)
              .map(target -> canonical(stores, target.tables().get(0)))
              .ifPresent(
                  to ->
                      out.add(
                          new Cascade(
                              entity.type(),
                              attribute.path(),
                              from,
                              to,
                              attribute.cascades().stream().map(Cascading::word).toList(),
                              attribute.orphanRemoval(),
                              at(entity, attribute))));
        }
      }
    }
    return List.copyOf(out);
  }

  /** The associations of entities that are loaded with them. */
  static List<EagerLoad> eagerLoads(EntityTables entities, StoreRegistry stores) {
    Set<EagerLoad> out = new TreeSet<>();
    for (EntityMapped entity : entities.kept()) {
      StoreName from = canonical(stores, entity.tables().get(0));
      for (AttributeMapped attribute : entity.attributes()) {
        if (attribute.kind() == AttributeKind.BASIC || !attribute.eager()) {
          continue;
        }
        Set<StoreName> loaded = new TreeSet<>();
        attribute.linkTable().ifPresent(loaded::add);
        attribute
            .target()
            .flatMap(entities::find)
            .ifPresent(target -> loaded.addAll(entities.own(target)));
        for (StoreName to : loaded) {
          out.add(
              new EagerLoad(
                  entity.type(),
                  attribute.path(),
                  from,
                  canonical(stores, to),
                  at(entity, attribute)));
        }
      }
    }
    return List.copyOf(out);
  }

  private static ForeignKey key(
      StoreName from, List<String> columns, StoreName to, boolean notNull, Evidence at) {
    return new ForeignKey(from, columns, to, List.of(), "", notNull, Store.Origin.ENTITY, at);
  }

  private static StoreName canonical(StoreRegistry stores, StoreName name) {
    return stores.find(name).orElse(name);
  }

  private static Evidence at(EntityMapped entity, AttributeMapped attribute) {
    return new Evidence(entity.evidence().origin(), attribute.location());
  }
}
