package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.DomainFact.AttributeKind;
import dev.kerf.analyzer.framework.DomainFact.AttributeMapped;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decides the columns, target and link table of one attribute of an entity. */
final class AttributeMapping {

  private static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");
  private static final Set<String> TO_MANY = Set.of("OneToMany", "ManyToMany");
  private static final Set<String> WRITING_CASCADES = Set.of("ALL", "PERSIST", "MERGE", "REMOVE");

  private final EntityMappings entities;
  private final MappedClasses classes;
  private final NamingStrategy naming;
  private final ResolvedType owner;
  private final StoreName table;
  private final Set<TypeName> embedding = new HashSet<>();

  AttributeMapping(
      EntityMappings entities,
      MappedClasses classes,
      NamingStrategy naming,
      ResolvedType owner,
      StoreName table) {
    this.entities = entities;
    this.classes = classes;
    this.naming = naming;
    this.owner = owner;
    this.table = table;
  }

  /** The attribute itself, or those of the embeddable that it holds. */
  List<AttributeMapped> map(PersistentAttribute attribute) {
    return map("", attribute, Map.of());
  }

  private List<AttributeMapped> map(
      String prefix, PersistentAttribute attribute, Map<String, String> overrides) {
    JpaAnnotations annotations = attribute.annotations();
    String path = prefix + attribute.name();
    Optional<ResolvedAnnotation> toOne = first(annotations, TO_ONE);
    if (toOne.isPresent()) {
      return List.of(reference(path, attribute, toOne.get()));
    }
    Optional<ResolvedAnnotation> toMany = first(annotations, TO_MANY);
    if (toMany.isPresent()) {
      return List.of(association(path, attribute, toMany.get()));
    }
    if (annotations.has("ElementCollection") || annotations.has("CollectionOfElements")) {
      return List.of(elements(path, attribute));
    }
    Optional<TypeName> embeddable =
        attribute
            .type()
            .className()
            .filter(
                type ->
                    annotations.has("Embedded")
                        || annotations.has("EmbeddedId")
                        || classes.isEmbeddable(type));
    if (embeddable.isPresent() && embedding.add(embeddable.get())) {
      List<AttributeMapped> inside = embedded(path, attribute, embeddable.get(), overrides);
      embedding.remove(embeddable.get());
      return inside;
    }
    String column =
        Optional.ofNullable(overrides.get(path))
            .or(() -> annotations.text("Column", "name"))
            .orElse(attribute.name());
    return List.of(mapped(path, AttributeKind.BASIC, List.of(naming.physical(column)), attribute));
  }

  private static Optional<ResolvedAnnotation> first(
      JpaAnnotations annotations, Set<String> simpleNames) {
    return annotations.all().stream()
        .filter(annotation -> simpleNames.contains(annotation.type().simpleName()))
        .findFirst();
  }

  private AttributeMapped mapped(
      String path, AttributeKind kind, List<String> columns, PersistentAttribute attribute) {
    StoreName in =
        attribute
            .annotations()
            .text("Column", "table")
            .map(name -> naming.table(table.schema(), name))
            .orElse(table);
    return new AttributeMapped(
        path,
        kind,
        isKey(attribute),
        in,
        columns,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        false,
        true,
        attribute.location());
  }

  private static boolean isKey(PersistentAttribute attribute) {
    return attribute.annotations().has("Id") || attribute.annotations().has("EmbeddedId");
  }

  private List<AttributeMapped> embedded(
      String path,
      PersistentAttribute attribute,
      TypeName embeddable,
      Map<String, String> outerOverrides) {
    Map<String, String> overrides = new TreeMap<>(outerOverrides);
    for (ResolvedAnnotation override : attribute.annotations().repeated("AttributeOverride")) {
      Optional<String> name = override.text("name");
      Optional<String> column =
          override.nested("column").stream().findFirst().flatMap(c -> c.text("name"));
      if (name.isPresent() && column.isPresent()) {
        overrides.putIfAbsent(path + '.' + name.get(), column.get());
      }
    }
    List<AttributeMapped> out = new ArrayList<>();
    Optional<ResolvedType> type = entities.type(embeddable);
    if (type.isEmpty()) {
      return List.of(
          mapped(path, AttributeKind.BASIC, List.of(naming.physical(attribute.name())), attribute));
    }
    for (ResolvedType declaring : classes.lineage(type.get())) {
      for (PersistentAttribute inner : classes.attributes(declaring, type.get())) {
        out.addAll(map(path + '.', inner, overrides));
      }
    }
    return out;
  }

  private AttributeMapped reference(
      String path, PersistentAttribute attribute, ResolvedAnnotation relation) {
    Optional<TypeName> target = target(attribute, relation);
    boolean byOther = isMappedByOther(relation);
    Optional<ResolvedAnnotation> joinTable = attribute.annotations().find("JoinTable");
    List<String> columns = new ArrayList<>();
    if (!byOther && joinTable.isEmpty()) {
      columns.addAll(joinColumns(attribute.annotations()));
      if (columns.isEmpty()) {
        target
            .flatMap(entities::entity)
            .map(entities::idColumns)
            .orElse(List.of("id"))
            .forEach(id -> columns.add(naming.joinColumn(attribute.name(), id)));
      }
    }
    boolean eager = relation.text("fetch").map("EAGER"::equals).orElse(true);
    boolean optional =
        relation.text("optional").map(text -> !text.equals("false")).orElse(true)
            && joinColumnAnnotations(attribute.annotations()).stream()
                .noneMatch(c -> c.text("nullable").filter("false"::equals).isPresent());
    return new AttributeMapped(
        path,
        AttributeKind.TO_ONE,
        isKey(attribute),
        table,
        columns,
        target,
        joinTable.map(t -> linkTable(t, attribute, target)),
        byOther,
        eager,
        cascades(relation),
        isOrphanRemoval(relation),
        optional,
        attribute.location());
  }

