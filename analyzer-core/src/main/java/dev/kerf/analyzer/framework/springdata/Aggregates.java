package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tables of Spring Data JDBC and R2DBC: a repository's type is the root of an aggregate, and
 * what it holds lives in tables of its own that refer to it. The whole aggregate is loaded, written
 * and deleted together.
 *
 * <p>An application counts as one of them by an annotation of theirs, or because its roots have
 * Spring Data's {@code @Id} and nothing says that they are documents, nodes or hashes.
 */
final class Aggregates {

  private static final String RELATIONAL = "org.springframework.data.relational.";
  private static final String ID = "org.springframework.data.annotation.Id";
  private static final Set<String> NOT_KEPT =
      Set.of(
          "org.springframework.data.annotation.Transient",
          "java.beans.Transient",
          "org.springframework.data.annotation.ReadOnlyProperty");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Set", "java.util.List", "java.util.Collection", "java.util.Map");
  private static final String REFERENCE =
      "org.springframework.data.jdbc.core.mapping.AggregateReference";
  private static final int MAX_DEPTH = 20;

  private final ResolvedApplication application;
  private final Map<TypeName, EntityMapped> mapped = new TreeMap<>();

  private Aggregates(ResolvedApplication application) {
    this.application = application;
  }

  /**
   * The mappings of all aggregates.
   *
   * @param roots the types that repositories are for
   */
  static List<EntityMapped> of(ResolvedApplication application, Collection<TypeName> roots) {
    Aggregates out = new Aggregates(application);
    List<ResolvedType> types =
        roots.stream().distinct().flatMap(name -> application.type(name).stream()).toList();
    boolean said = application.types().stream().anyMatch(Aggregates::isRelational);
    for (ResolvedType type : types) {
      if (isRelational(type) || !isOfOther(type) && (said || hasId(type))) {
        out.map(type, 0);
      }
    }
    return List.copyOf(out.mapped.values());
  }

  private static boolean isRelational(ResolvedType type) {
    return type.annotations().stream().anyMatch(Aggregates::isRelational)
        || type.fields().stream()
            .flatMap(field -> field.annotations().stream())
            .anyMatch(Aggregates::isRelational);
  }

  private static boolean isRelational(ResolvedAnnotation annotation) {
    return annotation.type().binaryName().startsWith(RELATIONAL);
  }

  /** Whether another store, or JPA, keeps objects of the type. */
  private static boolean isOfOther(ResolvedType type) {
    return type.annotations().stream()
        .map(annotation -> annotation.type().binaryName())
        .anyMatch(
            name -> name.contains(".persistence.") || name.startsWith("org.springframework.data."));
  }

  private static boolean hasId(ResolvedType type) {
    return type.fields().stream().anyMatch(field -> has(field, Set.of(ID)));
  }

  private static boolean has(ResolvedField field, Set<String> annotations) {
    return field.annotations().stream()
        .anyMatch(annotation -> annotations.contains(annotation.type().binaryName()));
  }

  private StoreName map(ResolvedType type, int depth) {
    StoreName table = table(type);
    if (mapped.containsKey(type.name()) || depth > MAX_DEPTH) {
      return table;
    }
    List<AttributeMapped> attributes = new ArrayList<>();
    mapped.put(type.name(), entity(type, table, attributes));
    for (ResolvedField field : type.fields()) {
      int modifiers = field.declared().modifiers();
      if (!Modifier.has(modifiers, Modifier.STATIC)
          && !Modifier.has(modifiers, Modifier.TRANSIENT)
          && !has(field, NOT_KEPT)) {
        attributes.addAll(attributes(type, table, field, "", "", depth));
      }
    }
    mapped.put(type.name(), entity(type, table, attributes));
    return table;
  }

  private static EntityMapped entity(
      ResolvedType type, StoreName table, List<AttributeMapped> attributes) {
    return new EntityMapped(
        type.name(),
        type.name().simpleName(),
        List.of(table),
        attributes,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        type.evidence());
  }

