package dev.kerf.analyzer.codebase;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sorted sets that nobody changes. Of the hundred thousands in a codebase most are empty. */
final class SortedCopy {

  private SortedCopy() {}

  /** The same elements in the same order. */
  static <T> SortedSet<T> of(SortedSet<T> elements) {
    return elements.isEmpty() && elements.comparator() == null
        ? Collections.emptySortedSet()
        : Collections.unmodifiableSortedSet(new TreeSet<>(elements));
  }
}
