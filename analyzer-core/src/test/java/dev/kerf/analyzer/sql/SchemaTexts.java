package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

/** Scripts of a schema as tests write them, and tables as they expect them. */
final class SchemaTexts {

  private SchemaTexts() {}

  static Schema schema(String script) {
    return new SchemaFold().apply("s.sql", new DdlReader().read(script)).schema();
  }

  static String names(String script) {
    return names(schema(script));
  }

  static String names(Schema schema) {
    return String.join(" ", schema.tables().stream().map(t -> t.name().name()).toList());
  }

  static String table(String script) {
    Schema schema = schema(script);
    assertEquals(List.of(), schema.unread());
    return describe(schema.tables().get(0));
  }

  static String table(String script, String name) {
    return describe(
        schema(script).tables().stream()
            .filter(table -> table.name().name().equals(name))
            .findFirst()
            .orElseThrow());
  }

  static String describe(SchemaTable table) {
    StringBuilder text = new StringBuilder(table.name().qualifiedName());
    for (ColumnDefinition column : table.columns()) {
      String type = column.type();
      text.append("\n  ").append(column.name()).append(' ');
      text.append(table.name().name().equals("EMP") ? type : type.toLowerCase(Locale.ROOT));
      text.append(column.nullable() ? "" : " not null");
      text.append(column.autoIncrement() ? " auto" : "");
      column.defaultValue().ifPresent(value -> text.append(" default ").append(value));
    }
    if (!table.primaryKey().isEmpty()) {
      text.append("\npk ").append(String.join(" ", table.primaryKey()));
    }
    table.uniques().forEach(unique -> text.append("\nunique ").append(String.join(" ", unique)));
    for (ForeignKey key : table.foreignKeys()) {
      text.append("\nfk (").append(String.join(" ", key.columns())).append(") -> ");
      text.append(key.target().qualifiedName()).append('(');
      text.append(String.join(" ", key.targetColumns())).append(')');
      text.append(key.onDelete().isEmpty() ? "" : " " + key.onDelete());
    }
    return text.toString();
  }
}
