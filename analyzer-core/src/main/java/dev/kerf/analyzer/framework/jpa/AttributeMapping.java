package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the columns of one attribute of an entity, or of those of the embeddable it holds. */
final class AttributeMapping {

  private static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");
  private static final Set<String> ELEMENTS = Set.of("ElementCollection", "CollectionOfElements");

  private final EntityMappings entities;
  private final MappedClasses classes;
  private final NamingStrategy naming;
  private final ResolvedType owner;
  private final StoreName table;
  private final Set<TypeName> embedding = new HashSet<>();

  /**
   * @param table where the attributes are that name no other
   */
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
  List<AttributeMapped> map(PersistentAttribute attribute, Overrides overrides) {
    return map("", attribute, overrides);
  }

  private List<AttributeMapped> map(
      String prefix, PersistentAttribute attribute, Overrides overrides) {
    JpaAnnotations annotations = attribute.annotations();
    String path = prefix + attribute.name();
    Optional<ResolvedAnnotation> toOne = first(annotations, TO_ONE);
    if (toOne.isPresent()) {
      return List.of(
          new ReferenceMapping(entities, naming, owner, table)
              .map(path, attribute, toOne.get(), overrides));
    }
    CollectionMapping collections = new CollectionMapping(entities, naming, owner, table);
    Optional<ResolvedAnnotation> toMany = first(annotations, CollectionMapping.TO_MANY);
    if (toMany.isPresent()) {
      return List.of(collections.association(path, attribute, toMany.get(), overrides));
    }
    if (first(annotations, ELEMENTS).isPresent()) {
      StoreName collection = collections.collectionTable(attribute);
      List<String> values = values(collection, path, attribute, overrides);
      return List.of(collections.elements(path, attribute, collection, values));
    }
    Optional<ResolvedAnnotation> toAny = annotations.find("ManyToAny");
    if (toAny.isPresent()) {
      StoreName collection = collections.collectionTable(attribute);
      return List.of(
          collections.elements(path, attribute, collection, anything(toAny.get(), annotations)));
    }
    Optional<TypeName> embeddable = embeddable(attribute.type(), annotations);
    if (embeddable.isPresent() && embedding.add(embeddable.get())) {
      List<AttributeMapped> inside = embedded(path, attribute, embeddable.get(), overrides);
      embedding.remove(embeddable.get());
      return inside;
    }
    return List.of(basic(path, attribute, overrides));
  }

  private static Optional<ResolvedAnnotation> first(
      JpaAnnotations annotations, Set<String> simpleNames) {
    return annotations.all().stream()
        .filter(annotation -> simpleNames.contains(annotation.type().simpleName()))
        .findFirst();
  }

  private Optional<TypeName> embeddable(JavaType type, JpaAnnotations annotations) {
    return type.className()
        .filter(
            name ->
                annotations.has("Embedded")
                    || annotations.has("EmbeddedId")
                    || classes.isEmbeddable(name));
  }

  private AttributeMapped basic(String path, PersistentAttribute attribute, Overrides overrides) {
    JpaAnnotations annotations = attribute.annotations();
    StoreName in =
        annotations
            .text("Column", "table")
            .map(name -> naming.table(table.schema(), name))
            .orElse(table);
    boolean required =
        Stream.concat(overrides.column(path).stream(), annotations.find("Column").stream())
            .limit(1)
            .anyMatch(column -> column.text("nullable").filter("false"::equals).isPresent());
    return new AttributeMapped(
        path,
        AttributeKind.BASIC,
        isKey(attribute),
        in,
        columns(path, attribute, overrides),
        Optional.empty(),
        Optional.empty(),
        LinkColumns.NONE,
        false,
        false,
        Set.of(),
        false,
        !required,
        attribute.location());
  }

