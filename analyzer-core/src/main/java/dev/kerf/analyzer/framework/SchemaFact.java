package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.sql.SchemaScript;
import java.util.List;

/** What changes the schema, in the order in which it runs. */
public sealed interface SchemaFact extends DomainFact {

  /**
   * A migration tool changes the schema: all that it runs, in its order. Scripts among it belong to
   * no other schema.
   */
  record SchemaMigrated(List<SchemaChange> changes, Evidence evidence) implements SchemaFact {
    public SchemaMigrated {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What one part of one file does to the schema.
   *
   * @param path workspace-relative
   */
  record SchemaChange(String path, SchemaScript script) {}
}
