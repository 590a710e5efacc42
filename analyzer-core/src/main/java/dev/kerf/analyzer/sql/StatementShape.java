package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one SQL statement touches.
 *
 * <p>Aliases, derived tables, table functions, common table expressions, temporary tables (T-SQL
 * {@code #t} and {@code @t}), {@code dual} and the catalogues of the DBMS are never tables here;
 * {@link SystemTables} lists the latter.
 *
 * @param kind by its leading verb
 * @param tables sorted by name, each table once
 * @param joins every set of two or more tables that the statement brings together: one for each
 *     query block (derived tables and common table expressions expanded), and one for the whole
 *     statement where that is larger
 * @param sequences named by {@code nextval} and its dialects
 * @param routines stored routines that are called, as written; what they touch stands elsewhere
 * @param looseColumns columns whose table the text alone does not decide
 * @param unknownParts holes through which more may be touched
 * @param certainty CERTAIN when every part of the statement had a known place, LIKELY when a table
 *     name touches a hole, HEURISTIC when something stood where the reader did not expect it
 */
public record StatementShape(
    StatementKind kind,
    List<TableUse> tables,
    List<SortedSet<StoreName>> joins,
    SortedSet<StoreName> sequences,
    SortedSet<String> routines,
    List<LooseColumn> looseColumns,
    List<UnknownPart> unknownParts,
    Certainty certainty) {

  public StatementShape {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certainty, "certainty");
    tables = List.copyOf(tables);
    List<SortedSet<StoreName>> copies = new ArrayList<>(joins.size());
    for (SortedSet<StoreName> join : joins) {
      copies.add(sorted(join));
    }
    joins = Collections.unmodifiableList(copies);
    sequences = sorted(sequences);
    routines = TableUse.sorted(routines);
    looseColumns = List.copyOf(looseColumns);
    unknownParts = List.copyOf(unknownParts);
  }

  /** The tables that are read. */
  public SortedSet<StoreName> read() {
    SortedSet<StoreName> names = new TreeSet<>();
    for (TableUse use : tables) {
      if (use.read()) {
        names.add(use.table());
      }
    }
    return names;
  }

  /** The tables that are written. */
  public SortedSet<StoreName> written() {
    SortedSet<StoreName> names = new TreeSet<>();
    for (TableUse use : tables) {
      if (use.written()) {
        names.add(use.table());
      }
    }
    return names;
  }

  /** The tables whose rows are locked for a later write. */
  public SortedSet<StoreName> locked() {
    SortedSet<StoreName> names = new TreeSet<>();
    for (TableUse use : tables) {
      if (use.locked()) {
        names.add(use.table());
      }
    }
    return names;
  }

  private static SortedSet<StoreName> sorted(Collection<StoreName> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
