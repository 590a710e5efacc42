package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The framework of the house, as {@code kerf.yml} declares it. */
public final class DeclaredModels implements FrameworkModel {

  private final List<DeclaredModel> models;

  public DeclaredModels(List<DeclaredModel> models) {
    this.models = List.copyOf(models);
  }

  @Override
  public String id() {
    return "declared";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    if (models.isEmpty()) {
      return List.of();
    }
    Findings findings = new Findings();
    new DeclaredAnnotations(application, models, findings).read();
    new DeclaredCalls(application, models, findings).read();
    for (DeclaredModel model : models) {
      if (!findings.used.contains(model)) {
        findings.facts.add(unmatched(model));
      }
    }
    return findings.facts;
  }

  /** What is found, and which models it was found by. */
  static final class Findings {
    private final List<DomainFact> facts = new ArrayList<>();
    private final Set<DeclaredModel> used = new HashSet<>();

    void add(DeclaredModel model, DomainFact fact) {
      used.add(model);
      facts.add(fact);
    }

    /** The model says something that is there, even if it leads to no fact. */
    void use(DeclaredModel model) {
      used.add(model);
    }
  }

  private static DomainFact unmatched(DeclaredModel model) {
    SourceLocation at = new SourceLocation(model.at().path(), model.at().line());
    return new DomainFact.Noted(
        new Diagnostic(
            Diagnostic.Severity.WARNING,
            "model-matches-nothing",
            at,
            "'"
                + model.word()
                + ": "
                + model.subject()
                + "' matches nothing in the application, so it resolves nothing",
            "Compare it with the declaration: full name of the type, parameters as they are written."),
        evidence(model));
  }

  static Evidence evidence(DeclaredModel model) {
    return new Evidence(
        Evidence.Origin.CONFIGURATION, new SourceLocation(model.at().path(), model.at().line()));
  }
}
