package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;

/** A term as short text, for the list of what is unresolved. */
final class ExpressionText {

  private static final int MAX_LENGTH = 120;
  private static final int MAX_DEPTH = 12;

  private ExpressionText() {}

  static String of(Body body, int term) {
    String text = text(body, term, 0);
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 3) + "...";
  }

  private static String text(Body body, int index, int depth) {
    if (index == Term.NONE || depth > MAX_DEPTH) {
      return "...";
    }
    Term term = body.get(index);
    if (term instanceof Term.Name name) {
      return name.identifier();
    }
    if (term instanceof Term.Local local) {
      return body.get(local.binding()) instanceof Term.Binding binding ? binding.name() : "...";
    }
    if (term instanceof Term.Select select) {
      return text(body, select.receiver(), depth + 1) + '.' + select.name();
    }
    if (term instanceof Term.Call call) {
      String receiver =
          call.receiver() == Term.NONE ? "" : text(body, call.receiver(), depth + 1) + '.';
      return receiver + call.name() + (call.arguments().isEmpty() ? "()" : "(..)");
    }
    if (term instanceof Term.New created) {
      return "new " + written(created.type()) + (created.arguments().isEmpty() ? "()" : "(..)");
    }
    if (term instanceof Term.ConstructorCall call) {
      return call.toSuper() ? "super(..)" : "this(..)";
    }
    if (term instanceof Term.MethodReference reference) {
      return text(body, reference.receiver(), depth + 1) + "::" + reference.name();
    }
    if (term instanceof Term.TypeExpression type) {
      return written(type.type());
    }
    if (term instanceof Term.This) {
      return "this";
    }
    if (term instanceof Term.Super) {
      return "super";
    }
    if (term instanceof Term.Literal literal) {
      return literal.kind() == Term.LiteralKind.STRING
          ? '"' + literal.text() + '"'
          : literal.text();
    }
    return "(..)";
  }

  static String written(TypeReference type) {
    if (type instanceof TypeReference.Named named) {
      return named.dotted();
    }
    if (type instanceof TypeReference.Binary binary) {
      return binary.name().binaryName();
    }
    if (type instanceof TypeReference.ArrayOf array) {
      return written(array.component()) + "[]";
    }
    if (type instanceof TypeReference.Primitive primitive) {
      return primitive.keyword();
    }
    return "...";
  }
}
