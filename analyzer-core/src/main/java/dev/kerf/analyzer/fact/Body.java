package dev.kerf.analyzer.fact;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The terms of a method body, initializer or annotation value: one flat pool, addressed by index.
 *
 * <p>Order: operands stand before the term that uses them, bindings before their uses. The terms of
 * a lambda's body stand right after its {@link Term.Lambda}, up to its {@code end}; those of a
 * block right after its {@link Term.Block}. So one walk from front to back meets everything in the
 * order of evaluation, and a walk can skip a lambda until the call that types its parameters is
 * known.
 *
 * <p>A class rather than a record, since every pass over the code looks at every term: an array of
 * its own spares a call through an interface for each.
 */
public final class Body {

  private static final Body EMPTY = new Body(List.of());

  private final Term[] terms;
  private final Links links;

  /**
   * @param links what the compiler resolved; none for source
   */
  public Body(List<Term> terms, Links links) {
    this.terms = List.copyOf(terms).toArray(new Term[0]);
    this.links = Objects.requireNonNull(links, "links");
  }

  /** A body whose names are still to be resolved. */
  public Body(List<Term> terms) {
    this(terms, Links.none());
  }

  public static Body empty() {
    return EMPTY;
  }

  public List<Term> terms() {
    return Collections.unmodifiableList(Arrays.asList(terms));
  }

  public Links links() {
    return links;
  }

  public Term get(int index) {
    return terms[index];
  }

  public int size() {
    return terms.length;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Body body
            && Arrays.equals(terms, body.terms)
            && links.equals(body.links);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + links.hashCode();
  }

  @Override
  public String toString() {
    return terms() + " with " + links;
  }
}
