package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.Comparator;
import java.util.SortedSet;

/**
 * One statement over two or more stores.
 *
 * @param statement its text, unknown parts as {@code ?}; at most 2,000 characters
 */
public record Join(
    MethodName method, SortedSet<StoreName> stores, String statement, Evidence evidence)
    implements Comparable<Join> {

  private static final Comparator<Join> ORDER =
      Comparator.comparing(Join::method)
          .thenComparing(Join::evidence)
          .thenComparing(Join::statement)
          // A statement and a part of it in parentheses may both join, over different stores.
          .thenComparing(join -> join.stores.toString());

  public Join {
    stores = SortedCopy.of(stores);
    if (stores.size() < 2) {
      throw new IllegalArgumentException("a join needs two stores, has " + stores);
    }
  }

  @Override
  public int compareTo(Join other) {
    return ORDER.compare(this, other);
  }
}
