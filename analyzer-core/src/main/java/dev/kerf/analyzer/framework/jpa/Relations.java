package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the annotations of any relation between entities say, JPA's and Hibernate's own. */
final class Relations {

  /** Refreshing, locking and replicating go along with no write. */
  private static final Map<String, Set<Cascading>> WRITING_CASCADES =
      Map.of(
          "ALL", Cascading.ALL,
          "PERSIST", Set.of(Cascading.PERSIST),
          "MERGE", Set.of(Cascading.MERGE),
          "REMOVE", Set.of(Cascading.REMOVE),
          "DELETE", Set.of(Cascading.REMOVE),
          "SAVE_UPDATE", Set.of(Cascading.SAVE_UPDATE),
          "REPLICATE", Set.of(Cascading.REPLICATE));

  private static final Set<String> ORPHANS = Set.of("DELETE_ORPHAN");

  private Relations() {}

  /** The entity that a relation names, or that the attribute's type or its last argument is. */
  static Optional<TypeName> target(PersistentAttribute attribute, ResolvedAnnotation relation) {
    Optional<AnnotationValue> explicit = relation.value("targetEntity");
    if (explicit.isPresent()
        && explicit.get() instanceof AnnotationValue.TypeValue value
        && !value.type().binaryName().equals("void")) {
      return Optional.of(value.type());
    }
    JavaType type =
        CollectionMapping.TO_MANY.contains(relation.type().simpleName())
            ? CollectionMapping.elementType(attribute.type())
            : attribute.type();
    return type.className();
  }

  static boolean isMappedByOther(ResolvedAnnotation relation) {
    return relation.text("mappedBy").filter(text -> !text.isBlank()).isPresent();
  }

  static boolean isEager(
      ResolvedAnnotation relation, JpaAnnotations annotations, boolean otherwise) {
    Optional<String> hibernate =
        annotations
            .text("LazyCollection", "value")
            .map(option -> option.equals("FALSE") ? "EAGER" : "LAZY")
            .or(() -> annotations.text("Fetch", "value").filter("JOIN"::equals));
    return hibernate
        .or(() -> relation.text("fetch"))
        .map(text -> text.equals("EAGER") || text.equals("JOIN"))
        .orElse(otherwise);
  }

  static Set<Cascading> cascades(ResolvedAnnotation relation, JpaAnnotations annotations) {
    return cascadeTypes(relation, annotations)
        .flatMap(type -> WRITING_CASCADES.getOrDefault(type, Set.of()).stream())
        .collect(Collectors.toSet());
  }

  static boolean isOrphanRemoval(ResolvedAnnotation relation, JpaAnnotations annotations) {
    return relation.text("orphanRemoval").filter("true"::equals).isPresent()
        || cascadeTypes(relation, annotations).anyMatch(ORPHANS::contains);
  }

  /** JPA's cascades and those of Hibernate's own annotation. */
  private static Stream<String> cascadeTypes(
      ResolvedAnnotation relation, JpaAnnotations annotations) {
    return Stream.concat(
        relation.texts("cascade").stream(),
        annotations.find("Cascade").map(cascade -> cascade.texts("value")).stream()
            .flatMap(values -> values.stream()));
  }
}
