package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one statement does with one table.
 *
 * <p>Columns are listed where the text alone decides whose they are. A column in the {@code WHERE}
 * of an {@code UPDATE} is named among {@code columnsRead} although the table itself is only
 * written. All columns at once are {@code *}.
 *
 * @param table as written, with its schema, without quotes
 * @param read rows of the table reach the result or decide about other tables
 * @param written the table is the target of the statement
 * @param locked rows are locked for a later write: {@code FOR UPDATE} and its dialects
 * @param columnsRead sorted without case
 * @param columnsWritten sorted without case
 */
public record TableUse(
    StoreName table,
    boolean read,
    boolean written,
    boolean locked,
    SortedSet<String> columnsRead,
    SortedSet<String> columnsWritten) {

  public TableUse {
    Objects.requireNonNull(table, "table");
    columnsRead = sorted(columnsRead);
    columnsWritten = sorted(columnsWritten);
  }

  static SortedSet<String> sorted(Collection<String> names) {
    SortedSet<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    copy.addAll(names);
    return Collections.unmodifiableSortedSet(copy);
  }
}
