package dev.kerf.analyzer.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The links of a body's terms, by the index of the term. Immutable. */
public final class Links {

  private static final Links NONE = new Links(new Link[0]);

  private final Link[] links;

  private Links(Link[] links) {
    this.links = links;
  }

  /** Of a body that was written by hand: nothing is resolved yet. */
  public static Links none() {
    return NONE;
  }

  /**
   * @param links one for each term, null where a term has none
   */
  public static Links of(List<Link> links) {
    return new Links(links.toArray(Link[]::new));
  }

  /** How many terms may have one: those of a body, or none where nothing is resolved. */
  public int size() {
    return links.length;
  }

  public Optional<Link> get(int term) {
    return term < links.length ? Optional.ofNullable(links[term]) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Links others && Arrays.equals(links, others.links);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(links);
  }

  @Override
  public String toString() {
    return Arrays.toString(links);
  }
}
