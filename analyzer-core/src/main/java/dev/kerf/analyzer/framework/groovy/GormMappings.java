package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.framework.CamelCase;
import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables and columns of domain classes, by GORM's conventions for relational databases and what
 * their mapping blocks say otherwise.
 */
final class GormMappings {

  private static final String ID = "id";

  private final DomainClasses domain;

  GormMappings(DomainClasses domain) {
    this.domain = domain;
  }

  List<EntityMapped> all() {
    return domain.all().stream().map(this::mapped).toList();
  }

  private EntityMapped mapped(ResolvedType type) {
    return new EntityMapped(
        type.name(),
        type.name().simpleName(),
        tables(type),
        attributes(type),
        domain.parent(type).map(ResolvedType::name),
        Optional.empty(),
        false,
        List.of(),
        type.evidence());
  }

  /** The class's own table first, then those of the classes above where each has its own. */
  private List<StoreName> tables(ResolvedType type) {
    List<ResolvedType> above = new ArrayList<>(List.of(type));
    for (Optional<ResolvedType> next = domain.parent(type);
        next.isPresent();
        next = domain.parent(next.get())) {
      above.add(next.get());
    }
    ResolvedType root = above.get(above.size() - 1);
    return domain.mapping(root).hasTablePerClass()
        ? above.stream().map(this::ownTable).toList()
        : List.of(ownTable(root));
  }

  private StoreName table(ResolvedType type) {
    return tables(type).get(0);
  }

  private StoreName ownTable(ResolvedType type) {
    MappingBlock block = domain.mapping(type);
    StoreName named =
        StoreName.of(
            StoreKind.TABLE,
            block.table().orElseGet(() -> CamelCase.underscored(type.name().simpleName())));
    return block
        .schema()
        .map(schema -> new StoreName(StoreKind.TABLE, schema, named.name()))
        .orElse(named);
  }

  private List<AttributeMapped> attributes(ResolvedType type) {
    Map<String, AttributeMapped> out = new LinkedHashMap<>();
    ResolvedType declared = type;
    for (ResolvedType above : domain.lineage(type)) {
      // What a class that is no domain class declares is kept with the nearest below it that is.
      declared = domain.find(above.name()).orElse(declared);
      for (ResolvedField property : domain.properties(above)) {
        attributes(declared, above, property)
            .forEach(attribute -> out.putIfAbsent(attribute.path(), attribute));
      }
    }
    return List.copyOf(out.values());
  }

  private List<AttributeMapped> attributes(
      ResolvedType owner, ResolvedType declaring, ResolvedField property) {
    String name = property.name();
    SourceLocation at = declaring.at(property.declared().line()).location();
    TypeName many = domain.hasMany(declaring).get(name);
    Optional<ResolvedType> target = domain.find(property.type());
    Optional<ResolvedType> embedded =
        domain.embedded(declaring).contains(name) ? domain.type(property.type()) : Optional.empty();
    if (many != null) {
      return List.of(
          domain
              .find(many)
              .map(others -> toMany(owner, name, others, at))
              .orElseGet(() -> elements(owner, name, many, at)));
    } else if (embedded.isPresent()) {
      return embedded(owner, name, embedded.get());
    } else if (target.isPresent()) {
      return List.of(toOne(owner, declaring, name, target.get(), at));
    } else if (isOfCollections(property)) {
      return List.of();
    }
    boolean key = name.equals(ID) || domain.mapping(owner).key().contains(name);
    return isKept(owner, name) ? List.of(basic(owner, name, key, at)) : List.of();
  }

  /** GORM adds a number as key and a version, which a class may do without. */
  private boolean isKept(ResolvedType owner, String property) {
    MappingBlock block = domain.mapping(owner);
    return !(property.equals("version") && block.isUnversioned())
        && !(property.equals(ID) && !block.key().isEmpty());
  }

  private static boolean isOfCollections(ResolvedField property) {
    String type = property.type().erasedName();
    return type.equals("java.util.Set")
        || type.equals("java.util.List")
        || type.equals("java.util.SortedSet")
        || type.equals("java.util.Collection")
        || type.equals("java.util.Map");
  }

  private AttributeMapped basic(ResolvedType owner, String path, boolean key, SourceLocation at) {
    return attribute(
        path,
        AttributeKind.BASIC,
        key,
        table(owner),
        List.of(column(owner, path)),
        Optional.empty(),
        Optional.empty(),
        LinkColumns.NONE,
        false,
        Set.of(),
        at);
  }

  private String column(ResolvedType owner, String property) {
    return domain
        .mapping(owner)
        .column(property)
        .orElseGet(() -> CamelCase.underscored(property.replace('.', '_')));
  }