  /**
   * @param path before the field's name, with a dot at its end, or empty
   * @param prefix before the names of columns
   */
  private List<AttributeMapped> attributes(
      ResolvedType owner,
      StoreName table,
      ResolvedField field,
      String path,
      String prefix,
      int depth) {
    SourceLocation at = owner.at(field.declared().line()).location();
    Optional<ResolvedAnnotation> embedded =
        Stream.of("Embedded", "Nullable", "Empty")
            .flatMap(name -> relational(field, name).stream())
            .findFirst();
    Optional<ResolvedType> held = held(field.type());
    if (embedded.isPresent() && held.isPresent() && depth < MAX_DEPTH) {
      String inside =
          prefix + embedded.get().text("prefix").or(() -> embedded.get().text("value")).orElse("");
      List<AttributeMapped> out = new ArrayList<>();
      for (ResolvedField inner : held.get().fields()) {
        if (!inner.declared().isStatic()) {
          out.addAll(
              attributes(held.get(), table, inner, path + field.name() + '.', inside, depth + 1));
        }
      }
      return out;
    }
    if (held.isPresent() && isPart(held.get()) && !isReference(field.type())) {
      StoreName other = map(held.get(), depth + 1);
      String column =
          relational(field, "MappedCollection")
              .flatMap(collection -> collection.text("idColumn"))
              .or(() -> relational(field, "Column").flatMap(Aggregates::name))
              .filter(name -> !name.isBlank())
              .orElse(table.name());
      return List.of(
          new AttributeMapped(
              path + field.name(),
              AttributeKind.TO_MANY,
              false,
              other,
              List.of(column),
              Optional.of(held.get().name()),
              Optional.empty(),
              LinkColumns.NONE,
              false,
              true,
              Cascading.ALL,
              true,
              true,
              at));
    }
    String column =
        prefix
            + relational(field, "Column")
                .flatMap(Aggregates::name)
                .orElseGet(() -> snake(field.name()));
    Optional<TypeName> reference =
        isReference(field.type()) ? held.map(ResolvedType::name) : Optional.empty();
    return List.of(
        new AttributeMapped(
            path + field.name(),
            reference.isPresent() ? AttributeKind.TO_ONE : AttributeKind.BASIC,
            has(field, Set.of(ID)),
            table,
            List.of(column),
            reference,
            Optional.empty(),
            LinkColumns.NONE,
            false,
            false,
            Set.of(),
            false,
            true,
            at));
  }

  /** The type of the application that a field holds, by itself or in a collection. */
  private Optional<ResolvedType> held(JavaType type) {
    if (type instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      boolean collection = COLLECTIONS.contains(of.name().binaryName());
      if (isReference(type)) {
        return of.arguments().get(0).className().flatMap(application::type);
      }
      return collection
          ? of.arguments().get(of.arguments().size() - 1).className().flatMap(application::type)
          : Optional.empty();
    }
    return type.className().flatMap(application::type);
  }

  /** A reference to another aggregate is only its key. */
  private static boolean isReference(JavaType type) {
    return type.className().filter(name -> name.binaryName().equals(REFERENCE)).isPresent();
  }

  /** Whether objects of the type have rows of their own: not those that convert to one value. */
  private static boolean isPart(ResolvedType type) {
    return switch (type.declared().kind()) {
      case CLASS, RECORD -> type.fields().stream().anyMatch(field -> !field.declared().isStatic());
      default -> false;
    };
  }

  private static Optional<ResolvedAnnotation> relational(ResolvedField field, String simpleName) {
    return field.annotations().stream()
        .filter(Aggregates::isRelational)
        .filter(annotation -> annotation.type().simpleName().equals(simpleName))
        .findFirst();
  }

  private static Optional<String> name(ResolvedAnnotation annotation) {
    return annotation
        .text("value")
        .or(() -> annotation.text("name"))
        .filter(text -> !text.isBlank());
  }

  private static StoreName table(ResolvedType type) {
    Optional<ResolvedAnnotation> table =
        type.annotations().stream()
            .filter(Aggregates::isRelational)
            .filter(annotation -> annotation.type().simpleName().equals("Table"))
            .findFirst();
    String name = table.flatMap(Aggregates::name).orElseGet(() -> snake(type.name().simpleName()));
    StoreName given = StoreName.of(StoreKind.TABLE, name);
    String schema = table.flatMap(annotation -> annotation.text("schema")).orElse("");
    return schema.isBlank() ? given : new StoreName(StoreKind.TABLE, schema, given.name());
  }

  /** {@code OrderLine} is {@code order_line}. */
  private static String snake(String camel) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      boolean starts =
          Character.isUpperCase(c)
              && i > 0
              && (!Character.isUpperCase(camel.charAt(i - 1))
                  || i + 1 < camel.length() && Character.isLowerCase(camel.charAt(i + 1)));
      out.append(starts ? "_" : "").append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
