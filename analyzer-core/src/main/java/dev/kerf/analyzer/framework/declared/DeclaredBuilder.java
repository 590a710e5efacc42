package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A query builder of the house: which of its methods add clauses, and which send the statement. */
final class DeclaredBuilder {

  private final ResolvedApplication application;
  private final DeclaredModel.BuildsSql model;
  private final DeclaredModels.Findings findings;
  private final Map<TypeName, Boolean> known = new HashMap<>();
  private final Set<MethodName> told = new HashSet<>();

  DeclaredBuilder(
      ResolvedApplication application,
      DeclaredModel.BuildsSql model,
      DeclaredModels.Findings findings) {
    this.application = application;
    this.model = model;
    this.findings = findings;
  }

  DeclaredModel model() {
    return model;
  }

  boolean isBuilder(TypeName type) {
    return known.computeIfAbsent(
        type, name -> DeclaredCalls.isOrBelow(application, name, model.type()));
  }

  void read(CallSite site) {
    MethodName method = site.method();
    Optional<TypeName> returned = site.target().returnType().className();
    if (!isBuilder(method.owner())) {
      returned
          .filter(this::isBuilder)
          .ifPresent(type -> tell(method, StatementFact.ClauseAdded.STARTED, site));
      return;
    }
    findings.use(model);
    boolean makes = method.name().equals("<init>");
    if (makes || returned.filter(this::isBuilder).isPresent()) {
      tell(method, clause(method.name()), site);
    } else if (returned.filter(type -> type.binaryName().equals("java.lang.String")).isPresent()
        && !model.executes().contains(method.name())) {
      tell(method, StatementFact.ClauseAdded.TEXT, site);
    } else if (executes(method) && site.receiver() != Term.NONE && !isWithin(site)) {
      findings.add(
          model,
          new StatementFact.StatementSent(
              site.in().name(),
              StatementFact.Language.SQL,
              site.index(),
              site.receiver(),
              Optional.empty(),
              site.at()));
    }
  }

  private boolean executes(MethodName method) {
    return model.executes().isEmpty()
        ? !method.owner().binaryName().equals("java.lang.Object")
        : model.executes().contains(method.name());
  }

  /** The builder's own code calls itself; what it sends is told where it is used. */
  private boolean isWithin(CallSite site) {
    return isBuilder(site.type().name()) || isBuilder(site.type().name().outermost());
  }

  private String clause(String method) {
    String written = method.equals("<init>") ? "new" : method;
    return model.clauses().containsKey(written)
        ? model.clauses().get(written)
        : ClauseNames.of(method);
  }

  private void tell(MethodName method, String clause, CallSite site) {
    if (told.add(method)) {
      findings.add(model, new StatementFact.ClauseAdded(method, clause, site.at()));
    }
  }
}
