package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.Comparator;
import java.util.List;

/**
 * A store is read once for each of several elements where one statement could ask for all: the N of
 * 1+N.
 *
 * @param method that holds the loop
 * @param how what makes the innermost statement happen
 * @param path from the method to the one that causes the statement, the shortest; the method alone
 *     where it does so itself
 * @param entries what the world outside calls to get there, sorted
 * @param evidence what stands in the loop
 */
public record RepeatedAccess(
    MethodName method,
    StoreName store,
    StoreAccess.How how,
    List<MethodName> path,
    List<EntryPoint> entries,
    Evidence evidence)
    implements Comparable<RepeatedAccess> {

  private static final Comparator<RepeatedAccess> ORDER =
      Comparator.comparing(RepeatedAccess::method)
          .thenComparing(RepeatedAccess::evidence)
          .thenComparing(RepeatedAccess::store);

  public RepeatedAccess {
    path = List.copyOf(path);
    entries = List.copyOf(entries);
  }

  @Override
  public int compareTo(RepeatedAccess other) {
    return ORDER.compare(this, other);
  }
}
