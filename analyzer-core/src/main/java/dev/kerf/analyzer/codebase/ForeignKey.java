package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import java.util.Comparator;
import java.util.List;

/**
 * A reference of one table to another.
 *
 * @param fromColumns in order
 * @param toColumns in order; empty where the declaration leaves them to the primary key
 * @param onDelete {@code cascade}, {@code set null}, ... in lower case; empty where none is
 *     declared
 * @param notNull whether all columns must be filled
 * @param origin the schema's or only the mapping's
 */
public record ForeignKey(
    StoreName from,
    List<String> fromColumns,
    StoreName to,
    List<String> toColumns,
    String onDelete,
    boolean notNull,
    Store.Origin origin,
    Evidence evidence)
    implements Comparable<ForeignKey> {

  private static final Comparator<ForeignKey> ORDER =
      Comparator.comparing(ForeignKey::from)
          .thenComparing(key -> String.join(",", key.fromColumns))
          .thenComparing(ForeignKey::to)
          .thenComparing(ForeignKey::evidence);

  public ForeignKey {
    fromColumns = List.copyOf(fromColumns);
    toColumns = List.copyOf(toColumns);
  }

  @Override
  public int compareTo(ForeignKey other) {
    return ORDER.compare(this, other);
  }
}
