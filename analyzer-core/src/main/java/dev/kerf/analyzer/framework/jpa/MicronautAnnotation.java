package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what an annotation of Micronaut Data means in those of JPA, of which most have its name. A
 * relation is loaded only where a query joins it.
 */
final class MicronautAnnotation {

  static final String PACKAGE = "io.micronaut.data.annotation.";

  private static final Map<String, String> RELATIONS =
      Map.of(
          "MANY_TO_ONE", "ManyToOne",
          "ONE_TO_ONE", "OneToOne",
          "ONE_TO_MANY", "OneToMany",
          "MANY_TO_MANY", "ManyToMany",
          "EMBEDDED", "Embedded");

  private MicronautAnnotation() {}

  static boolean is(ResolvedAnnotation annotation) {
    return annotation.type().binaryName().startsWith(PACKAGE);
  }

  static List<ResolvedAnnotation> inJpa(ResolvedAnnotation written) {
    int line = written.line();
    return switch (written.type().simpleName()) {
      case "MappedEntity" -> {
        ResolvedAnnotation entity = XmlAnnotation.of("Entity", line).end();
        String table = written.text("value").orElse("");
        String schema = written.text("schema").orElse("");
        yield table.isBlank() && schema.isBlank()
            ? List.of(entity)
            : List.of(
                entity,
                XmlAnnotation.of("Table", line).with("name", table).with("schema", schema).end());
      }
      case "MappedProperty" ->
          List.of(
              XmlAnnotation.of("Column", line)
                  .with("name", written.text("value").orElse(""))
                  .end());
      case "Relation" ->
          written.text("value").map(RELATIONS::get).stream()
              .map(relation -> relation(relation, written))
              .toList();
      default -> List.of(written);
    };
  }

  private static ResolvedAnnotation relation(String name, ResolvedAnnotation written) {
    Map<String, AnnotationValue> values = new TreeMap<>(written.values());
    values.remove("value");
    values.put("fetch", new AnnotationValue.Constant("LAZY"));
    return new ResolvedAnnotation(
        TypeName.of("jakarta.persistence." + name), values, written.line());
  }
}
