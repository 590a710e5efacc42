package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.Forwarding;
import dev.kerf.analyzer.resolve.MemberContributor;
import java.util.List;
import java.util.function.Consumer;

/**
 * Adds what Lombok's annotations generate: accessors, constructors, builders, withers, loggers and
 * the rest, with bodies where they do something that others must know of.
 *
 * <p>Not followed: {@code @ExtensionMethod}, which changes what calls mean, and {@code import} in
 * {@code lombok.config}.
 */
public final class LombokMembers implements MemberContributor {

  private static final String PACKAGE = "lombok.";

  private final LombokConfigs configs;

  public LombokMembers(LombokConfigs configs) {
    this.configs = configs;
  }

  @Override
  public CompilationUnitStated complete(DeclaredUnit declared) {
    CompilationUnitStated unit = declared.stated();
    LombokConfig config = configs.at(declared.path());
    if (!mentionsLombok(unit) && !changesEveryClass(config)) {
      return unit;
    }
    CompletedUnit completed = new CompletedUnit(unit, config);
    LombokAnnotations annotations = completed.annotations();
    // Modifiers first, since all else depends on them; accessors last, since a lazy one takes the
    // value away from its field.
    LombokModifiers modifiers = new LombokModifiers(completed);
    completed.types().forEach(modifiers::addTo);
    List<Consumer<CompletedType>> parts =
        List.of(
            new LombokLocals(annotations)::addTo,
            new LombokFieldNames(completed)::addTo,
            new LombokLoggers(completed)::addTo,
            new LombokLocks(annotations)::addTo,
            new LombokExceptions(annotations)::addTo,
            new LombokConstructors(completed)::addTo,
            new LombokWithers(completed)::addTo,
            new LombokObjectMethods(annotations)::addTo,
            new LombokBuilders(completed)::addTo,
            new LombokSuperBuilders(completed)::addTo,
            new LombokAccessors(completed)::addTo,
            new LombokOnX()::removeFrom);
    for (CompletedType type : completed.types()) {
      parts.forEach(part -> part.accept(type));
    }
    return completed.stated();
  }

  @Override
  public List<Forwarding> forwardings(DeclaredUnit unit) {
    return mentionsLombok(unit.stated())
        ? new LombokDelegates(new LombokAnnotations(unit.stated().imports())).of(unit.stated())
        : List.of();
  }

  private static boolean changesEveryClass(LombokConfig config) {
    return config.isTrue("lombok.fieldDefaults.defaultPrivate")
        || config.isTrue("lombok.fieldDefaults.defaultFinal");
  }

  private static boolean mentionsLombok(CompilationUnitStated unit) {
    for (ImportDeclared declared : unit.imports()) {
      if (declared.name().equals("lombok") || declared.name().startsWith(PACKAGE)) {
        return true;
      }
    }
    return unit.types().stream().anyMatch(LombokMembers::mentionsLombok);
  }

  /** Whether an annotation is written with Lombok's package instead of being imported. */
  private static boolean mentionsLombok(TypeDeclared type) {
    return isQualified(type.annotations())
        || type.fields().stream()
            .map(FieldDeclared::annotations)
            .anyMatch(LombokMembers::isQualified)
        || type.methods().stream()
            .map(MethodDeclared::annotations)
            .anyMatch(LombokMembers::isQualified);
  }

  private static boolean isQualified(List<AnnotationUse> uses) {
    return !uses.isEmpty() && uses.stream().anyMatch(LombokAnnotations::isQualified);
  }
}
