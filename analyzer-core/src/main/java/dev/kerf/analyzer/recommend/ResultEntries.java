package dev.kerf.analyzer.recommend;

import static dev.kerf.analyzer.recommend.CandidateWriter.place;

import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.codebase.Coverage;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.UnreadLanguage;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.couple.RoleAssignment;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.TypeEntry;
import dev.kerf.analyzer.result.UnresolvedEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in the words of the result what the codebase holds, whatever the cut. */
final class ResultEntries {

  private final Codebase codebase;

  ResultEntries(Codebase codebase) {
    this.codebase = codebase;
  }

  List<TypeEntry> types(SortedMap<TypeName, RoleAssignment> roles) {
    SortedMap<TypeName, SortedSet<String>> stores = new TreeMap<>();
    for (EntityMapping mapping : codebase.mappings()) {
      stores
          .computeIfAbsent(mapping.type().outermost(), key -> new TreeSet<>())
          .add(mapping.store().id());
    }
    for (StoreAccess access : codebase.accesses()) {
      stores
          .computeIfAbsent(access.method().owner().outermost(), key -> new TreeSet<>())
          .add(access.store().id());
    }
    List<TypeEntry> entries = new ArrayList<>();
    roles.forEach(
        (name, assignment) -> {
          CodeType type = codebase.types().get(name);
          entries.add(
              new TypeEntry(
                  name.id(),
                  type == null ? "" : type.module(),
                  assignment.role().word(),
                  assignment.reason(),
                  List.copyOf(stores.getOrDefault(name, new TreeSet<>())),
                  type == null ? new Place("", 0) : place(type.evidence().location())));
        });
    return entries;
  }

  List<StoreEntry> stores() {
    Map<StoreName, List<StoreAccess>> accesses = byStore(codebase.accesses(), StoreAccess::store);
    Map<StoreName, List<ColumnUse>> columns = byStore(codebase.columns(), ColumnUse::store);
    Map<StoreName, SortedSet<String>> entities = new HashMap<>();
    for (EntityMapping mapping : codebase.mappings()) {
      entities.computeIfAbsent(mapping.store(), key -> new TreeSet<>()).add(mapping.type().id());
    }
    Map<StoreName, List<ForeignKey>> keys = byStore(codebase.foreignKeys(), ForeignKey::from);
    Map<StoreName, List<Cascade>> cascades = byStore(codebase.cascades(), Cascade::from);
    List<StoreEntry> entries = new ArrayList<>();
    for (Store store : codebase.stores().values()) {
      entries.add(
          new StoreEntry(
              store.name().id(),
              store.name().kind().word(),
              store.name().qualifiedName(),
              store.origin().word(),
              store.framework(),
              columns(store, columns.getOrDefault(store.name(), List.of())),
              List.copyOf(entities.getOrDefault(store.name(), Collections.emptySortedSet())),
              accesses(accesses.getOrDefault(store.name(), List.of())),
              foreignKeys(keys.getOrDefault(store.name(), List.of())),
              cascades(cascades.getOrDefault(store.name(), List.of())),
              PolymorphicPairs.of(store, keys.getOrDefault(store.name(), List.of())),
              place(store.evidence().location())));
    }
    return entries;
  }

  /** In the order of the codebase. */
  private static <T> Map<StoreName, List<T>> byStore(
      List<T> facts, Function<T, StoreName> storeOf) {
    Map<StoreName, List<T>> byStore = new HashMap<>();
    for (T fact : facts) {
      byStore.computeIfAbsent(storeOf.apply(fact), key -> new ArrayList<>()).add(fact);
    }
    return byStore;
  }

