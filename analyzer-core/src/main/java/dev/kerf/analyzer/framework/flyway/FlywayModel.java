package dev.kerf.analyzer.framework.flyway;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/** Lists the migrations of Flyway that are written in Java. */
public final class FlywayModel implements FrameworkModel {

  private static final List<TypeName> MIGRATIONS =
      List.of(
          TypeName.of("org.flywaydb.core.api.migration.JavaMigration"),
          TypeName.of("org.flywaydb.core.api.migration.BaseJavaMigration"),
          TypeName.of("org.flywaydb.core.api.migration.jdbc.JdbcMigration"),
          TypeName.of("org.flywaydb.core.api.migration.jdbc.BaseJdbcMigration"),
          TypeName.of("org.flywaydb.core.api.migration.spring.SpringJdbcMigration"),
          TypeName.of("org.flywaydb.core.api.migration.spring.BaseSpringJdbcMigration"));

  @Override
  public String id() {
    return "flyway";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      boolean migrates =
          !type.declared().isInterface()
              && MIGRATIONS.stream()
                  .anyMatch(migration -> application.isSubtype(type.name(), migration));
      if (migrates) {
        out.add(
            new DomainFact.Noted(
                new Diagnostic(
                    Diagnostic.Severity.NOTE,
                    "migration-in-code",
                    type.evidence().location(),
                    "This migration is code; what it does to the schema is not read",
                    "Name a dump of the schema with --schema if it creates or drops tables"),
                type.evidence()));
      }
    }
    return out;
  }
}