  private List<AttributeMapped> embedded(ResolvedType owner, String name, ResolvedType part) {
    return domain.properties(part).stream()
        .filter(inner -> !inner.name().equals(ID) && !inner.name().equals("version"))
        .map(
            inner ->
                basic(
                    owner,
                    name + '.' + inner.name(),
                    false,
                    part.at(inner.declared().line()).location()))
        .toList();
  }

  private AttributeMapped toOne(
      ResolvedType owner,
      ResolvedType declaring,
      String name,
      ResolvedType target,
      SourceLocation at) {
    boolean byOther = domain.hasOne(declaring).containsKey(name);
    return attribute(
        name,
        AttributeKind.TO_ONE,
        domain.mapping(owner).key().contains(name),
        table(owner),
        byOther ? List.of() : references(owner, name, target),
        Optional.of(target.name()),
        Optional.empty(),
        LinkColumns.NONE,
        byOther,
        domain.belongs(target, owner.name()) ? Cascading.ALL : Set.of(),
        at);
  }

  /** The columns that refer to another, of which a composite key needs several. */
  private List<String> references(ResolvedType owner, String name, ResolvedType target) {
    Optional<String> given = domain.mapping(owner).column(name);
    List<String> keys = domain.mapping(target).key();
    if (given.isPresent() || keys.size() < 2) {
      return List.of(given.orElseGet(() -> CamelCase.underscored(name) + "_id"));
    }
    return keys.stream()
        .map(key -> CamelCase.underscored(name) + '_' + column(target, key))
        .toList();
  }

  private AttributeMapped elements(
      ResolvedType owner, String name, TypeName element, SourceLocation at) {
    MappingBlock block = domain.mapping(owner);
    StoreName link = linked(owner, block.joinTable(name).orElseGet(() -> joined(owner, name)));
    String value = CamelCase.underscored(name + '_' + element.simpleName());
    return attribute(
        name,
        AttributeKind.ELEMENTS,
        false,
        link,
        List.of(),
        Optional.empty(),
        Optional.of(link),
        new LinkColumns(
            List.of(block.joinKey(name).orElseGet(() -> ownerColumn(owner))),
            List.of(),
            List.of(block.joinColumn(name).orElse(value))),
        false,
        Cascading.ALL,
        at);
  }

  private AttributeMapped toMany(
      ResolvedType owner, String name, ResolvedType target, SourceLocation at) {
    boolean belongs = domain.belongs(target, owner.name());
    Optional<StoreName> link = Optional.empty();
    LinkColumns columns = LinkColumns.NONE;
    boolean referred = refersTo(target, owner);
    boolean manyToMany = !referred && !target.equals(owner) && holdsMany(target, owner);
    boolean byOther = referred || manyToMany && domain.belongs(owner, target.name());
    if (!byOther) {
      MappingBlock block = domain.mapping(owner);
      String implied =
          manyToMany ? joined(owner, name) : table(owner).name() + '_' + table(target).name();
      String key =
          manyToMany
              ? ownerColumn(owner)
              : CamelCase.underscored(owner.name().simpleName() + '_' + name) + "_id";
      link = Optional.of(linked(owner, block.joinTable(name).orElse(implied)));
      columns =
          new LinkColumns(
              List.of(block.joinKey(name).orElse(key)),
              List.of(block.joinColumn(name).orElseGet(() -> ownerColumn(target))),
              List.of());
    }
    return attribute(
        name,
        AttributeKind.TO_MANY,
        false,
        table(owner),
        List.of(),
        Optional.of(target.name()),
        link,
        columns,
        byOther,
        belongs && !manyToMany ? Cascading.ALL : Set.of(Cascading.SAVE_UPDATE, Cascading.PERSIST),
        at);
  }

  private boolean holdsMany(ResolvedType type, ResolvedType of) {
    return domain.hasMany(type).containsValue(of.name());
  }

  private boolean refersTo(ResolvedType type, ResolvedType other) {
    Stream<ResolvedField> properties =
        domain.lineage(type).stream().flatMap(above -> domain.properties(above).stream());
    return properties.anyMatch(
        property -> property.type().className().filter(other.name()::equals).isPresent());
  }

  private String joined(ResolvedType owner, String property) {
    return table(owner).name() + '_' + CamelCase.underscored(property);
  }

  private StoreName linked(ResolvedType owner, String name) {
    return new StoreName(StoreKind.TABLE, table(owner).schema(), name);
  }

  private static String ownerColumn(ResolvedType owner) {
    return CamelCase.underscored(owner.name().simpleName()) + "_id";
  }

  private static AttributeMapped attribute(
      String path,
      AttributeKind kind,
      boolean key,
      StoreName table,
      List<String> columns,
      Optional<TypeName> target,
      Optional<StoreName> linkTable,
      LinkColumns link,
      boolean byOther,
      Set<Cascading> cascades,
      SourceLocation at) {
    return new AttributeMapped(
        path, kind, key, table, columns, target, linkTable, link, byOther, false, cascades, false,
        true, at);
  }
}
