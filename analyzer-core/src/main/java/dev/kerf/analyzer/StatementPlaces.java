package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells new statements first at lines of the change. The text of a statement often stands in
 * another method or constant than the call that sends it, or names a view whose own text stands in
 * a script: who changes these leaves the call alone, and looks for the finding beside the table
 * that was put in.
 */
final class StatementPlaces {

  private static final Set<CrossingKind> STATEMENTS =
      EnumSet.of(CrossingKind.TABLE_READ, CrossingKind.TABLE_WRITE, CrossingKind.JOIN);

  private final ChangedFiles changed;
  private final Map<StoreName, SourceLocation> views = new TreeMap<>();
  private final Map<SourceLocation, Set<StoreName>> viewsRead = new TreeMap<>();

  StatementPlaces(ChangedFiles changed, Codebase now) {
    this.changed = changed;
    for (Store store : now.stores().values()) {
      if (store.name().kind() == StoreKind.VIEW) {
        views.put(store.name(), store.evidence().location());
      }
    }
    if (!views.isEmpty()) {
      for (StoreAccess access : now.accesses()) {
        if (access.store().kind() == StoreKind.VIEW) {
          viewsRead
              .computeIfAbsent(access.evidence().location(), at -> new TreeSet<>())
              .add(access.store());
        }
      }
    }
  }

  /** The crossing, with another order of its places or more of them. */
  Crossing of(Crossing crossing) {
    return STATEMENTS.contains(crossing.kind())
        ? changed.toldFirst(crossing, () -> named(crossing))
        : crossing;
  }

  /** Where the files of a statement, or else those of its views, come to name a table more. */
  private Set<SourceLocation> named(Crossing crossing) {
    List<Pattern> tables =
        crossing.identity().ends().stream()
            .filter(end -> end.indexOf(':') >= 0)
            .map(end -> end.substring(Math.max(end.lastIndexOf('.'), end.lastIndexOf(':')) + 1))
            .map(StatementPlaces::word)
            .toList();
    Set<SourceLocation> statements = new LinkedHashSet<>();
    Set<SourceLocation> definitions = new LinkedHashSet<>();
    for (SourceLocation place : crossing.places()) {
      Set<StoreName> read = viewsRead.getOrDefault(place, Set.of());
      List<Pattern> names = new ArrayList<>(tables);
      read.stream().map(view -> word(view.name())).forEach(names::add);
      statements.addAll(changed.withMore(place.path(), names));
      for (StoreName view : read) {
        if (views.containsKey(view)) {
          definitions.addAll(changed.withMore(views.get(view).path(), tables));
        }
      }
    }
    return statements.isEmpty() ? definitions : statements;
  }

  /** A name of a store, in any case. */
  private static Pattern word(String name) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
  }
}
