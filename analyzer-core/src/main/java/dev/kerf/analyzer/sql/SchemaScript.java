package dev.kerf.analyzer.sql;

import java.util.List;

/**
 * What one script does to a schema, in order. Statements that only handle rows, rights or the
 * session are left out.
 */
public record SchemaScript(List<SchemaStatement> statements) {
  public SchemaScript {
    statements = List.copyOf(statements);
  }
}
