package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.KeyTable;
import dev.kerf.analyzer.model.StoreName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stores and references of the application, once it is known what uses them. */
final class StoreCatalogue {

  private final StoreRegistry registry;
  private final Schemas schemas;
  private final EntityTables entities;
  private final DataAccess data;
  private final Set<StoreName> leftOut;

  StoreCatalogue(
      StoreRegistry registry,
      Schemas schemas,
      EntityTables entities,
      List<EntityMapping> mappings,
      DataAccess data) {
    this.registry = registry;
    this.schemas = schemas;
    this.entities = entities;
    this.data = data;
    Set<StoreName> used = new TreeSet<>();
    data.accesses().stream().map(StoreAccess::store).forEach(used::add);
    mappings.stream().map(EntityMapping::store).forEach(used::add);
    this.leftOut = schemas.leftOut(used);
  }

  /** Tables that scripts declare and that are no part of the schema. */
  Set<StoreName> leftOut() {
    return leftOut;
  }

  /**
   * All stores. A framework owns those that are named like its own, and tables that only number
   * keys, as long as nothing of the application works on them itself.
   */
  SortedMap<StoreName, Store> stores() {
    Set<StoreName> inOwnUse = data.inOwnUse();
    Set<StoreName> numbering = keyTables();
    SortedMap<StoreName, Store> out = new TreeMap<>();
    for (Store store : registry.all()) {
      StoreName name = store.name();
      if (!leftOut.contains(name)) {
        boolean named = FrameworkStores.isNamedLikeOne(name) || numbering.contains(name);
        boolean framework = named && !inOwnUse.contains(name);
        out.put(
            name, new Store(name, store.origin(), framework, store.columns(), store.evidence()));
      }
    }
    return out;
  }

  private Set<StoreName> keyTables() {
    Set<StoreName> out = new TreeSet<>();
    for (EntityMapped entity : entities.all()) {
      entity
          .keyTable()
          .map(KeyTable::table)
          .ifPresent(table -> out.add(registry.find(table).orElse(table)));
    }
    return out;
  }

  /**
   * What the schema declares, and what mappings imply where it says nothing: of tables of which it
   * has no keys, and of columns that it does not have, since a mapping may be ahead of it. A key
   * that the schema declares is not repeated for the mapping that stands for it, whatever that
   * calls its columns.
   */
  List<ForeignKey> foreignKeys() {
    List<ForeignKey> ofSchema = schemas.foreignKeys(registry, leftOut);
    List<ForeignKey> ofMappings = EntityStores.foreignKeys(entities, registry);
    Set<StoreName> referring = new TreeSet<>();
    ofSchema.forEach(key -> referring.add(key.from()));
    // A declared key none of whose columns is mapped is told by one that spells them otherwise.
    Map<StoreName, Set<String>> mapped = mappedColumns();
    Set<String> open = new TreeSet<>();
    ofSchema.stream()
        .filter(
            key ->
                Collections.disjoint(mapped.getOrDefault(key.from(), Set.of()), key.fromColumns()))
        .map(StoreCatalogue::ends)
        .forEach(open::add);
    Map<StoreName, Set<String>> columns = schemas.columns(registry);
    Set<ForeignKey> out = new TreeSet<>(ofSchema);
    for (ForeignKey key : ofMappings) {
      boolean isAhead =
          !open.contains(ends(key))
              && !key.fromColumns().isEmpty()
              && Collections.disjoint(
                  columns.getOrDefault(key.from(), Set.of()), key.fromColumns());
      if (!referring.contains(key.from()) || isAhead) {
        out.add(key);
      }
    }
    return List.copyOf(out);
  }

  /** The columns of each table that entities have an attribute for, whatever their case. */
  private Map<StoreName, Set<String>> mappedColumns() {
    Map<StoreName, Set<String>> out = new TreeMap<>();
    for (EntityMapped entity : entities.kept()) {
      entity
          .attributes()
          .forEach(
              attribute ->
                  out.computeIfAbsent(
                          registry.find(attribute.table()).orElse(attribute.table()),
                          table -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                      .addAll(attribute.columns()));
    }
    return out;
  }

  private static String ends(ForeignKey key) {
    return key.from().id() + ' ' + key.to().id();
  }
}
