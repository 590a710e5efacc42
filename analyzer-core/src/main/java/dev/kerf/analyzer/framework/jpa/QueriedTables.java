package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.sql.SqlText;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.sql.StatementShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tables that a mapping only reads: those of the query that stands for an entity's table, and
 * those of computed attributes.
 */
final class QueriedTables {

  private final MappedClasses classes;
  private final StatementReader reader = new StatementReader();

  QueriedTables(MappedClasses classes) {
    this.classes = classes;
  }

  /** The tables of {@code @Subselect}; empty where the entity has a table of its own. */
  List<StoreName> ofSubselect(ResolvedType entity) {
    Optional<String> query =
        classes.annotations(entity).text("Subselect", "value").filter(text -> !text.isBlank());
    return query.map(text -> List.copyOf(read(text))).orElse(List.of());
  }

  /** The tables of {@code @Formula}, inherited ones included. */
  List<StoreName> ofFormulas(ResolvedType entity) {
    SortedSet<StoreName> out = new TreeSet<>();
    for (ResolvedType type : classes.lineage(entity)) {
      for (PersistentAttribute attribute : classes.attributes(type, entity)) {
        attribute
            .annotations()
            .text("Formula", "value")
            .filter(text -> text.toLowerCase(Locale.ROOT).contains("select"))
            .ifPresent(text -> out.addAll(read("select " + text)));
      }
    }
    return new ArrayList<>(out);
  }

  private SortedSet<StoreName> read(String query) {
    SortedSet<StoreName> out = new TreeSet<>();
    for (StatementShape shape : reader.read(SqlText.of(query))) {
      out.addAll(shape.read());
    }
    return out;
  }
}
