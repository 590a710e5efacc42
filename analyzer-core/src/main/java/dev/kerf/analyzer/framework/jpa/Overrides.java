package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the holder of an embeddable, or a subclass, says instead of the attributes' own annotations,
 * by their path from the entity. What stands further out wins.
 */
final class Overrides {

  private final Map<String, ResolvedAnnotation> columns;
  private final Map<String, List<ResolvedAnnotation>> joinColumns;
  private final Map<String, ResolvedAnnotation> joinTables;

  private Overrides(
      Map<String, ResolvedAnnotation> columns,
      Map<String, List<ResolvedAnnotation>> joinColumns,
      Map<String, ResolvedAnnotation> joinTables) {
    this.columns = columns;
    this.joinColumns = joinColumns;
    this.joinTables = joinTables;
  }

  static Overrides none() {
    return new Overrides(Map.of(), Map.of(), Map.of());
  }

  /** These and those that annotations state for what lies below a path. */
  Overrides with(String path, JpaAnnotations annotations) {
    List<ResolvedAnnotation> attributes = annotations.repeated("AttributeOverride");
    List<ResolvedAnnotation> associations = annotations.repeated("AssociationOverride");
    if (attributes.isEmpty() && associations.isEmpty()) {
      return this;
    }
    String before = path.isEmpty() ? "" : path + '.';
    Map<String, ResolvedAnnotation> allColumns = new TreeMap<>(columns);
    for (ResolvedAnnotation override : attributes) {
      override.nested("column").stream()
          .findFirst()
          .ifPresent(column -> allColumns.putIfAbsent(before + name(override), column));
    }
    Map<String, List<ResolvedAnnotation>> allJoins = new TreeMap<>(joinColumns);
    Map<String, ResolvedAnnotation> allTables = new TreeMap<>(joinTables);
    for (ResolvedAnnotation override : associations) {
      List<ResolvedAnnotation> joins = new ArrayList<>(override.nested("joinColumns"));
      if (joins.isEmpty()) {
        joins.addAll(override.nested("joinColumn"));
      }
      if (!joins.isEmpty()) {
        allJoins.putIfAbsent(before + name(override), joins);
      }
      override.nested("joinTable").stream()
          .findFirst()
          .ifPresent(table -> allTables.putIfAbsent(before + name(override), table));
    }
    return new Overrides(allColumns, allJoins, allTables);
  }

  private static String name(ResolvedAnnotation override) {
    return override.text("name").orElse("");
  }

  /** The column of a basic attribute. */
  Optional<ResolvedAnnotation> column(String path) {
    return Optional.ofNullable(columns.get(path));
  }

  /** The join columns of an association, empty where nothing is said. */
  List<ResolvedAnnotation> joinColumns(String path) {
    return joinColumns.getOrDefault(path, List.of());
  }

  Optional<ResolvedAnnotation> joinTable(String path) {
    return Optional.ofNullable(joinTables.get(path));
  }
}