  /** Its columns in the order of declaration, then those that only statements name. */
  private static List<StoreEntry.ColumnEntry> columns(Store store, List<ColumnUse> uses) {
    Map<String, ColumnUse> open = new TreeMap<>();
    uses.forEach(use -> open.put(use.column().toLowerCase(Locale.ROOT), use));
    List<StoreEntry.ColumnEntry> columns = new ArrayList<>();
    for (Store.Column column : store.columns()) {
      Optional<ColumnUse> use =
          Optional.ofNullable(open.remove(column.name().toLowerCase(Locale.ROOT)));
      columns.add(
          new StoreEntry.ColumnEntry(
              column.name(),
              column.type(),
              column.primaryKey(),
              column.nullable(),
              methods(use.map(ColumnUse::writers)),
              methods(use.map(ColumnUse::readers))));
    }
    for (ColumnUse use : open.values()) {
      columns.add(
          new StoreEntry.ColumnEntry(
              use.column(),
              use.type(),
              use.key(),
              true,
              methods(Optional.of(use.writers())),
              methods(Optional.of(use.readers()))));
    }
    return columns;
  }

  private static List<String> methods(Optional<SortedSet<MethodName>> methods) {
    SortedSet<String> names = new TreeSet<>();
    methods
        .orElse(Collections.emptySortedSet())
        .forEach(method -> names.add(method.owner().id() + '.' + method.name()));
    return List.copyOf(names);
  }

  private static List<StoreEntry.AccessEntry> accesses(List<StoreAccess> accesses) {
    List<StoreEntry.AccessEntry> entries = new ArrayList<>();
    for (StoreAccess access : accesses) {
      entries.add(
          new StoreEntry.AccessEntry(
              access.method().owner().id(),
              access.method().name(),
              access.mode().word(),
              access.how().word(),
              access.certainty().word(),
              place(access.evidence().location())));
    }
    return entries;
  }

  private static List<StoreEntry.ForeignKeyEntry> foreignKeys(List<ForeignKey> referring) {
    List<StoreEntry.ForeignKeyEntry> keys = new ArrayList<>();
    for (ForeignKey key : referring) {
      keys.add(
          new StoreEntry.ForeignKeyEntry(
              key.fromColumns(),
              key.to().id(),
              key.toColumns(),
              key.onDelete(),
              key.notNull(),
              key.origin().word(),
              place(key.evidence().location())));
    }
    return keys;
  }

  private static List<StoreEntry.CascadeEntry> cascades(List<Cascade> carried) {
    return carried.stream()
        .map(
            cascade ->
                new StoreEntry.CascadeEntry(
                    cascade.entity().id() + '.' + cascade.attribute(),
                    cascade.to().id(),
                    cascade.removesOrphans(),
                    place(cascade.evidence().location())))
        .toList();
  }

  /**
   * What was read and what was not.
   *
   * @param history what was read of the past, if there is one
   */
  CoverageSummary coverage(int types, Optional<ChangeHistory> history) {
    Coverage coverage = codebase.coverage();
    return new CoverageSummary(
        coverage.filesByKind(),
        coverage.leftOutByReason(),
        coverage.unreadLanguages().stream()
            .collect(
                Collectors.toMap(
                    UnreadLanguage::name, UnreadLanguage::lines, Integer::sum, TreeMap::new)),
        types,
        coverage.lines(),
        coverage.failed(),
        coverage.callSites(),
        coverage.libraryCallSites(),
        coverage.unresolvedCallSites(),
        coverage.statements(),
        coverage.heuristicStatements(),
        coverage.unresolvedStatements(),
        history.map(past -> new CoverageSummary.History(past.commits(), past.whole())));
  }

  /**
   * What went wrong.
   *
   * @param first what to say before that of the codebase
   */
  List<Finding> findings(List<Diagnostic> first) {
    List<Diagnostic> diagnostics = new ArrayList<>(first);
    diagnostics.addAll(codebase.diagnostics());
    List<Finding> findings = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      findings.add(
          new Finding(
              diagnostic.severity().name().toLowerCase(Locale.ROOT),
              diagnostic.id(),
              place(diagnostic.location()),
              diagnostic.message(),
              diagnostic.remedy()));
    }
    return findings;
  }

  List<UnresolvedEntry> unresolved() {
    List<UnresolvedEntry> entries = new ArrayList<>();
    for (Unresolved site : codebase.unresolved()) {
      entries.add(
          new UnresolvedEntry(
              place(site.location()), site.kind(), site.expression(), site.reason()));
    }
    return entries;
  }
}
