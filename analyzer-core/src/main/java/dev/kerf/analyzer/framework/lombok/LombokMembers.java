package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.resolve.MemberContributor;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds what Lombok's annotations generate: accessors, constructors, builders, withers and loggers.
 *
 * <p>Not added: what {@code @Delegate} forwards, since it depends on other files, and methods that
 * every class has ({@code equals}, {@code hashCode}, {@code toString}). Of {@code lombok.config}
 * nothing is read.
 */
public final class LombokMembers implements MemberContributor {

  @Override
  public CompilationUnitStated complete(CompilationUnitStated unit) {
    if (!mentionsLombok(unit)) {
      return unit;
    }
    LombokAnnotations annotations = new LombokAnnotations(unit.imports());
    List<TypeDeclared> types = new ArrayList<>(unit.types().size());
    for (TypeDeclared type : unit.types()) {
      types.add(completed(type, annotations));
    }
    new LombokBuilders(annotations).addTo(types);
    return new CompilationUnitStated(
        unit.packageName(),
        unit.imports(),
        types,
        unit.packageAnnotations(),
        unit.lines(),
        unit.bytecode());
  }

  private static boolean mentionsLombok(CompilationUnitStated unit) {
    for (ImportDeclared declared : unit.imports()) {
      if (declared.name().equals("lombok") || declared.name().startsWith("lombok.")) {
        return true;
      }
    }
    return unit.types().stream().anyMatch(LombokAnnotations::isQualified);
  }

  private static TypeDeclared completed(TypeDeclared type, LombokAnnotations annotations) {
    CompletedType completed = new CompletedType(type);
    new LombokLoggers(annotations).addTo(completed);
    new LombokAccessors(annotations).addTo(completed);
    new LombokConstructors(annotations).addTo(completed);
    return completed.declared();
  }
}
