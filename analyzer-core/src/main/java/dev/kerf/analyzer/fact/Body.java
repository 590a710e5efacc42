package dev.kerf.analyzer.fact;

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
 * @param links what the compiler resolved; none for source
 */
public record Body(List<Term> terms, Links links) {

  private static final Body EMPTY = new Body(List.of());

  public Body {
    terms = List.copyOf(terms);
    Objects.requireNonNull(links, "links");
  }

  /** A body whose names are still to be resolved. */
  public Body(List<Term> terms) {
    this(terms, Links.none());
  }

  public static Body empty() {
    return EMPTY;
  }

  public Term get(int index) {
    return terms.get(index);
  }

  public int size() {
    return terms.size();
  }
}
