package dev.kerf.analyzer.boundary;

import java.util.Comparator;

/**
 * How precise a pattern is; the most precise one that matches an element decides. What names one
 * thing is most precise; then a type pattern that spells out the name of the class; then what
 * spells out more segments before its first wildcard, then what has no {@code **}, then what spells
 * out more characters.
 *
 * @param exact whether there is no wildcard at all
 * @param namesClass whether the last segment of a type pattern has no wildcard
 * @param literalSegments segments before the first one with a wildcard
 * @param singleSegment whether there is no {@code **}
 * @param literalCharacters characters other than wildcards
 */
record Precision(
    boolean exact,
    boolean namesClass,
    int literalSegments,
    boolean singleSegment,
    int literalCharacters)
    implements Comparable<Precision> {

  private static final Comparator<Precision> ORDER =
      Comparator.comparing(Precision::exact)
          .thenComparing(Precision::namesClass)
          .thenComparing(Precision::literalSegments)
          .thenComparing(Precision::singleSegment)
          .thenComparing(Precision::literalCharacters);

  /** Of a pattern over stores or columns. */
  static Precision of(String pattern) {
    return of(pattern, false);
  }

  /** Of a pattern over types. */
  static Precision ofTypes(String pattern) {
    return of(pattern, pattern.lastIndexOf('*') < pattern.lastIndexOf('.'));
  }

  private static Precision of(String pattern, boolean namesClass) {
    int star = pattern.indexOf('*');
    String literal = star < 0 ? pattern + '.' : pattern.substring(0, star);
    int segments = (int) literal.chars().filter(c -> c == '.').count();
    int characters = (int) pattern.chars().filter(c -> c != '*').count();
    return new Precision(star < 0, namesClass, segments, !pattern.contains("**"), characters);
  }

  @Override
  public int compareTo(Precision other) {
    return ORDER.compare(this, other);
  }
}
