package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides where a collection of entities or of plain elements is kept. */
final class CollectionMapping {

  static final Set<String> TO_MANY = Set.of("OneToMany", "ManyToMany");

  private final EntityMappings entities;
  private final NamingStrategy naming;
  private final ResolvedType owner;
  private final StoreName table;

  CollectionMapping(
      EntityMappings entities, NamingStrategy naming, ResolvedType owner, StoreName table) {
    this.entities = entities;
    this.naming = naming;
    this.owner = owner;
    this.table = table;
  }

  /** The type of what a collection holds: its last type argument, or the array's component. */
  static JavaType elementType(JavaType type) {
    JavaType element = type;
    if (type instanceof JavaType.ClassType collection && !collection.arguments().isEmpty()) {
      element = collection.arguments().get(collection.arguments().size() - 1);
    }
    if (element instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()) {
      element = wildcard.bound().get();
    }
    return element instanceof JavaType.ArrayType array ? array.component() : element;
  }

  AttributeMapped association(
      String path,
      PersistentAttribute attribute,
      ResolvedAnnotation relation,
      Overrides overrides) {
    JpaAnnotations annotations = attribute.annotations();
    Optional<TypeName> target = Relations.target(attribute, relation);
    boolean byOther = Relations.isMappedByOther(relation);
    JoinNames names = new JoinNames(entities, naming, owner, table);
    Optional<ResolvedAnnotation> joinTable =
        overrides.joinTable(path).or(() -> annotations.find("JoinTable"));
    List<ResolvedAnnotation> joinColumns = new ArrayList<>(overrides.joinColumns(path));
    if (joinColumns.isEmpty()) {
      joinColumns.addAll(annotations.repeated("JoinColumn"));
    }
    Optional<StoreName> link = Optional.empty();
    LinkColumns linkColumns = LinkColumns.NONE;
    List<String> columns = List.of();
    StoreName in = table;
    boolean oneToMany = relation.type().simpleName().equals("OneToMany");
    if (!byOther && oneToMany && joinTable.isEmpty() && !joinColumns.isEmpty()) {
      // The foreign key of a unidirectional one-to-many stands in the target's table.
      in = target.flatMap(entities::entity).map(e -> entities.tables(e).get(0)).orElse(table);
      columns = names.written(joinColumns);
      columns = columns.isEmpty() ? names.toOwner() : columns;
    } else if (!byOther) {
      link = Optional.of(names.linkTable(joinTable, attribute, target));
      ResolvedAnnotation written =
          joinTable.orElse(new ResolvedAnnotation(relation.type(), Map.of(), relation.line()));
      linkColumns = names.link(written, attribute, target);
    } else {
      link = linkOfOther(relation, attribute, target, joinTable);
    }
    return new AttributeMapped(
        path,
        AttributeKind.TO_MANY,
        false,
        in,
        columns,
        target,
        link,
        linkColumns,
        byOther,
        Relations.isEager(relation, annotations, false),
        Relations.cascades(relation, annotations),
        Relations.isOrphanRemoval(relation, annotations),
        true,
        attribute.location());
  }

  /**
   * The link table of a relation that the other end keeps. A mapping file names it at both ends,
   * and not the attribute.
   */
  private Optional<StoreName> linkOfOther(
      ResolvedAnnotation relation,
      PersistentAttribute attribute,
      Optional<TypeName> target,
      Optional<ResolvedAnnotation> joinTable) {
    return joinTable.isPresent()
        ? Optional.of(
            new JoinNames(entities, naming, owner, table).linkTable(joinTable, attribute, target))
        : target
            .flatMap(entities::entity)
            .flatMap(other -> entities.linkTable(other, relation.text("mappedBy").orElseThrow()));
  }

  /** The table of a collection of elements. */
  StoreName collectionTable(PersistentAttribute attribute) {
    return collectionTableAnnotation(attribute)
        .flatMap(
            written ->
                written
                    .text("name")
                    .filter(name -> !name.isBlank())
                    .map(name -> naming.table(written.text("schema").orElse(""), name)))
        .orElseGet(() -> naming.collectionTable(entities.entityName(owner), attribute.name()));
  }

  private static Optional<ResolvedAnnotation> collectionTableAnnotation(
      PersistentAttribute attribute) {
    JpaAnnotations annotations = attribute.annotations();
    return annotations.find("CollectionTable").or(() -> annotations.find("JoinTable"));
  }

  /**
   * A collection of elements.
   *
   * @param values the columns of the elements
   */
  AttributeMapped elements(
      String path, PersistentAttribute attribute, StoreName collection, List<String> values) {
    JpaAnnotations annotations = attribute.annotations();
    JoinNames names = new JoinNames(entities, naming, owner, table);
    List<String> toOwner =
        names.written(
            collectionTableAnnotation(attribute)
                .map(written -> written.nested("joinColumns"))
                .filter(columns -> !columns.isEmpty())
                .orElseGet(() -> annotations.repeated("JoinColumn")));
    ResolvedAnnotation written =
        annotations
            .find("ElementCollection")
            .or(() -> annotations.find("CollectionOfElements"))
            .or(() -> annotations.find("ManyToAny"))
            .orElseThrow();
    return new AttributeMapped(
        path,
        AttributeKind.ELEMENTS,
        false,
        collection,
        List.of(),
        Optional.empty(),
        Optional.of(collection),
        new LinkColumns(toOwner.isEmpty() ? names.toOwner() : toOwner, List.of(), values),
        false,
        Relations.isEager(written, annotations, false),
        Cascading.ALL,
        true,
        true,
        attribute.location());
  }
}
