package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.KeyTable;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tables that keys are numbered from: {@code @TableGenerator}, and the generators of Hibernate
 * that are told to use a table.
 *
 * <p>A generator may be declared on an attribute, a class, or anywhere in the persistence unit; the
 * nearest one of its name counts.
 */
final class KeyTables {

  /** What Hibernate calls the table where nothing names one. */
  private static final String HIBERNATE_DEFAULT = "hibernate_sequences";

  private final MappedClasses classes;
  private final NamingStrategy naming;
  private final Map<String, KeyTable> everywhere = new TreeMap<>();

  KeyTables(ResolvedApplication application, MappedClasses classes, NamingStrategy naming) {
    this.classes = classes;
    this.naming = naming;
    for (ResolvedType type : application.types()) {
      annotations(type).forEach(annotations -> declared(annotations, everywhere));
    }
  }

  private Stream<JpaAnnotations> annotations(ResolvedType type) {
    Stream<JpaAnnotations> members =
        Stream.concat(
                type.fields().stream().map(ResolvedField::annotations),
                type.methods().stream().map(ResolvedMethod::annotations))
            .filter(written -> !written.isEmpty())
            .map(JpaAnnotations::new);
    return Stream.concat(Stream.of(classes.annotations(type)), members)
        .filter(annotations -> !annotations.isEmpty());
  }

  /** The table behind the identifier of an entity, its own or an inherited one. */
  Optional<KeyTable> of(ResolvedType entity) {
    for (ResolvedType type : classes.lineage(entity)) {
      for (PersistentAttribute attribute : classes.attributes(type, entity)) {
        Optional<ResolvedAnnotation> generated = attribute.annotations().find("GeneratedValue");
        if (generated.isPresent()) {
          return of(generated.get(), attribute.annotations(), classes.annotations(type));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<KeyTable> of(
      ResolvedAnnotation generated, JpaAnnotations attribute, JpaAnnotations type) {
    Map<String, KeyTable> nearest = new TreeMap<>();
    declared(attribute, nearest);
    declared(type, nearest);
    Optional<String> name = generated.text("generator").filter(text -> !text.isBlank());
    if (name.isPresent()) {
      return Optional.ofNullable(nearest.get(name.get()))
          .or(() -> Optional.ofNullable(everywhere.get(name.get())));
    }
    return generated
        .text("strategy")
        .filter("TABLE"::equals)
        .map(
            table ->
                nearest.isEmpty()
                    ? table(HIBERNATE_DEFAULT, "")
                    : nearest.values().iterator().next());
  }

  /** Adds the generators that annotations declare; those that are there already win. */
  private void declared(JpaAnnotations annotations, Map<String, KeyTable> out) {
    for (ResolvedAnnotation generator : annotations.repeated("TableGenerator")) {
      String table = text(generator, "table").orElse(HIBERNATE_DEFAULT);
      KeyTable read =
          table(
              table,
              text(generator, "schema").orElse(""),
              Stream.of("pkColumnName", "valueColumnName")
                  .flatMap(key -> text(generator, key).stream())
                  .map(naming::physical)
                  .toArray(String[]::new));
      out.putIfAbsent(generator.text("name").orElse(""), read);
    }
    for (ResolvedAnnotation generator : annotations.repeated("GenericGenerator")) {
      ofHibernate(generator)
          .ifPresent(table -> out.putIfAbsent(generator.text("name").orElse(""), table));
    }
  }

  /** Hibernate's own generators name their table by a parameter. */
  private Optional<KeyTable> ofHibernate(ResolvedAnnotation generator) {
    String strategy = generator.text("strategy").or(() -> generator.text("type")).orElse("");
    Map<String, String> parameters = new TreeMap<>();
    for (ResolvedAnnotation parameter : generator.nested("parameters")) {
      parameters.put(parameter.text("name").orElse(""), parameter.text("value").orElse("").strip());
    }
    if (strategy.endsWith("TableGenerator") || strategy.equals("enhanced-table")) {
      return Optional.of(table(parameters.getOrDefault("table_name", HIBERNATE_DEFAULT), ""));
    }
    return switch (strategy) {
      case "hilo", "multiplehilo" ->
          Optional.of(table(parameters.getOrDefault("table", "hibernate_unique_key"), ""));
      default -> Optional.empty();
    };
  }

  private KeyTable table(String name, String schema, String... columns) {
    return new KeyTable(naming.table(schema, name), List.of(columns));
  }

  private static Optional<String> text(ResolvedAnnotation annotation, String element) {
    return annotation.text(element).filter(text -> !text.isBlank());
  }
}
