package dev.kerf.analyzer.signature.codec;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * Reads one type as {@link TypeEncoder} wrote it. In loops rather than by lambdas: each run decodes
 * its first types before anything is warm.
 */
final class TypeDecoder {

  private static final int NO_LINE = 0;

  private static final TypeDeclared.Kind[] KINDS = TypeDeclared.Kind.values();
  private static final TypeDeclared.Nesting[] NESTINGS = TypeDeclared.Nesting.values();
  private static final FieldDeclared.Role[] ROLES = FieldDeclared.Role.values();
  private static final Term.LiteralKind[] LITERAL_KINDS = Term.LiteralKind.values();

  private final ByteCursor in;
  private final SignaturePart part;

  TypeDecoder(ByteCursor in, SignaturePart part) {
    this.in = in;
    this.part = part;
  }

  TypeName typeName() {
    return ((TypeReference.Binary) reference()).name();
  }

  TypeDeclared type() {
    return new TypeDeclared(
        typeName(),
        KINDS[in.number()],
        NESTINGS[in.number()],
        isPresent() ? Optional.of(typeName()) : Optional.empty(),
        in.number(),
        typeParameters(),
        isPresent() ? Optional.of(reference()) : Optional.empty(),
        references(),
        references(),
        annotations(),
        fields(),
        methods(),
        NO_LINE);
  }

  private List<FieldDeclared> fields() {
    FieldDeclared[] fields = new FieldDeclared[in.number()];
    for (int index = 0; index < fields.length; index++) {
      fields[index] = field();
    }
    return List.of(fields);
  }

  private FieldDeclared field() {
    String name = text();
    FieldDeclared.Role role = ROLES[in.number()];
    return new FieldDeclared(
        name,
        role,
        reference(),
        in.number(),
        annotations(),
        isPresent() ? Optional.of(body()) : Optional.empty(),
        NO_LINE);
  }

  private List<MethodDeclared> methods() {
    MethodDeclared[] methods = new MethodDeclared[in.number()];
    for (int index = 0; index < methods.length; index++) {
      methods[index] = method();
    }
    return List.of(methods);
  }

  private MethodDeclared method() {
    String name = text();
    int modifiers = in.number();
    int parts = in.number();
    TypeReference returnType = reference();
    List<ParameterDeclared> parameters = parameters(parts);
    List<TypeParameterDeclared> typeParameters =
        has(parts, Tags.TYPE_PARAMETERS) ? typeParameters() : List.of();
    List<TypeReference> thrown = has(parts, Tags.THROWN) ? references() : List.of();
    List<AnnotationUse> annotations = has(parts, Tags.ANNOTATIONS) ? annotations() : List.of();
    Optional<Body> body = has(parts, Tags.BODY) ? Optional.of(body()) : Optional.empty();
    return new MethodDeclared(
        name,
        has(parts, Tags.INITIALIZER),
        modifiers,
        typeParameters,
        parameters,
        returnType,
        thrown,
        annotations,
        body,
        NO_LINE);
  }

  private List<ParameterDeclared> parameters(int parts) {
    ParameterDeclared[] parameters = new ParameterDeclared[in.number()];
    for (int index = 0; index < parameters.length; index++) {
      TypeReference type = reference();
      String name = has(parts, Tags.PARAMETER_NAMES) ? text() : Tags.positionalName(index);
      List<AnnotationUse> annotations =
          has(parts, Tags.PARAMETER_ANNOTATIONS) ? annotations() : List.of();
      parameters[index] = new ParameterDeclared(name, type, annotations);
    }
    return List.of(parameters);
  }

  private static boolean has(int parts, int bit) {
    return (parts & bit) != 0;
  }

  private List<TypeParameterDeclared> typeParameters() {
    TypeParameterDeclared[] parameters = new TypeParameterDeclared[in.number()];
    for (int index = 0; index < parameters.length; index++) {
      parameters[index] = new TypeParameterDeclared(text(), references());
    }
    return List.of(parameters);
  }

  private List<AnnotationUse> annotations() {
    AnnotationUse[] annotations = new AnnotationUse[in.number()];
    for (int index = 0; index < annotations.length; index++) {
      annotations[index] = annotation();
    }
    return List.of(annotations);
  }

  private AnnotationUse annotation() {
    TypeReference type = reference();
    Body values = body();
    AnnotationUse.Element[] elements = new AnnotationUse.Element[in.number()];
    for (int index = 0; index < elements.length; index++) {
      elements[index] = new AnnotationUse.Element(text(), in.number());
    }
    return new AnnotationUse(type, values, List.of(elements), NO_LINE);
  }

  private Body body() {
    Term[] terms = new Term[in.number()];
    for (int index = 0; index < terms.length; index++) {
      terms[index] = term();
    }
    return terms.length == 0 ? Body.empty() : new Body(List.of(terms));
  }

  private Term term() {
    int tag = in.number();
    return switch (tag) {
      case Tags.LITERAL -> new Term.Literal(NO_LINE, LITERAL_KINDS[in.number()], text());
      case Tags.CLASS_LITERAL -> new Term.ClassLiteral(NO_LINE, reference());
      case Tags.TYPE_EXPRESSION -> new Term.TypeExpression(NO_LINE, reference());
      case Tags.SELECT -> new Term.Select(NO_LINE, in.number(), text());
      case Tags.ARRAY_VALUE -> new Term.ArrayValue(NO_LINE, indices());
      case Tags.ANNOTATED -> new Term.Annotated(NO_LINE, annotation());
      default -> throw new IllegalStateException("no such term tag: " + tag);
    };
  }

  private Indices indices() {
    int[] values = new int[in.number()];
    for (int index = 0; index < values.length; index++) {
      values[index] = in.number();
    }
    return Indices.of(values);
  }

  private List<TypeReference> references() {
    return ReferenceCodec.references(in, part);
  }

  private TypeReference reference() {
    return part.reference(in.number());
  }

  private String text() {
    return part.text(in.number());
  }

  private boolean isPresent() {
    return in.number() != 0;
  }
}
