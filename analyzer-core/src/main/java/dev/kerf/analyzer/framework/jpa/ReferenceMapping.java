package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides the columns, or the join table, of a reference to one other entity. */
final class ReferenceMapping {

  private final EntityMappings entities;
  private final NamingStrategy naming;
  private final ResolvedType owner;
  private final StoreName table;

  ReferenceMapping(
      EntityMappings entities, NamingStrategy naming, ResolvedType owner, StoreName table) {
    this.entities = entities;
    this.naming = naming;
    this.owner = owner;
    this.table = table;
  }

  AttributeMapped map(
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
    Optional<StoreName> link =
        joinTable.map(join -> names.linkTable(Optional.of(join), attribute, target));
    List<ResolvedAnnotation> joinColumns = new ArrayList<>(overrides.joinColumns(path));
    if (joinColumns.isEmpty()) {
      joinColumns.addAll(annotations.repeated("JoinColumn"));
    }
    List<String> columns = List.of();
    if (!byOther && link.isEmpty()) {
      columns = names.written(joinColumns);
      if (columns.isEmpty()) {
        columns =
            sharesKey(relation, annotations)
                ? entities.idColumns(owner)
                : names.toTarget(attribute.name(), target);
      }
    }
    boolean optional =
        relation.text("optional").map(text -> !text.equals("false")).orElse(true)
            && joinColumns.stream()
                .noneMatch(c -> c.text("nullable").filter("false"::equals).isPresent());
    return new AttributeMapped(
        path,
        AttributeKind.TO_ONE,
        AttributeMapping.isKey(attribute),
        table,
        columns,
        target,
        link,
        joinTable.map(join -> names.link(join, attribute, target)).orElse(LinkColumns.NONE),
        byOther,
        Relations.isEager(relation, annotations, true),
        Relations.cascades(relation, annotations),
        Relations.isOrphanRemoval(relation, annotations),
        optional,
        attribute.location());
  }

  /** Both rows have one key: it is the reference. */
  private static boolean sharesKey(ResolvedAnnotation relation, JpaAnnotations annotations) {
    boolean wholeKey = annotations.has("MapsId") && annotations.text("MapsId", "value").isEmpty();
    return relation.type().simpleName().equals("OneToOne")
        && (wholeKey || annotations.has("PrimaryKeyJoinColumn"));
  }
}
