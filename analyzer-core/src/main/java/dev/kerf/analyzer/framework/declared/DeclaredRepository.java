package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.config.MethodPattern;
import dev.kerf.analyzer.config.NamePattern;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A base class of data access: calls of its methods read and write the entity that the subtype
 * gives for its type parameter. As with Spring Data, the subtype's method is what accesses it.
 */
final class DeclaredRepository {

  private final ResolvedApplication application;
  private final DeclaredModel.Repository model;
  private final DeclaredModels.Findings findings;
  private final Map<TypeName, Optional<TypeName>> entities = new HashMap<>();
  private final Set<MethodName> told = new HashSet<>();

  DeclaredRepository(
      ResolvedApplication application,
      DeclaredModel.Repository model,
      DeclaredModels.Findings findings) {
    this.application = application;
    this.model = model;
    this.findings = findings;
  }

  void read(CallSite site) {
    MethodName declared = site.method();
    if (!isBase(declared.owner())) {
      return;
    }
    findings.use(model);
    Optional<Mode> mode = mode(declared.name());
    TypeName receiver = site.target().receiver();
    Optional<TypeName> entity = entities.computeIfAbsent(receiver, this::entity);
    if (mode.isEmpty() || entity.isEmpty()) {
      return;
    }
    MethodName method = new MethodName(receiver, declared.name(), declared.parameters());
    if (!method.equals(site.in().name())) {
      findings.add(
          model,
          new WiringFact.IndirectCall(
              site.in().name(), method, MethodCall.Via.STATIC, Certainty.CERTAIN, site.at()));
    }
    if (told.add(method)) {
      findings.add(
          model,
          new EntityFact.EntityAccessed(
              method,
              entity.get(),
              mode.get(),
              How.DIRECT,
              EntityFact.AccessPaths.NONE,
              false,
              mode.get() == Mode.WRITE ? EntityFact.Cascading.ALL : Set.of(),
              Certainty.LIKELY,
              application.type(receiver).map(ResolvedType::evidence).orElseGet(site::at)));
    }
  }

  /** The declared type itself, or one above it. */
  private boolean isBase(TypeName type) {
    return MethodPattern.isSameType(model.type(), type.binaryName())
        || !type.binaryName().equals("java.lang.Object")
            && application.isSubtype(TypeName.of(model.type()), type);
  }

  /** The generic code of the base works on whatever entity: its subtypes tell which. */
  void explain(ResolvedType type, ResolvedMethod method) {
    if (isBase(type.name()) && mode(method.name().name()).isPresent()) {
      findings.add(
          model,
          new StatementFact.SendingExplained(method.name(), type.at(method.declared().line())));
    }
  }

  private Optional<Mode> mode(String method) {
    if (matches(model.writes(), method)) {
      return Optional.of(Mode.WRITE);
    }
    return matches(model.reads(), method) ? Optional.of(Mode.READ) : Optional.empty();
  }

  private static boolean matches(List<NamePattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  private Optional<TypeName> entity(TypeName repository) {
    return application
        .asSuper(new JavaType.ClassType(repository, List.of()), TypeName.of(model.type()))
        .filter(base -> base.arguments().size() > model.entity())
        .flatMap(base -> base.arguments().get(model.entity()).className());
  }
}
