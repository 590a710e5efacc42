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
import java.util.function.Consumer;

/**
 * Writes one type so that {@link TypeDecoder} reads an equal one. Signatures have no lines and no
 * bodies but constants; what else a body holds is refused rather than dropped.
 */
final class TypeEncoder {

  private final ByteSink out;
  private final InternTables tables;

  TypeEncoder(ByteSink out, InternTables tables) {
    this.out = out;
    this.tables = tables;
  }

  void type(TypeDeclared type) {
    typeName(type.name());
    out.number(type.kind().ordinal());
    out.number(type.nesting().ordinal());
    optional(type.enclosing(), this::typeName);
    out.number(type.modifiers());
    all(type.typeParameters(), this::typeParameter);
    optional(type.superclass(), this::reference);
    references(type.interfaces());
    references(type.permitted());
    all(type.annotations(), this::annotation);
    all(type.fields(), this::field);
    all(type.methods(), this::method);
  }

  private void field(FieldDeclared field) {
    text(field.name());
    out.number(field.role().ordinal());
    reference(field.type());
    out.number(field.modifiers());
    all(field.annotations(), this::annotation);
    optional(field.initializer(), this::body);
  }

  private void method(MethodDeclared method) {
    boolean named = false;
    boolean annotated = false;
    for (int index = 0; index < method.parameters().size(); index++) {
      ParameterDeclared parameter = method.parameters().get(index);
      named |= !parameter.name().equals(Tags.positionalName(index));
      annotated |= !parameter.annotations().isEmpty();
    }
    int parts =
        flag(method.initializer(), Tags.INITIALIZER)
            | flag(!method.typeParameters().isEmpty(), Tags.TYPE_PARAMETERS)
            | flag(!method.thrown().isEmpty(), Tags.THROWN)
            | flag(!method.annotations().isEmpty(), Tags.ANNOTATIONS)
            | flag(method.body().isPresent(), Tags.BODY)
            | flag(named, Tags.PARAMETER_NAMES)
            | flag(annotated, Tags.PARAMETER_ANNOTATIONS);
    text(method.name());
    out.number(method.modifiers());
    out.number(parts);
    reference(method.returnType());
    out.number(method.parameters().size());
    for (ParameterDeclared parameter : method.parameters()) {
      reference(parameter.type());
      if (named) {
        text(parameter.name());
      }
      if (annotated) {
        all(parameter.annotations(), this::annotation);
      }
    }
    if ((parts & Tags.TYPE_PARAMETERS) != 0) {
      all(method.typeParameters(), this::typeParameter);
    }
    if ((parts & Tags.THROWN) != 0) {
      references(method.thrown());
    }
    if ((parts & Tags.ANNOTATIONS) != 0) {
      all(method.annotations(), this::annotation);
    }
    method.body().ifPresent(this::body);
  }

  private static int flag(boolean set, int bit) {
    return set ? bit : 0;
  }

  private void typeParameter(TypeParameterDeclared parameter) {
    text(parameter.name());
    references(parameter.bounds());
  }

  private void annotation(AnnotationUse annotation) {
    reference(annotation.type());
    body(annotation.values());
    all(
        annotation.elements(),
        element -> {
          text(element.name());
          out.number(element.value());
        });
  }

  private void body(Body body) {
    all(body.terms(), this::term);
  }

  private void term(Term term) {
    if (term instanceof Term.Literal literal) {
      out.number(Tags.LITERAL).number(literal.kind().ordinal());
      text(literal.text());
    } else if (term instanceof Term.ClassLiteral literal) {
      out.number(Tags.CLASS_LITERAL);
      reference(literal.type());
    } else if (term instanceof Term.TypeExpression expression) {
      out.number(Tags.TYPE_EXPRESSION);
      reference(expression.type());
    } else if (term instanceof Term.Select select) {
      out.number(Tags.SELECT).number(select.receiver());
      text(select.name());
    } else if (term instanceof Term.ArrayValue array) {
      out.number(Tags.ARRAY_VALUE);
      indices(array.elements());
    } else if (term instanceof Term.Annotated annotated) {
      out.number(Tags.ANNOTATED);
      annotation(annotated.annotation());
    } else {
      throw new IllegalArgumentException("signatures hold constants only, not " + term);
    }
  }

  private void indices(Indices indices) {
    out.number(indices.size());
    indices.stream().forEach(out::number);
  }

  private void typeName(TypeName name) {
    reference(new TypeReference.Binary(name, List.of()));
  }

  private void references(List<TypeReference> references) {
    all(references, this::reference);
  }

  private void reference(TypeReference reference) {
    out.number(tables.reference(reference));
  }

  private void text(String text) {
    out.number(tables.text(text));
  }

  private <T> void all(List<T> values, Consumer<T> write) {
    out.number(values.size());
    values.forEach(write);
  }

  private <T> void optional(Optional<T> value, Consumer<T> write) {
    out.number(value.isPresent() ? 1 : 0);
    value.ifPresent(write);
  }
}
