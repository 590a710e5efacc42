package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which collection keeps each document, hash or node: as annotated, else as Spring Data names it.
 * What is inside of one is no matter of the schema, so there are no attributes.
 */
final class Documents {

  /** By annotation, the elements that may name the collection. */
  private static final Map<String, List<String>> ANNOTATIONS =
      Map.of(
          "org.springframework.data.mongodb.core.mapping.Document",
          List.of("collection", "value"),
          "org.springframework.data.elasticsearch.annotations.Document",
          List.of("indexName"),
          "org.springframework.data.redis.core.RedisHash",
          List.of("value"),
          "org.springframework.data.couchbase.core.mapping.Document",
          List.of(),
          "org.springframework.data.cassandra.core.mapping.Table",
          List.of("value"),
          "org.springframework.data.neo4j.core.schema.Node",
          List.of("value", "primaryLabel"));

  private static final String REDIS = "org.springframework.data.redis.core.RedisHash";

  private Documents() {}

  /**
   * @param kept further types that the application keeps as documents
   */
  static List<EntityMapped> of(ResolvedApplication application, Set<TypeName> kept) {
    Map<TypeName, EntityMapped> out = new TreeMap<>();
    for (ResolvedType type : application.types()) {
      annotation(type)
          .map(annotation -> name(type, annotation))
          .or(() -> Optional.of(plain(type)).filter(name -> kept.contains(type.name())))
          .ifPresent(name -> out.put(type.name(), mapped(type, name)));
    }
    return new ArrayList<>(out.values());
  }

  private static Optional<ResolvedAnnotation> annotation(ResolvedType type) {
    return type.annotations().stream()
        .filter(annotation -> ANNOTATIONS.containsKey(annotation.type().binaryName()))
        .findFirst();
  }

  private static String name(ResolvedType type, ResolvedAnnotation annotation) {
    String kind = annotation.type().binaryName();
    return ANNOTATIONS.get(kind).stream()
        .flatMap(element -> annotation.text(element).stream())
        .filter(text -> !text.isBlank() && !text.contains("#{"))
        .findFirst()
        .orElseGet(() -> kind.equals(REDIS) ? type.name().binaryName() : plain(type));
  }

  private static String plain(ResolvedType type) {
    String simple = type.name().simpleName();
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  private static EntityMapped mapped(ResolvedType type, String name) {
    StoreName store = new StoreName(StoreKind.COLLECTION, "", name);
    return new EntityMapped(
        type.name(),
        type.name().simpleName(),
        List.of(store),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        type.evidence());
  }
}