  private AttributeMapped association(
      String path, PersistentAttribute attribute, ResolvedAnnotation relation) {
    Optional<TypeName> target = target(attribute, relation);
    boolean byOther = isMappedByOther(relation);
    Optional<StoreName> link = Optional.empty();
    List<String> columns = joinColumns(attribute.annotations());
    boolean oneToMany = relation.type().simpleName().equals("OneToMany");
    StoreName in = table;
    if (!byOther && oneToMany && !columns.isEmpty()) {
      // The foreign key of a unidirectional one-to-many stands in the target's table.
      in = target.flatMap(entities::entity).map(e -> entities.tables(e).get(0)).orElse(table);
    } else if (!byOther) {
      ResolvedAnnotation none = attribute.annotations().find("JoinTable").orElse(relation);
      link = Optional.of(linkTable(none, attribute, target));
      columns = List.of();
    }
    return new AttributeMapped(
        path,
        AttributeKind.TO_MANY,
        false,
        in,
        columns,
        target,
        link,
        byOther,
        relation.text("fetch").filter("EAGER"::equals).isPresent(),
        cascades(relation),
        isOrphanRemoval(relation),
        true,
        attribute.location());
  }

  private AttributeMapped elements(String path, PersistentAttribute attribute) {
    JpaAnnotations annotations = attribute.annotations();
    StoreName collection =
        annotations
            .find("CollectionTable")
            .or(() -> annotations.find("JoinTable"))
            .flatMap(
                table ->
                    table
                        .text("name")
                        .filter(name -> !name.isBlank())
                        .map(name -> naming.table(table.text("schema").orElse(""), name)))
            .orElseGet(() -> naming.collectionTable(entities.entityName(owner), attribute.name()));
    boolean eager =
        annotations.text("ElementCollection", "fetch").filter("EAGER"::equals).isPresent();
    return new AttributeMapped(
        path,
        AttributeKind.ELEMENTS,
        false,
        collection,
        List.of(),
        Optional.empty(),
        Optional.of(collection),
        false,
        eager,
        true,
        true,
        true,
        attribute.location());
  }

  private StoreName linkTable(
      ResolvedAnnotation joinTable, PersistentAttribute attribute, Optional<TypeName> target) {
    if (joinTable.type().simpleName().equals("JoinTable")) {
      Optional<String> name = joinTable.text("name").filter(text -> !text.isBlank());
      if (name.isPresent()) {
        return naming.table(joinTable.text("schema").orElse(""), name.get());
      }
    }
    StoreName other =
        target
            .flatMap(entities::entity)
            .map(entity -> entities.tables(entity).get(0))
            .orElse(
                StoreName.table(
                    naming.physical(target.map(TypeName::simpleName).orElse("elements"))));
    return naming.joinTable(table, attribute.name(), other);
  }

  /** The entity that a relation names, or that the attribute's type or its last argument is. */
  private static Optional<TypeName> target(
      PersistentAttribute attribute, ResolvedAnnotation relation) {
    Optional<AnnotationValue> explicit = relation.value("targetEntity");
    if (explicit.isPresent() && explicit.get() instanceof AnnotationValue.TypeValue value) {
      return Optional.of(value.type());
    }
    JavaType type = attribute.type();
    if (TO_MANY.contains(relation.type().simpleName())
        && type instanceof JavaType.ClassType collection
        && !collection.arguments().isEmpty()) {
      type = collection.arguments().get(collection.arguments().size() - 1);
    }
    if (type instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()) {
      type = wildcard.bound().get();
    }
    if (type instanceof JavaType.ArrayType array) {
      type = array.component();
    }
    return type.className();
  }

  private static boolean isMappedByOther(ResolvedAnnotation relation) {
    return relation.text("mappedBy").filter(text -> !text.isBlank()).isPresent();
  }

  private static boolean isOrphanRemoval(ResolvedAnnotation relation) {
    return relation.text("orphanRemoval").filter("true"::equals).isPresent();
  }

  private static boolean cascades(ResolvedAnnotation relation) {
    return relation.texts("cascade").stream().anyMatch(WRITING_CASCADES::contains);
  }

  private static List<ResolvedAnnotation> joinColumnAnnotations(JpaAnnotations annotations) {
    return annotations.repeated("JoinColumn");
  }

  private List<String> joinColumns(JpaAnnotations annotations) {
    return joinColumnAnnotations(annotations).stream()
        .flatMap(column -> column.text("name").stream())
        .filter(name -> !name.isBlank())
        .map(naming::physical)
        .toList();
  }
}