  /** A formula has no column; a custom type, or a reference to anything, has several. */
  private List<String> columns(String path, PersistentAttribute attribute, Overrides overrides) {
    JpaAnnotations annotations = attribute.annotations();
    if (annotations.has("Formula")) {
      return List.of();
    }
    if (annotations.has("Any")) {
      List<ResolvedAnnotation> both = new ArrayList<>();
      annotations.find("Any").ifPresent(any -> both.addAll(any.nested("metaColumn")));
      annotations.find("Column").ifPresent(both::add);
      both.addAll(annotations.repeated("JoinColumn"));
      return both.stream().flatMap(column -> name(column).stream()).toList();
    }
    List<ResolvedAnnotation> several =
        annotations.find("Columns").map(columns -> columns.nested("columns")).orElse(List.of());
    if (several.size() > 1) {
      return several.stream().flatMap(column -> name(column).stream()).toList();
    }
    return List.of(
        overrides
            .column(path)
            .or(() -> annotations.find("Column"))
            .flatMap(this::name)
            .orElseGet(() -> naming.physical(attribute.name())));
  }

  /** The columns that say what each element is, and which. */
  private List<String> anything(ResolvedAnnotation toAny, JpaAnnotations annotations) {
    List<ResolvedAnnotation> columns = new ArrayList<>(toAny.nested("metaColumn"));
    annotations.find("Column").ifPresent(columns::add);
    annotations
        .find("JoinTable")
        .ifPresent(table -> columns.addAll(table.nested("inverseJoinColumns")));
    return columns.stream().flatMap(column -> name(column).stream()).toList();
  }

  private Optional<String> name(ResolvedAnnotation column) {
    return column.text("name").filter(text -> !text.isBlank()).map(naming::physical);
  }

  static boolean isKey(PersistentAttribute attribute) {
    return attribute.annotations().has("Id") || attribute.annotations().has("EmbeddedId");
  }

  private List<AttributeMapped> embedded(
      String path, PersistentAttribute attribute, TypeName embeddable, Overrides outer) {
    Overrides overrides = outer.with(path, attribute.annotations());
    List<AttributeMapped> out = new ArrayList<>();
    Optional<ResolvedType> type = entities.type(embeddable);
    if (type.isEmpty()) {
      return List.of(basic(path, attribute, overrides));
    }
    for (ResolvedType declaring : classes.lineage(type.get())) {
      for (PersistentAttribute inner : classes.attributes(declaring, type.get())) {
        for (AttributeMapped mapped : map(path + '.', inner, overrides)) {
          out.add(isKey(attribute) ? asKey(mapped) : mapped);
        }
      }
    }
    return out;
  }

  /** The attributes of an embedded identifier are all parts of the key. */
  private static AttributeMapped asKey(AttributeMapped of) {
    return new AttributeMapped(
        of.path(),
        of.kind(),
        true,
        of.table(),
        of.columns(),
        of.target(),
        of.linkTable(),
        of.link(),
        of.mappedByOther(),
        of.eager(),
        of.cascades(),
        of.orphanRemoval(),
        of.optional(),
        of.location());
  }

  /** The columns that hold the elements of a collection, and their places. */
  private List<String> values(
      StoreName collection, String path, PersistentAttribute attribute, Overrides outer) {
    JpaAnnotations annotations = attribute.annotations();
    Overrides overrides = outer.with(path, annotations).with(path + ".value", annotations);
    List<String> out = new ArrayList<>();
    Optional<TypeName> embeddable =
        annotations
            .find("ElementCollection")
            .flatMap(written -> written.value("targetClass"))
            .filter(AnnotationValue.TypeValue.class::isInstance)
            .map(value -> ((AnnotationValue.TypeValue) value).type())
            .or(() -> CollectionMapping.elementType(attribute.type()).className())
            .filter(classes::isEmbeddable);
    if (embeddable.isPresent() && embedding.add(embeddable.get())) {
      ResolvedType type = entities.type(embeddable.get()).orElseThrow();
      AttributeMapping inside = new AttributeMapping(entities, classes, naming, owner, collection);
      inside.embedding.addAll(embedding);
      for (ResolvedType declaring : classes.lineage(type)) {
        for (PersistentAttribute inner : classes.attributes(declaring, type)) {
          inside.map(path + '.', inner, overrides).forEach(one -> out.addAll(one.columns()));
        }
      }
      embedding.remove(embeddable.get());
    } else {
      out.add(
          annotations
              .find("Column")
              .flatMap(this::name)
              .orElseGet(() -> naming.physical(attribute.name())));
    }
    Stream.of("MapKeyColumn", "OrderColumn", "IndexColumn", "MapKeyJoinColumn")
        .flatMap(name -> annotations.find(name).stream())
        .flatMap(column -> name(column).stream())
        .forEach(out::add);
    return out;
  }
}
