package dev.kerf.analyzer;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.SchemaFile;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.SchemaFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.sql.DdlReader;
import java.util.ArrayList;
import java.util.List;

/** The scripts that the user names as the schema: one schema, in the order in which they stand. */
final class NamedSchema {

  private NamedSchema() {}

  static List<DomainFact> read(ResolvedApplication application, Configuration configuration) {
    List<SchemaFact.SchemaChange> changes = new ArrayList<>();
    for (SchemaFile named : configuration.schema().value()) {
      for (Document document : application.documents()) {
        if (document.path().equals(named.shown())
            && document.fact() instanceof ScriptStated script) {
          changes.add(
              new SchemaFact.SchemaChange(document.path(), new DdlReader().read(script.text())));
        }
      }
    }
    if (changes.isEmpty()) {
      return List.of();
    }
    SourceLocation at = new SourceLocation(changes.get(0).path(), 0);
    return List.of(
        new SchemaFact.SchemaMigrated(changes, new Evidence(Evidence.Origin.CONFIGURATION, at)));
  }
}
