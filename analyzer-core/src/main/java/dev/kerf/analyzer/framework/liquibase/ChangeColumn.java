package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.sql.ColumnDefinition;
import dev.kerf.analyzer.sql.ForeignKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code column} of a change with its {@code constraints}.
 *
 * @param reference the foreign key that its constraints declare
 */
record ChangeColumn(
    ColumnDefinition definition,
    boolean primaryKey,
    boolean unique,
    Optional<ForeignKey> reference) {

  private static final Pattern REFERENCES = Pattern.compile("\\s*([^()]+?)\\s*\\(([^()]*)\\)\\s*");

  /** Reads the column; empty where it has no name that is known. */
  static Optional<ChangeColumn> read(XmlElement element, Map<String, String> properties) {
    Optional<String> name = text(element, "name", properties);
    if (name.isEmpty() || name.get().contains("${")) {
      return Optional.empty();
    }
    Optional<XmlElement> constraints = element.children("constraints").findFirst();
    boolean key = constraints.filter(c -> is(c, "primaryKey", "true")).isPresent();
    boolean required = key || constraints.filter(c -> is(c, "nullable", "false")).isPresent();
    ColumnDefinition definition =
        new ColumnDefinition(
            name.get(),
            text(element, "type", properties).orElse(""),
            !required,
            defaultValue(element),
            is(element, "autoIncrement", "true"),
            element.attribute("remarks"));
    return Optional.of(
        new ChangeColumn(
            definition,
            key,
            constraints.filter(c -> is(c, "unique", "true")).isPresent(),
            constraints.flatMap(c -> reference(c, name.get(), properties))));
  }

  private static boolean is(XmlElement element, String key, String value) {
    return element.attribute(key).filter(value::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> defaultValue(XmlElement element) {
    return element.attributes().entrySet().stream()
        .filter(attribute -> attribute.getKey().startsWith("defaultValue"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** {@code references="customer(id)"}, or the parts of it one by one. */
  private static Optional<ForeignKey> reference(
      XmlElement constraints, String column, Map<String, String> properties) {
    String name = text(constraints, "foreignKeyName", properties).orElse("");
    String onDelete = is(constraints, "deleteCascade", "true") ? "cascade" : "";
    Optional<String> written = text(constraints, "references", properties);
    Optional<String> table = text(constraints, "referencedTableName", properties);
    if (written.isPresent()) {
      Matcher parts = REFERENCES.matcher(written.get());
      String target = parts.matches() ? parts.group(1) : written.get();
      String key = parts.matches() ? parts.group(2).strip() : "";
      return Optional.of(key(name, column, target, key, onDelete, constraints.line()));
    }
    String key = text(constraints, "referencedColumnNames", properties).orElse("");
    return table.map(target -> key(name, column, target, key, onDelete, constraints.line()));
  }

  private static ForeignKey key(
      String name, String column, String target, String targetColumn, String onDelete, int line) {
    List<String> targetColumns = targetColumn.isEmpty() ? List.of() : List.of(targetColumn);
    return new ForeignKey(
        name,
        List.of(column),
        StoreName.of(StoreKind.TABLE, target),
        targetColumns,
        onDelete,
        line);
  }

  /** An attribute with its properties filled in; blank ones are absent. */
  static Optional<String> text(XmlElement element, String key, Map<String, String> properties) {
    return element
        .attribute(key)
        .map(value -> Placeholders.in(value, properties).strip())
        .filter(value -> !value.isEmpty());
  }
}
