package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Gives annotations their types and the values of their elements. */
final class AnnotationResolution {

  private final UnitResolution unit;

  AnnotationResolution(UnitResolution unit) {
    this.unit = unit;
  }

  /**
   * Resolves annotations.
   *
   * @param context the class around; null for a top-level type's own
   * @param from the type whose uses are recorded
   */
  List<ResolvedAnnotation> resolveAll(
      List<AnnotationUse> written, ClassContext context, Declaration from, TypeScope scope) {
    if (written.isEmpty()) {
      return List.of();
    }
    List<ResolvedAnnotation> resolved = new ArrayList<>(written.size());
    for (AnnotationUse annotation : written) {
      resolved.add(resolve(annotation, context, from, scope));
    }
    return resolved;
  }

  ResolvedAnnotation resolve(
      AnnotationUse written, ClassContext context, Declaration from, TypeScope scope) {
    return resolve(written, context, from, scope, false);
  }

  /** An annotation on a local variable: only its uses count. */
  void onLocal(AnnotationUse written, ClassContext context, Declaration from, TypeScope scope) {
    resolve(written, context, from, scope, true);
  }

  private ResolvedAnnotation resolve(
      AnnotationUse written,
      ClassContext context,
      Declaration from,
      TypeScope scope,
      boolean onLocal) {
    JavaType type = TypeReader.read(written.type(), scope);
    new TypeUses(from, unit.findings())
        .written(type, kind(type, from, onLocal), written.type(), written.line());
    TreeMap<String, AnnotationValue> values = new TreeMap<>();
    if (!written.elements().isEmpty()) {
      BodyResolver resolver = new BodyResolver(unit, context, from, scope, written.values(), false);
      ResolvedBody body = resolver.resolve(KnownTypes.VOID);
      Object[] constants = ConstantFolding.fold(body);
      for (AnnotationUse.Element element : written.elements()) {
        values.put(element.name(), value(element.value(), body, constants, resolver));
      }
    }
    return new ResolvedAnnotation(typeName(type, written.type()), values, written.line());
  }

  /** By its retention; annotations on locals are in no class file. */
  private static TypeUse.Kind kind(JavaType type, Declaration from, boolean onLocal) {
    Declaration declaration =
        type instanceof ClassType named ? from.index().find(named.name(), from.root()) : null;
    boolean dropped = onLocal || declaration != null && hasSourceRetention(declaration);
    return dropped ? TypeUse.Kind.SOURCE_ANNOTATION : TypeUse.Kind.ANNOTATION;
  }

  static boolean hasSourceRetention(Declaration annotation) {
    for (AnnotationUse use : annotation.declared().annotations()) {
      if (ExpressionText.written(use.type()).endsWith("Retention")) {
        for (AnnotationUse.Element element : use.elements()) {
          Term value = use.values().get(element.value());
          return value instanceof Term.Name name && name.identifier().equals("SOURCE")
              || value instanceof Term.Select select && select.name().equals("SOURCE");
        }
      }
    }
    return false;
  }

  private static TypeName typeName(JavaType type, TypeReference written) {
    return type instanceof ClassType named
        ? named.name()
        : TypeName.of(ExpressionText.written(written));
  }

  private AnnotationValue value(
      int term, ResolvedBody body, Object[] constants, BodyResolver resolver) {
    if (constants[term] != null) {
      return new AnnotationValue.Constant(FieldConstants.text(constants[term]));
    }
    Term written = body.body().get(term);
    if (written instanceof Term.ArrayValue array) {
      List<AnnotationValue> values = new ArrayList<>(array.elements().size());
      for (int i = 0; i < array.elements().size(); i++) {
        values.add(value(array.elements().get(i), body, constants, resolver));
      }
      return new AnnotationValue.Many(values);
    }
    if (written instanceof Term.Annotated) {
      return new AnnotationValue.Nested(resolver.nested(term));
    }
    if (written instanceof Term.ClassLiteral literal) {
      JavaType type = TypeReader.read(literal.type(), resolver.scope());
      if (type instanceof ClassType named) {
        return new AnnotationValue.TypeValue(named.name());
      }
    }
    if (body.target(term).orElse(null) instanceof Target.FieldTarget field
        && isEnumConstant(field, resolver)) {
      return new AnnotationValue.EnumValue(field.declaring(), field.name());
    }
    return unresolved(term, written, body, resolver);
  }

  private static boolean isEnumConstant(Target.FieldTarget field, BodyResolver resolver) {
    Declaration declaration = resolver.subtyping().declaration(field.declaring());
    return declaration != null && declaration.declared().kind() == TypeDeclared.Kind.ENUM;
  }

  /** A constant of a type that nothing declares is still known by its name. */
  private AnnotationValue unresolved(
      int term, Term written, ResolvedBody body, BodyResolver resolver) {
    String text = ExpressionText.of(body.body(), term);
    if (written instanceof Term.Select select
        && body.target(select.receiver()).orElse(null) instanceof Target.TypeTarget type
        && resolver.subtyping().declaration(type.type()) == null) {
      return new AnnotationValue.EnumValue(type.type(), select.name());
    }
    unit.findings()
        .unresolved(written.line(), UnresolvedSite.Kind.ANNOTATION_VALUE, text, "not-a-constant");
    return new AnnotationValue.Unresolved(text);
  }
}
