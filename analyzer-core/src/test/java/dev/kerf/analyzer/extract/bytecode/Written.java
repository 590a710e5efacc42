package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import java.util.stream.Collectors;

/** Headers as a person would write them, with binary names, so that tests can compare them. */
public final class Written {

  private Written() {}

  public static String type(TypeReference reference) {
    if (reference instanceof TypeReference.Binary binary) {
      return binary.name().binaryName()
          + (binary.arguments().isEmpty() ? "" : '<' + types(binary.arguments()) + '>');
    } else if (reference instanceof TypeReference.Variable variable) {
      return variable.name();
    } else if (reference instanceof TypeReference.Primitive primitive) {
      return primitive.keyword();
    } else if (reference instanceof TypeReference.ArrayOf array) {
      return type(array.component()) + "[]";
    } else if (reference instanceof TypeReference.Wildcard wildcard) {
      return switch (wildcard.variance()) {
        case UNBOUNDED -> "?";
        case EXTENDS -> "? extends " + types(wildcard.bound());
        case SUPER -> "? super " + types(wildcard.bound());
      };
    }
    throw new IllegalArgumentException("not of bytecode: " + reference);
  }

  public static String types(List<TypeReference> references) {
    return references.stream().map(Written::type).collect(Collectors.joining(", "));
  }

  public static String typeParameters(List<TypeParameterDeclared> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                parameter.bounds().isEmpty()
                    ? parameter.name()
                    : parameter.name()
                        + " extends "
                        + parameter.bounds().stream()
                            .map(Written::type)
                            .collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(", "));
  }

  public static String field(FieldDeclared field) {
    return type(field.type()) + ' ' + field.name();
  }

  public static String method(MethodDeclared method) {
    return (method.typeParameters().isEmpty()
            ? ""
            : '<' + typeParameters(method.typeParameters()) + "> ")
        + type(method.returnType())
        + ' '
        + method.name()
        + '('
        + types(method.parameters().stream().map(MethodDeclared.ParameterDeclared::type).toList())
        + ')'
        + (method.thrown().isEmpty() ? "" : " throws " + types(method.thrown()));
  }

  public static String methods(TypeDeclared type) {
    return type.methods().stream().map(Written::method).collect(Collectors.joining("; "));
  }

  public static String annotation(AnnotationUse annotation) {
    return '@'
        + type(annotation.type())
        + annotation.elements().stream()
            .map(e -> e.name() + '=' + value(annotation.values(), e.value()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  public static String value(Body body, int index) {
    Term term = body.get(index);
    if (term instanceof Term.Literal literal) {
      return literal.kind() + " " + literal.text();
    } else if (term instanceof Term.ClassLiteral literal) {
      return type(literal.type()) + ".class";
    } else if (term instanceof Term.TypeExpression expression) {
      return type(expression.type());
    } else if (term instanceof Term.Select select) {
      return value(body, select.receiver()) + '.' + select.name();
    } else if (term instanceof Term.ArrayValue array) {
      return array.elements().stream()
          .mapToObj(element -> value(body, element))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (term instanceof Term.Annotated annotated) {
      return annotation(annotated.annotation());
    }
    throw new IllegalArgumentException("not of a header: " + term);
  }
}
