package dev.kerf.analyzer.boundary;

import java.util.Comparator;

/**
 * How precise a pattern is; the most precise one that matches an element decides. What names one
 * thing is most precise; then what spells out more segments before its first wildcard, then what
 * has no {@code **}, then what spells out more characters. Patterns equal in all this are equally
 * precise, and an element that two of them claim for two owners is an error.
 *
 * @param exact whether there is no wildcard at all
 * @param literalSegments segments before the first one with a wildcard
 * @param singleSegment whether there is no {@code **}
 * @param literalCharacters characters other than wildcards
 */
record Precision(boolean exact, int literalSegments, boolean singleSegment, int literalCharacters)
    implements Comparable<Precision> {

  private static final Comparator<Precision> ORDER =
      Comparator.comparing(Precision::exact)
          .thenComparing(Precision::literalSegments)
          .thenComparing(Precision::singleSegment)
          .thenComparing(Precision::literalCharacters);

  static Precision of(String pattern) {
    int star = pattern.indexOf('*');
    String literal = star < 0 ? pattern + '.' : pattern.substring(0, star);
    int segments = (int) literal.chars().filter(c -> c == '.').count();
    int characters = (int) pattern.chars().filter(c -> c != '*').count();
    return new Precision(star < 0, segments, !pattern.contains("**"), characters);
  }

  @Override
  public int compareTo(Precision other) {
    return ORDER.compare(this, other);
  }
}
