package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.RoutineBody;
import dev.kerf.analyzer.sql.Schema;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.sql.StatementShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the routines in scripts do to tables, with all that they call in turn: who calls one from
 * the code does the same. Only tables that are declared count: a routine names variables, cursors
 * and tables of its own where others name a table.
 */
final class StoredRoutines {

  /** Routines of one name are told apart by their parameters, which a call does not show. */
  private final Map<String, List<Schema.Routine>> byName = new TreeMap<>();

  private final Map<Schema.Routine, RoutineBody> bodies = new HashMap<>();
  private final StatementReader reader;

  StoredRoutines(Collection<Schema.Routine> routines, StatementReader reader) {
    this.reader = reader;
    for (Schema.Routine routine : routines) {
      byName.computeIfAbsent(bare(routine.name()), name -> new ArrayList<>(1)).add(routine);
    }
  }

  /** Without its schema or package, and without the case. */
  private static String bare(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return byName.containsKey(bare(name));
  }

  /** The routines that a statement calls as functions. */
  SortedSet<String> calledBy(String statement) {
    return byName.isEmpty() ? new TreeSet<>() : known(RoutineBody.calls(statement));
  }

  private SortedSet<String> known(SortedSet<String> names) {
    SortedSet<String> out = new TreeSet<>(names);
    out.retainAll(byName.keySet());
    return out;
  }

  /** The statements of some routines and of all that they call. */
  List<StatementShape> statements(Collection<String> names) {
    SortedSet<String> seen = new TreeSet<>();
    List<String> open = new ArrayList<>();
    names.stream().map(StoredRoutines::bare).filter(seen::add).forEach(open::add);
    List<StatementShape> out = new ArrayList<>();
    for (int at = 0; at < open.size(); at++) {
      for (Schema.Routine routine : byName.getOrDefault(open.get(at), List.of())) {
        RoutineBody body =
            bodies.computeIfAbsent(routine, some -> RoutineBody.of(some.text(), reader));
        out.addAll(body.statements());
        known(body.called()).stream().filter(seen::add).forEach(open::add);
      }
    }
    return out;
  }
}
