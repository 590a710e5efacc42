package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what the readers find in one statement. */
final class ShapeCollector {

  private static final class Use {
    boolean read;
    boolean written;
    boolean locked;
    final SortedSet<String> columnsRead = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    final SortedSet<String> columnsWritten = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  }

  private final SortedMap<StoreName, Use> uses = new TreeMap<>();
  private final Set<SortedSet<StoreName>> joins = new LinkedHashSet<>();
  private final SortedSet<StoreName> sequences = new TreeSet<>();
  private final SortedSet<String> routines = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<LooseColumn> looseColumns = new LinkedHashSet<>();
  private final List<UnknownPart> unknownParts = new ArrayList<>();
  private StatementKind kind = StatementKind.OTHER;
  private Certainty certainty = Certainty.CERTAIN;

  void kind(StatementKind leading) {
    kind = leading;
  }

  void use(StoreName table, boolean read, boolean written, boolean locked) {
    Use use = uses.computeIfAbsent(table, t -> new Use());
    use.read |= read;
    use.written |= written;
    use.locked |= locked;
  }

  void column(StoreName table, String column, boolean written) {
    Use use = uses.computeIfAbsent(table, t -> new Use());
    (written ? use.columnsWritten : use.columnsRead).add(column);
  }

  void looseColumn(String column, Set<StoreName> candidates) {
    looseColumns.add(new LooseColumn(column, List.copyOf(candidates)));
  }

  void join(Set<StoreName> tables) {
    if (tables.size() > 1) {
      joins.add(new TreeSet<>(tables));
    }
  }

  void sequence(StoreName name) {
    sequences.add(name);
  }

  void routine(String name) {
    routines.add(name);
  }

  void unknown(UnknownPart part) {
    unknownParts.add(part);
  }

  /** A name was read that touches a hole. */
  void likely() {
    if (certainty == Certainty.CERTAIN) {
      certainty = Certainty.LIKELY;
    }
  }

  /** Something stood where it was not expected. */
  void unsure() {
    certainty = Certainty.HEURISTIC;
  }

  StatementShape shape() {
    List<TableUse> tables = new ArrayList<>(uses.size());
    uses.forEach(
        (table, use) ->
            tables.add(
                new TableUse(
                    table,
                    use.read,
                    use.written,
                    use.locked,
                    use.columnsRead,
                    use.columnsWritten)));
    join(uses.keySet());
    return new StatementShape(
        kind,
        tables,
        List.copyOf(joins),
        sequences,
        routines,
        List.copyOf(looseColumns),
        unknownParts,
        certainty);
  }
}
