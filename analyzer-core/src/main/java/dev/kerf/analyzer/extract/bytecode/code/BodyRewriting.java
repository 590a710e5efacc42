package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Links;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.List;

/** A body in which terms are replaced by others at the same index. */
final class BodyRewriting {

  private final Body original;
  private List<Term> terms;
  private List<Link> links;

  BodyRewriting(Body original) {
    this.original = original;
  }

  int size() {
    return original.size();
  }

  Term term(int index) {
    return terms == null ? original.get(index) : terms.get(index);
  }

  /** May be null. */
  Link link(int index) {
    return links == null ? original.links().get(index).orElse(null) : links.get(index);
  }

  /**
   * @param link may be null
   */
  void replace(int index, Term term, Link link) {
    if (terms == null) {
      terms = new ArrayList<>(original.terms());
      links = new ArrayList<>(terms.size());
      for (int i = 0; i < terms.size(); i++) {
        links.add(original.links().get(i).orElse(null));
      }
    }
    terms.set(index, term);
    links.set(index, link);
  }

  Body toBody() {
    return terms == null ? original : new Body(terms, Links.of(links));
  }
}
