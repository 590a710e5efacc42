package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Objects;

/**
 * A reference that the database enforces.
 *
 * @param name of the constraint, empty where it has none
 * @param columns of the table that refers, in order
 * @param target the table referred to
 * @param targetColumns in order; empty where the script leaves them to the target's primary key
 * @param onDelete in lower case, {@code cascade} or {@code set null}; empty where nothing is said
 * @param line of the document where the constraint stands, not the statement around it
 */
public record ForeignKey(
    String name,
    List<String> columns,
    StoreName target,
    List<String> targetColumns,
    String onDelete,
    int line) {

  public ForeignKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(onDelete, "onDelete");
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }

  ForeignKey named(String constraint) {
    return new ForeignKey(constraint, columns, target, targetColumns, onDelete, line);
  }

  ForeignKey from(List<String> other) {
    return new ForeignKey(name, other, target, targetColumns, onDelete, line);
  }

  ForeignKey to(StoreName other) {
    return new ForeignKey(name, columns, other, targetColumns, onDelete, line);
  }

  ForeignKey toColumns(List<String> other) {
    return new ForeignKey(name, columns, target, other, onDelete, line);
  }
}
