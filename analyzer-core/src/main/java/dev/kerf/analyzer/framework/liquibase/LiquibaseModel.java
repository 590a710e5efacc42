package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.SchemaFact;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.List;

/** Reads Liquibase changelogs: one schema for each that no other one includes. */
public final class LiquibaseModel implements FrameworkModel {

  @Override
  public String id() {
    return "liquibase";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    ChangelogFiles files = ChangelogFiles.of(application);
    List<DomainFact> out = new ArrayList<>();
    for (Changelog root : files.roots()) {
      ChangelogRun run = new ChangelogRun(files);
      run.run(root);
      out.addAll(run.notes());
      if (!run.changes().isEmpty()) {
        out.add(new SchemaFact.SchemaMigrated(run.changes(), root.evidence()));
      }
    }
    return out;
  }
}
