package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies with one field changed: {@code @With}, {@code @WithBy}. */
final class LombokWithers {

  private static final String FUNCTIONS = "java.util.function.";

  /** What changes a value of a primitive type; the others are boxed. */
  private static final Map<String, String> OPERATORS =
      Map.of(
          "int", "IntUnaryOperator",
          "short", "IntUnaryOperator",
          "byte", "IntUnaryOperator",
          "char", "IntUnaryOperator",
          "long", "LongUnaryOperator",
          "double", "DoubleUnaryOperator",
          "float", "DoubleUnaryOperator");

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokWithers(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  void addTo(CompletedType type) {
    if (!type.isClass() && !type.isRecord()) {
      return;
    }
    for (FieldDeclared field : type.instanceFields()) {
      if (Modifier.has(field.modifiers(), Modifier.FINAL)
          && field.initializer().isPresent()
          && !LombokConstructors.isBuilderDefault(field, annotations)) {
        continue;
      }
      AccessorStyle style = AccessorStyle.of(field, type, unit);
      use(field, type, "With", "Wither")
          .ifPresent(
              use -> style.wither(field).ifPresent(name -> add(name, use, field, type, false)));
      use(field, type, "experimental.WithBy", "WithBy")
          .ifPresent(
              use ->
                  style.wither(field).ifPresent(name -> add(name + "By", use, field, type, true)));
    }
  }

  private Optional<AnnotationUse> use(
      FieldDeclared field, CompletedType type, String name, String former) {
    Optional<AnnotationUse> own = annotations.findMoved(field.annotations(), name, former);
    return own.isPresent() ? own : annotations.findMoved(type.annotations(), name, former);
  }

  private void add(
      String name, AnnotationUse use, FieldDeclared field, CompletedType type, boolean by) {
    List<ParameterDeclared> parameter =
        List.of(
            by
                ? new ParameterDeclared("transformer", transformer(field.type()), List.of())
                : new ParameterDeclared(field.name(), field.type(), List.of()));
    boolean isAbstract = type.is(Modifier.ABSTRACT);
    LombokAnnotations.access(use, "value")
        .ifPresent(
            access ->
                type.addMethod(
                    name,
                    isAbstract ? access | Modifier.ABSTRACT : access,
                    parameter,
                    type.self(),
                    isAbstract ? Optional.empty() : Optional.of(copy(field, type, parameter, by))));
  }

  private Body copy(
      FieldDeclared changed, CompletedType type, List<ParameterDeclared> parameter, boolean by) {
    GeneratedBody body = new GeneratedBody(changed.line(), parameter);
    List<Integer> arguments = new ArrayList<>();
    for (FieldDeclared field : LombokConstructors.settable(type, annotations)) {
      boolean given = field.name().equals(changed.name()) && !by;
      arguments.add(given ? body.parameter(0) : body.field(field.name()));
    }
    return body.returning(body.create(type.self(), arguments));
  }

  private static TypeReference transformer(TypeReference type) {
    if (type instanceof TypeReference.Primitive primitive) {
      String operator = OPERATORS.get(primitive.keyword());
      return operator == null
          ? Types.named(FUNCTIONS + "UnaryOperator", Types.named("java.lang.Boolean"))
          : Types.named(FUNCTIONS + operator);
    }
    return Types.named(FUNCTIONS + "Function", Types.above(type), Types.extending(type));
  }
}
