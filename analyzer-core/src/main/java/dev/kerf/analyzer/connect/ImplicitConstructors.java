package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.function.Predicate;

/**
 * Constructors that nobody wrote: those of records, and those that Lombok adds. Their parameters
 * are fields of the type in order: all of them, those without an initial value, or the final ones
 * among these.
 */
final class ImplicitConstructors {

  private final ResolvedApplication application;

  ImplicitConstructors(ResolvedApplication application) {
    this.application = application;
  }

  /** The fields that the parameters of a constructor set, in order; none where it can't be told. */
  List<String> fields(MethodName constructor) {
    return application
        .type(constructor.owner())
        .flatMap(
            type ->
                choices(type).stream()
                    .filter(fields -> types(fields).equals(constructor.parameters()))
                    .findFirst())
        .orElse(List.of())
        .stream()
        .map(ResolvedField::name)
        .toList();
  }

  /** The constructors that a type may have without writing them. */
  List<MethodName> of(TypeName type) {
    return application
        .type(type)
        .map(found -> choices(found).stream().map(f -> constructor(type, f)).distinct().toList())
        .orElse(List.of());
  }

  private static MethodName constructor(TypeName type, List<ResolvedField> fields) {
    return new MethodName(type, "<init>", types(fields));
  }

  private static List<List<ResolvedField>> choices(ResolvedType type) {
    return List.of(
        some(type, field -> true),
        some(type, field -> field.initializer().isEmpty()),
        some(type, field -> field.initializer().isEmpty() && isRequired(field)));
  }

  private static List<ResolvedField> some(ResolvedType type, Predicate<ResolvedField> wanted) {
    return type.fields().stream()
        .filter(field -> !field.declared().isStatic())
        .filter(wanted)
        .toList();
  }

  private static boolean isRequired(ResolvedField field) {
    return Modifier.has(field.declared().modifiers(), Modifier.FINAL)
        || field.annotations().stream()
            .anyMatch(annotation -> annotation.type().simpleName().equals("NonNull"));
  }

  private static List<String> types(List<ResolvedField> fields) {
    return fields.stream().map(field -> field.type().erasedName()).toList();
  }
}
