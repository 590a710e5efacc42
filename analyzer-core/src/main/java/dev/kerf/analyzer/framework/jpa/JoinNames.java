package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;

/** The names of join columns and join tables, written or implied. */
final class JoinNames {

  private final EntityMappings entities;
  private final NamingStrategy naming;
  private final ResolvedType owner;
  private final StoreName table;

  JoinNames(EntityMappings entities, NamingStrategy naming, ResolvedType owner, StoreName table) {
    this.entities = entities;
    this.naming = naming;
    this.owner = owner;
    this.table = table;
  }

  /** The names that join columns state. */
  List<String> written(List<ResolvedAnnotation> joinColumns) {
    return joinColumns.stream()
        .flatMap(column -> column.text("name").stream())
        .filter(name -> !name.isBlank())
        .map(naming::physical)
        .toList();
  }

  /** The columns by which an attribute refers to its target where none are written. */
  List<String> toTarget(String attribute, Optional<TypeName> target) {
    return target.flatMap(entities::entity).map(entities::idColumns).orElse(List.of("id")).stream()
        .map(id -> naming.joinColumn(attribute, id))
        .toList();
  }

  /** The columns by which a table refers to the owner where none are written. */
  List<String> toOwner() {
    return entities.idColumns(owner).stream()
        .map(id -> naming.joinColumn(entities.entityName(owner), id))
        .toList();
  }

  /** The table that {@code @JoinTable} names, or the one that is implied without it. */
  StoreName linkTable(
      Optional<ResolvedAnnotation> joinTable,
      PersistentAttribute attribute,
      Optional<TypeName> target) {
    Optional<StoreName> named =
        joinTable.flatMap(
            join ->
                join.text("name")
                    .filter(text -> !text.isBlank())
                    .map(name -> naming.table(join.text("schema").orElse(""), name)));
    return named.orElseGet(
        () -> {
          StoreName other =
              target
                  .flatMap(entities::entity)
                  .map(entity -> entities.tables(entity).get(0))
                  .orElse(
                      StoreName.table(
                          naming.physical(target.map(TypeName::simpleName).orElse("elements"))));
          return naming.joinTable(table, attribute.name(), other);
        });
  }

  /** Those of a join table carry the name of the attribute at the other end, if it has one. */
  private List<String> toOwner(PersistentAttribute attribute, Optional<TypeName> target) {
    Optional<String> other =
        target.flatMap(entities::entity).flatMap(at -> entities.inverse(at, attribute.name()));
    return other
        .map(
            name ->
                entities.idColumns(owner).stream().map(id -> naming.joinColumn(name, id)).toList())
        .orElseGet(this::toOwner);
  }

  /** The columns of a join table. */
  LinkColumns link(
      ResolvedAnnotation joinTable, PersistentAttribute attribute, Optional<TypeName> target) {
    List<String> toOwner = written(joinTable.nested("joinColumns"));
    List<String> toTarget = written(joinTable.nested("inverseJoinColumns"));
    return new LinkColumns(
        toOwner.isEmpty() ? toOwner(attribute, target) : toOwner,
        toTarget.isEmpty() ? toTarget(attribute.name(), target) : toTarget,
        List.of());
  }
}
