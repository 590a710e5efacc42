package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a generated method, so far as others can tell what it does: what it reads, sets,
 * makes and calls. Each method that adds a term gives its index.
 */
final class GeneratedBody {

  private final int line;
  private final List<Term> terms = new ArrayList<>();

  /** Begins with the bindings of the parameters, at the indices 0, 1, 2, ... */
  GeneratedBody(int line, List<ParameterDeclared> parameters) {
    this.line = line;
    for (ParameterDeclared parameter : parameters) {
      add(
          new Term.Binding(
              line,
              Term.BindingKind.PARAMETER,
              parameter.name(),
              parameter.type(),
              Term.NONE,
              List.of()));
    }
  }

  private int add(Term term) {
    terms.add(term);
    return terms.size() - 1;
  }

  int self() {
    return add(new Term.This(line, Optional.empty()));
  }

  int field(String name) {
    return add(new Term.Select(line, self(), name));
  }

  int staticField(TypeReference owner, String name) {
    return add(new Term.Select(line, type(owner), name));
  }

  int parameter(int position) {
    return add(new Term.Local(line, position));
  }

  /** A value of a type of which nothing else is known. */
  int some(TypeReference type) {
    return add(new Term.Cast(line, type, add(nothing())));
  }

  private Term nothing() {
    return new Term.Literal(line, Term.LiteralKind.NULL, "null");
  }

  int create(TypeReference type, List<Integer> arguments) {
    return add(new Term.New(line, Term.NONE, type, false, Indices.of(arguments), Optional.empty()));
  }

  /** A call; without a receiver that is {@link Term#NONE}. */
  int call(int receiver, String name, List<Integer> arguments) {
    return add(new Term.Call(line, receiver, name, List.of(), Indices.of(arguments)));
  }

  int type(TypeReference type) {
    return add(new Term.TypeExpression(line, type));
  }

  int classOf(TypeReference type) {
    return add(new Term.ClassLiteral(line, type));
  }

  int text(String text) {
    return add(new Term.Literal(line, Term.LiteralKind.STRING, text));
  }

  GeneratedBody assign(int target, int value) {
    add(new Term.Assign(line, "=", target, value));
    return this;
  }

  Body returning(int value) {
    add(new Term.Return(line, value));
    return done();
  }

  Body done() {
    return new Body(terms);
  }

  /** A written value, worked out in a method of its own. */
  static Body returning(Body value, int line) {
    List<Term> terms = new ArrayList<>(value.terms());
    terms.add(new Term.Return(line, value.size() - 1));
    return new Body(terms);
  }
}
