package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the tables and attributes of every entity, inheritance and embeddables worked in. */
final class EntityMappings {

  private static final Set<String> OWN_TABLE_PER_CLASS = Set.of("TABLE_PER_CLASS");

  private final ResolvedApplication application;
  private final MappedClasses classes;
  private final NamingStrategy naming;
  private final KeyTables keyTables;
  private final KeySequences keySequences;
  private final QueriedTables queried;
  private final Set<TypeName> identifying = new HashSet<>();

  EntityMappings(ResolvedApplication application, Optional<NamingStrategy> told) {
    this.application = application;
    this.classes = new MappedClasses(application);
    this.naming = told.orElseGet(() -> NamingStrategy.of(application));
    this.keyTables = new KeyTables(application, classes, naming);
    this.keySequences = new KeySequences(application, classes);
    this.queried = new QueriedTables(classes);
  }

  List<EntityMapped> all() {
    return application.types().stream().filter(classes::isEntity).map(this::mapping).toList();
  }

  /** The sequences that number the keys of entities. */
  List<EntityFact.KeysNumbered> numbered() {
    return application.types().stream()
        .filter(classes::isEntity)
        .flatMap(entity -> keySequences.of(entity, tables(entity).get(0)).stream())
        .toList();
  }

  private EntityMapped mapping(ResolvedType entity) {
    List<StoreName> tables = tables(entity);
    return new EntityMapped(
        entity.name(),
        entityName(entity),
        tables,
        attributes(entity),
        superEntity(entity).map(ResolvedType::name),
        keyTables.of(entity),
        !queried.ofSubselect(entity).isEmpty(),
        queried.ofFormulas(entity),
        classes.evidence(entity));
  }

  String entityName(ResolvedType entity) {
    return classes.annotations(entity).text("Entity", "name").orElse(entity.name().simpleName());
  }

  private Optional<ResolvedType> superEntity(ResolvedType entity) {
    return classes.lineage(entity).stream().skip(1).filter(classes::isEntity).findFirst();
  }

  /** The entity's own table first; then its secondary tables and, when joined, its ancestors'. */
  List<StoreName> tables(ResolvedType entity) {
    List<StoreName> ofQuery = queried.ofSubselect(entity);
    if (!ofQuery.isEmpty()) {
      return ofQuery;
    }
    Set<StoreName> out = new LinkedHashSet<>();
    List<ResolvedType> entities =
        classes.lineage(entity).stream().filter(classes::isEntity).toList();
    ResolvedType root = entities.get(entities.size() - 1);
    String strategy =
        classes.annotations(root).text("Inheritance", "strategy").orElse("SINGLE_TABLE");
    if (strategy.equals("SINGLE_TABLE")) {
      out.add(ownTable(root));
    } else {
      out.add(ownTable(entity));
    }
    for (ResolvedType type : entities) {
      for (ResolvedAnnotation table : classes.annotations(type).repeated("SecondaryTable")) {
        table.text("name").ifPresent(name -> out.add(naming.table(schema(table), name)));
      }
      if (strategy.equals("JOINED")) {
        out.add(ownTable(type));
      }
    }
    return List.copyOf(out);
  }

  private StoreName ownTable(ResolvedType entity) {
    Optional<ResolvedAnnotation> table = classes.annotations(entity).find("Table");
    String name =
        table
            .flatMap(annotation -> annotation.text("name"))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> entityName(entity));
    return naming.table(table.map(EntityMappings::schema).orElse(""), name);
  }

  private static String schema(ResolvedAnnotation table) {
    return table
        .text("schema")
        .filter(text -> !text.isBlank())
        .or(() -> table.text("catalog"))
        .orElse("");
  }

  private List<AttributeMapped> attributes(ResolvedType entity) {
    Map<String, AttributeMapped> out = new LinkedHashMap<>();
    Overrides overrides = Overrides.none();
    for (ResolvedType type : classes.lineage(entity)) {
      JpaAnnotations annotations = classes.annotations(type);
      overrides = overrides.with("", annotations);
      if (!annotations.has("Entity")
          && !annotations.has("MappedSuperclass")
          && !type.equals(entity)) {
        continue;
      }
      StoreName table = annotations.has("Entity") ? tableOf(type, entity) : tables(entity).get(0);
      for (PersistentAttribute attribute : classes.attributes(type, entity)) {
        new AttributeMapping(this, classes, naming, entity, table)
            .map(attribute, overrides)
            .forEach(mapped -> out.putIfAbsent(mapped.path(), mapped));
      }
    }
    return new ArrayList<>(out.values());
  }

  /** Where an ancestor's columns are: with a table per class in the table of the entity itself. */
  private StoreName tableOf(ResolvedType declaring, ResolvedType entity) {
    List<ResolvedType> entities =
        classes.lineage(entity).stream().filter(classes::isEntity).toList();
    ResolvedType root = entities.get(entities.size() - 1);
    boolean ownTable =
        classes
            .annotations(root)
            .text("Inheritance", "strategy")
            .filter(OWN_TABLE_PER_CLASS::contains)
            .isPresent();
    return tables(ownTable ? entity : declaring).get(0);
  }

  Optional<ResolvedType> entity(TypeName name) {
    return application.type(name).filter(classes::isEntity);
  }

  Optional<ResolvedType> type(TypeName name) {
    return application.type(name);
  }

  /** The attribute by which an entity is the other end of a relation that another one keeps. */
  Optional<String> inverse(ResolvedType entity, String owningAttribute) {
    return classes.lineage(entity).stream()
        .flatMap(type -> classes.attributes(type, entity).stream())
        .filter(
            attribute ->
                attribute.annotations().all().stream()
                    .anyMatch(
                        relation ->
                            relation.text("mappedBy").filter(owningAttribute::equals).isPresent()))
        .map(PersistentAttribute::name)
        .findFirst();
  }

  /** The table in which an entity keeps the links of a relation to another one. */
  Optional<StoreName> linkTable(ResolvedType entity, String attribute) {
    StoreName table = tables(entity).get(0);
    JoinNames names = new JoinNames(this, naming, entity, table);
    return classes.lineage(entity).stream()
        .flatMap(type -> classes.attributes(type, entity).stream())
        .filter(owning -> owning.name().equals(attribute))
        .flatMap(owning -> linkTable(names, owning).stream())
        .findFirst();
  }

  private static Optional<StoreName> linkTable(JoinNames names, PersistentAttribute owning) {
    Optional<ResolvedAnnotation> written = owning.annotations().find("JoinTable");
    return written
        .or(() -> owning.annotations().find("ManyToMany"))
        .filter(relation -> !Relations.isMappedByOther(relation))
        .map(relation -> names.linkTable(written, owning, Relations.target(owning, relation)));
  }

  /** The columns of an entity's identifier, as a reference to it names them by default. */
  List<String> idColumns(ResolvedType entity) {
    List<String> out = new ArrayList<>();
    // A key that is itself a reference may lead back here; then its own columns have to do.
    if (identifying.add(entity.name())) {
      StoreName table = tables(entity).get(0);
      for (ResolvedType type : classes.lineage(entity)) {
        for (PersistentAttribute attribute : classes.attributes(type, entity)) {
          if (AttributeMapping.isKey(attribute)) {
            new AttributeMapping(this, classes, naming, entity, table)
                .map(attribute, Overrides.none().with("", classes.annotations(entity)))
                .forEach(mapped -> out.addAll(mapped.columns()));
          }
        }
      }
      identifying.remove(entity.name());
    }
    return out.isEmpty() ? List.of(naming.physical("id")) : out;
  }
}
