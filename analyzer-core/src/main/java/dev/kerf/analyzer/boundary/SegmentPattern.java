package dev.kerf.analyzer.boundary;

import java.util.List;

/** A type pattern taken apart once, to be held against many names. */
final class SegmentPattern {

  private static final String ANY_SEGMENTS = "**";

  /** Up to the first wildcard: nearly every type lies in another package. */
  private final String prefix;

  private final List<String> segments;

  /** The last run of characters between wildcards. */
  private final String lastLiteral;

  /** What every name that fits contains: most names lack it, and that is seen at once. */
  private final String contained;

  SegmentPattern(String text) {
    int star = text.indexOf('*');
    prefix = star < 0 ? text : text.substring(0, star);
    segments = segments(text);
    String[] literals = text.split("\\*+");
    lastLiteral = literals.length == 0 ? "" : literals[literals.length - 1];
    contained = lastLiteral.startsWith(".") ? lastLiteral.substring(1) : lastLiteral;
  }

  static List<String> segments(String name) {
    return List.of(name.split("\\."));
  }

  /**
   * Whether a name fits.
   *
   * @param path the segments of the name
   */
  boolean matches(String name, List<String> path) {
    return name.startsWith(prefix) && name.contains(contained) && matches(0, path, 0);
  }

  private boolean matches(int p, List<String> path, int n) {
    if (p == segments.size()) {
      return n == path.size();
    }
    if (!segments.get(p).equals(ANY_SEGMENTS)) {
      return n < path.size()
          && Wildcards.matches(segments.get(p), path.get(n))
          && matches(p + 1, path, n + 1);
    }
    boolean last = p == segments.size() - 1;
    if (last) {
      return n < path.size();
    }
    for (int next = n; next <= path.size(); next++) {
      if (matches(p + 1, path, next)) {
        return true;
      }
    }
    return false;
  }

  /** How far to the right a name that fits has what the pattern spells out last. */
  int reach(String name) {
    return name.lastIndexOf(lastLiteral);
  }
}
