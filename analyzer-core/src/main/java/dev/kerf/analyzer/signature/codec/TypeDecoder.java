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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one type as {@link TypeEncoder} wrote it. */
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
        optional(this::typeName),
        in.number(),
        all(this::typeParameter),
        optional(this::reference),
        references(),
        references(),
        all(this::annotation),
        all(this::field),
        all(this::method),
        NO_LINE);
  }

  private FieldDeclared field() {
    String name = text();
    FieldDeclared.Role role = ROLES[in.number()];
    return new FieldDeclared(
        name, role, reference(), in.number(), all(this::annotation), optional(this::body), NO_LINE);
  }

  private MethodDeclared method() {
    String name = text();
    int modifiers = in.number();
    int parts = in.number();
    TypeReference returnType = reference();
    List<ParameterDeclared> parameters = parameters(parts);
    List<TypeParameterDeclared> typeParameters =
        has(parts, Tags.TYPE_PARAMETERS) ? all(this::typeParameter) : List.of();
    List<TypeReference> thrown = has(parts, Tags.THROWN) ? references() : List.of();
    List<AnnotationUse> annotations =
        has(parts, Tags.ANNOTATIONS) ? all(this::annotation) : List.of();
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
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<ParameterDeclared> parameters = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      TypeReference type = reference();
      String name = has(parts, Tags.PARAMETER_NAMES) ? text() : Tags.positionalName(index);
      List<AnnotationUse> annotations =
          has(parts, Tags.PARAMETER_ANNOTATIONS) ? all(this::annotation) : List.of();
      parameters.add(new ParameterDeclared(name, type, annotations));
    }
    return parameters;
  }

  private static boolean has(int parts, int bit) {
    return (parts & bit) != 0;
  }

  private TypeParameterDeclared typeParameter() {
    return new TypeParameterDeclared(text(), references());
  }

  private AnnotationUse annotation() {
    return new AnnotationUse(
        reference(), body(), all(() -> new AnnotationUse.Element(text(), in.number())), NO_LINE);
  }

  private Body body() {
    List<Term> terms = all(this::term);
    return terms.isEmpty() ? Body.empty() : new Body(terms);
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

  private <T> List<T> all(Supplier<T> read) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      values.add(read.get());
    }
    return values;
  }

  private <T> Optional<T> optional(Supplier<T> read) {
    return in.number() == 0 ? Optional.empty() : Optional.of(read.get());
  }
}
