package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.config.MethodPattern;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Annotations of the house: those that open transactions, those of methods called from outside. */
final class DeclaredAnnotations {

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final List<DeclaredModel> models;
  private final DeclaredModels.Findings findings;

  DeclaredAnnotations(
      ResolvedApplication application,
      List<DeclaredModel> models,
      DeclaredModels.Findings findings) {
    this.application = application;
    this.annotations = new AnnotationFinder(application);
    this.models = models;
    this.findings = findings;
  }

  void read() {
    for (DeclaredModel model : models) {
      if (model instanceof DeclaredModel.OpensTransaction transaction) {
        for (ResolvedType type : application.types()) {
          read(transaction, type);
        }
      } else if (model instanceof DeclaredModel.EntryPoint entry) {
        for (ResolvedType type : application.types()) {
          type.methods().forEach(method -> read(entry, type, method));
        }
      }
    }
  }

  private Optional<ResolvedAnnotation> find(List<ResolvedAnnotation> on, String wanted) {
    Optional<ResolvedAnnotation> direct =
        on.stream()
            .filter(one -> MethodPattern.isSameType(wanted, one.type().binaryName()))
            .findFirst();
    return direct.or(() -> annotations.find(on, Set.of(wanted)));
  }

  /** A method's own annotation wins over its type's; private and static methods open none. */
  private void read(DeclaredModel.OpensTransaction model, ResolvedType type) {
    Optional<ResolvedAnnotation> onType = find(type.annotations(), model.annotation());
    for (ResolvedMethod method : type.methods()) {
      int modifiers = method.declared().modifiers();
      boolean opens =
          !method.name().name().startsWith("<")
              && !method.declared().isStatic()
              && !Modifier.has(modifiers, Modifier.PRIVATE);
      Optional<ResolvedAnnotation> own = find(method.annotations(), model.annotation());
      if (opens && (own.isPresent() || Modifier.has(modifiers, Modifier.PUBLIC))) {
        own.or(() -> onType)
            .ifPresent(
                annotation ->
                    findings.add(
                        model,
                        new UnitFact.TransactionDemarcated(
                            method.name(),
                            propagation(model, annotation),
                            annotation.text(model.readOnly()).filter("true"::equals).isPresent(),
                            type.at(method.declared().line()))));
      }
    }
  }

  private static String propagation(
      DeclaredModel.OpensTransaction model, ResolvedAnnotation annotation) {
    for (String element : annotation.values().keySet()) {
      for (String written : annotation.texts(element)) {
        String meaning = model.propagation().get(written);
        if (meaning != null) {
          return meaning;
        }
      }
    }
    return model.propagation().getOrDefault("", "required");
  }

  private void read(DeclaredModel.EntryPoint model, ResolvedType type, ResolvedMethod method) {
    find(method.annotations(), model.annotation())
        .ifPresent(
            annotation -> {
              List<String> routes = annotation.texts(model.route());
              for (String route : routes.isEmpty() ? List.of("") : routes) {
                findings.add(
                    model,
                    new DomainFact.EntryPointExposed(
                        method.name(), model.kind(), route, type.at(method.declared().line())));
              }
            });
  }
}
