package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.config.MethodPattern;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of what the house declares: methods that send statements, give texts or leave the process,
 * query builders, base classes of data access. One pass over all bodies, whatever the number of
 * models.
 */
final class DeclaredCalls {

  private static final String TEXT = "java.lang.String";

  private final ResolvedApplication application;
  private final DeclaredModels.Findings findings;
  private final Map<String, List<DeclaredModel>> byMethodName = new HashMap<>();
  private final List<DeclaredBuilder> builders = new ArrayList<>();
  private final List<DeclaredRepository> repositories = new ArrayList<>();
  private final Set<MethodName> told = new HashSet<>();

  DeclaredCalls(
      ResolvedApplication application,
      List<DeclaredModel> models,
      DeclaredModels.Findings findings) {
    this.application = application;
    this.findings = findings;
    for (DeclaredModel model : models) {
      if (model instanceof DeclaredModel.BuildsSql builder) {
        builders.add(new DeclaredBuilder(application, builder, findings));
      } else if (model instanceof DeclaredModel.Repository repository) {
        repositories.add(new DeclaredRepository(application, repository, findings));
      } else {
        method(model)
            .ifPresent(
                pattern ->
                    byMethodName
                        .computeIfAbsent(pattern.name(), key -> new ArrayList<>())
                        .add(model));
      }
    }
  }

  private static Optional<MethodPattern> method(DeclaredModel model) {
    if (model instanceof DeclaredModel.ExecutesSql sql) {
      return Optional.of(sql.method());
    }
    if (model instanceof DeclaredModel.SqlByKey byKey) {
      return Optional.of(byKey.method());
    }
    if (model instanceof DeclaredModel.GivesText text) {
      return Optional.of(text.member());
    }
    return model instanceof DeclaredModel.RemoteCall remote
        ? Optional.of(remote.method())
        : Optional.empty();
  }

  void read() {
    if (byMethodName.isEmpty() && builders.isEmpty() && repositories.isEmpty()) {
      return;
    }
    for (ResolvedType type : application.types()) {
      type.fields().forEach(field -> read(type, field));
      for (ResolvedMethod method : type.methods()) {
        explain(type, method);
        method.body().ifPresent(body -> read(type, method, body));
      }
    }
  }

  /**
   * A method that is declared to send statements: what its own body sends is told by its callers.
   */
  private void explain(ResolvedType type, ResolvedMethod method) {
    for (DeclaredModel model : byMethodName.getOrDefault(method.name().name(), List.of())) {
      if (model instanceof DeclaredModel.ExecutesSql sql && matches(sql.method(), method.name())) {
        findings.add(
            model,
            new StatementFact.SendingExplained(method.name(), type.at(method.declared().line())));
      }
    }
    repositories.forEach(repository -> repository.explain(type, method));
    for (DeclaredBuilder builder : builders) {
      if (builder.isBuilder(type.name().outermost()) || builder.isBuilder(type.name())) {
        findings.add(
            builder.model(),
            new StatementFact.SendingExplained(method.name(), type.at(method.declared().line())));
      }
    }
  }

  private void read(ResolvedType type, ResolvedField field) {
    for (DeclaredModel model : byMethodName.getOrDefault(field.name(), List.of())) {
      if (model instanceof DeclaredModel.GivesText text
          && text.member().parameters().isEmpty()
          && MethodPattern.isSameType(text.member().type(), type.name().binaryName())) {
        findings.add(
            model,
            new StatementFact.TextChosen(
                type.name(),
                field.name(),
                Optional.empty(),
                text.values(),
                DeclaredModels.evidence(model)));
      }
    }
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = called(body, i);
      if (target.isPresent()) {
        CallSite site = new CallSite(type, method, body, i, target.get());
        for (DeclaredModel model :
            byMethodName.getOrDefault(target.get().method().name(), List.of())) {
          read(model, site);
        }
        builders.forEach(builder -> builder.read(site));
        repositories.forEach(repository -> repository.read(site));
      }
    }
  }

  private static Optional<Target.MethodTarget> called(ResolvedBody body, int term) {
    Term at = body.body().get(term);
    return at instanceof Term.Call || at instanceof Term.New || at instanceof Term.ConstructorCall
        ? body.method(term)
        : Optional.empty();
  }

  private void read(DeclaredModel model, CallSite site) {
    if (model instanceof DeclaredModel.ExecutesSql sql && matches(sql.method(), site.method())) {
      executes(sql, site);
    } else if (model instanceof DeclaredModel.SqlByKey byKey
        && matches(byKey.method(), site.method())) {
      findings.use(model);
      if (told.add(site.method())) {
        findings.add(
            model,
            new StatementFact.TextGiven(
                site.method(),
                byKey.argument(),
                KeyedFiles.read(application, byKey),
                DeclaredModels.evidence(model)));
      }
    } else if (model instanceof DeclaredModel.GivesText text
        && matches(text.member(), site.method())) {
      findings.use(model);
      if (told.add(site.method())) {
        findings.add(
            model,
            new StatementFact.TextChosen(
                site.method().owner(),
                site.method().name(),
                Optional.of(site.method()),
                text.values(),
                DeclaredModels.evidence(model)));
      }
    } else if (model instanceof DeclaredModel.RemoteCall remote
        && matches(remote.method(), site.method())) {
      String call = site.method().owner().simpleName() + '.' + site.method().name();
      findings.add(model, new DomainFact.RemoteCalled(site.in().name(), call, site.at()));
    }
  }

  /** Where a helper calls another overload of itself, its own callers tell the statement. */
  private void executes(DeclaredModel.ExecutesSql model, CallSite site) {
    findings.use(model);
    if (matches(model.method(), site.in().name())) {
      return;
    }
    Optional<Integer> placeholder = model.template().flatMap(DeclaredCalls::placeholder);
    int position =
        placeholder.orElseGet(
            () -> model.argument().orElseGet(() -> site.method().parameters().indexOf(TEXT)));
    int argument = position < 0 ? Term.NONE : site.argument(position);
    if (argument != Term.NONE) {
      findings.add(
          model,
          new StatementFact.StatementSent(
              site.in().name(),
              model.jpql() ? StatementFact.Language.JPQL : StatementFact.Language.SQL,
              site.index(),
              argument,
              model.template().map(template -> template.replaceAll("\\{\\d+}", "{}")),
              site.at()));
    }
  }

  /**
   * The position in <code>{0}</code>; the reader of the configuration sees to it that there is one.
   */
  private static Optional<Integer> placeholder(String template) {
    int open = template.indexOf('{');
    int close = template.indexOf('}', open);
    return open < 0 || close < 0
        ? Optional.empty()
        : Optional.of(Integer.valueOf(template.substring(open + 1, close)));
  }

  /** Whether a method is the declared one, or overrides it further down. */
  private boolean matches(MethodPattern pattern, MethodName method) {
    return pattern.matches(method.name(), method.parameters())
        && isOrBelow(application, method.owner(), pattern.type());
  }

  static boolean isOrBelow(ResolvedApplication application, TypeName type, String written) {
    return MethodPattern.isSameType(written, type.binaryName())
        || application.isSubtype(type, TypeName.of(written));
  }
}
