package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who writes and who reads a column: methods whose statements name it, and methods that set or use
 * the attribute of an entity that is kept in it.
 *
 * <p>That a whole row is loaded or inserted is no use of each of its columns: what is done with the
 * attributes is. A plain setter or getter stands for itself only where no code of the application
 * calls it, for then a framework or a template does.
 *
 * @param column as declared, or as statements write it
 * @param type as declared, empty where unknown
 * @param key whether it is part of the primary key
 * @param writers sorted
 * @param readers sorted
 */
public record ColumnUse(
    StoreName store,
    String column,
    String type,
    boolean key,
    SortedSet<MethodName> writers,
    SortedSet<MethodName> readers)
    implements Comparable<ColumnUse> {

  private static final Comparator<ColumnUse> ORDER =
      Comparator.comparing(ColumnUse::store)
          .thenComparing(use -> use.column.toLowerCase(Locale.ROOT))
          .thenComparing(ColumnUse::column);

  public ColumnUse {
    writers = SortedCopy.of(writers);
    readers = SortedCopy.of(readers);
  }

  /** The types that write it; a column with several has no single owner. */
  public SortedSet<TypeName> writingTypes() {
    SortedSet<TypeName> out = new TreeSet<>();
    writers.forEach(method -> out.add(method.owner().outermost()));
    return out;
  }

  @Override
  public int compareTo(ColumnUse other) {
    return ORDER.compare(this, other);
  }
}
