package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The application as one connected whole. Every list is sorted and free of duplicates.
 *
 * @param title from the build file or the git remote, never from the folder's name
 * @param types by name, nested types included
 * @param followed the calls that reach and units of work follow: {@code calls}, with a method that
 *     a class inherits counted as its own, so that what it calls for that class is told apart
 * @param stores by name, in the spelling of their best declaration
 * @param handedOver what calls hand over; absent where nobody was going to ask: a gate does not
 */
public record Codebase(
    String title,
    SortedMap<TypeName, CodeType> types,
    List<TypeDependency> dependencies,
    List<MethodCall> calls,
    List<MethodCall> followed,
    SortedMap<StoreName, Store> stores,
    List<Sequence> sequences,
    List<ColumnUse> columns,
    List<EntityMapping> mappings,
    List<StoreAccess> accesses,
    List<ForeignKey> foreignKeys,
    List<Cascade> cascades,
    List<EagerLoad> eagerLoads,
    List<Join> joins,
    List<Transaction> transactions,
    WorkScopes scopes,
    Optional<Handovers> handedOver,
    List<EventDelivery> events,
    List<StateUse> stateUses,
    List<EntryPoint> entryPoints,
    List<Unresolved> unresolved,
    Coverage coverage,
    List<Diagnostic> diagnostics) {

  public Codebase {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    stores = Collections.unmodifiableSortedMap(new TreeMap<>(stores));
    sequences = List.copyOf(sequences);
    columns = List.copyOf(columns);
    dependencies = List.copyOf(dependencies);
    calls = List.copyOf(calls);
    followed = List.copyOf(followed);
    mappings = List.copyOf(mappings);
    accesses = List.copyOf(accesses);
    foreignKeys = List.copyOf(foreignKeys);
    cascades = List.copyOf(cascades);
    eagerLoads = List.copyOf(eagerLoads);
    joins = List.copyOf(joins);
    transactions = List.copyOf(transactions);
    events = List.copyOf(events);
    stateUses = List.copyOf(stateUses);
    entryPoints = List.copyOf(entryPoints);
    unresolved = List.copyOf(unresolved);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * What calls hand over, for who asked for it.
   *
   * @throws IllegalStateException where it was not asked for
   */
  public Handovers handovers() {
    return handedOver.orElseThrow(
        () -> new IllegalStateException("what calls hand over was not asked for"));
  }

  /** Every column of the application's own stores that a declaration or a statement names. */
  public SortedSet<ColumnName> columnNames() {
    SortedSet<ColumnName> names = new TreeSet<>();
    for (Store store : stores.values()) {
      if (!store.framework()) {
        store.columns().forEach(column -> names.add(new ColumnName(store.name(), column.name())));
      }
    }
    for (ColumnUse use : columns) {
      Store store = stores.get(use.store());
      if (store != null && !store.framework()) {
        names.add(new ColumnName(use.store(), use.column()));
      }
    }
    return names;
  }
}
