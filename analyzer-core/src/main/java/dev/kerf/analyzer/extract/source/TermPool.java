package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.List;

/** The terms of a body while it is being written. */
final class TermPool {

  private final List<Term> terms = new ArrayList<>();

  int add(Term term) {
    terms.add(term);
    return terms.size() - 1;
  }

  /** Opens a block; {@link #closeBlock} says where it ends. */
  int openBlock(int line, Term.BlockKind kind, int condition) {
    return add(new Term.Block(line, kind, Term.NONE, condition));
  }

  void closeBlock(int index) {
    Term.Block block = (Term.Block) terms.get(index);
    terms.set(index, new Term.Block(block.line(), block.kind(), last(), block.condition()));
  }

  /** Opens a lambda, whose parameters and body are the terms that follow. */
  int openLambda(int line) {
    return add(new Term.Lambda(line, Indices.none(), Term.NONE, Indices.none(), false));
  }

  void closeLambda(int index, Indices parameters, Indices results, boolean expression) {
    int line = terms.get(index).line();
    terms.set(index, new Term.Lambda(line, parameters, last(), results, expression));
  }

  private int last() {
    return terms.size() - 1;
  }

  Body toBody() {
    return terms.isEmpty() ? Body.empty() : new Body(terms);
  }
}
