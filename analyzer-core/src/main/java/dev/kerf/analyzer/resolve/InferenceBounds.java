package dev.kerf.analyzer.resolve;

import java.util.ArrayList;
import java.util.List;

/** What is known of one inference variable. */
final class InferenceBounds {

  private final List<JavaType> equal = new ArrayList<>(2);
  private final List<JavaType> lower = new ArrayList<>(2);
  private final List<JavaType> upper = new ArrayList<>(2);
  private boolean touchesUnknown;
  private JavaType solution;

  /** Types that it is. */
  List<JavaType> equal() {
    return equal;
  }

  /** Types that are below it. */
  List<JavaType> lower() {
    return lower;
  }

  /** Types that it is below. */
  List<JavaType> upper() {
    return upper;
  }

  /** Whether an unknown type is among its bounds, so that no bound is no proof of Object. */
  boolean touchesUnknown() {
    return touchesUnknown;
  }

  void touchUnknown() {
    touchesUnknown = true;
  }

  /** Null until it is solved. */
  JavaType solution() {
    return solution;
  }

  void solve(JavaType found) {
    solution = found;
  }

  static boolean add(List<JavaType> bounds, JavaType bound) {
    return !bounds.contains(bound) && bounds.add(bound);
  }
}
