package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.DataFindings.BareWrite;
import dev.kerf.analyzer.result.DataFindings.JoinEntry;
import dev.kerf.analyzer.result.DataFindings.Key;
import dev.kerf.analyzer.result.DataFindings.KeyGroup;
import dev.kerf.analyzer.result.DataFindings.SplitEntry;
import dev.kerf.analyzer.result.DataFindings.UnitEntry;
import dev.kerf.analyzer.result.DataFindings.UnitStore;
import dev.kerf.analyzer.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in the words of the result what ties the data together. */
final class DataEntries {

  private DataEntries() {}

  static DataFindings of(Codebase codebase) {
    return new DataFindings(
        keyGroups(codebase),
        codebase.transactions().stream()
            .filter(DataEntries::isTelling)
            .map(DataEntries::unit)
            .toList(),
        codebase.scopes().splitEntryPoints().stream()
            .map(
                split ->
                    new SplitEntry(
                        split.entry().method().owner().id(),
                        split.entry().method().name(),
                        split.entry().route(),
                        split.roots().stream().map(DataEntries::brief).distinct().toList(),
                        place(split.entry().evidence().location())))
            .toList(),
        codebase.joins().stream()
            .map(
                join ->
                    new JoinEntry(
                        join.method().owner().id(),
                        join.method().name(),
                        join.stores().stream().map(StoreName::id).toList(),
                        join.statement(),
                        place(join.evidence().location())))
            .toList(),
        codebase.scopes().bareWrites().stream()
            .map(
                write ->
                    new BareWrite(
                        write.store().id(),
                        write.method().owner().id(),
                        write.method().name(),
                        place(write.evidence().location())))
            .distinct()
            .toList());
  }

  private static List<KeyGroup> keyGroups(Codebase codebase) {
    Map<StoreName, List<Key>> byTarget = new TreeMap<>();
    for (ForeignKey key : codebase.foreignKeys()) {
      byTarget
          .computeIfAbsent(key.to(), target -> new ArrayList<>())
          .add(
              new Key(
                  key.from().id(),
                  key.fromColumns(),
                  key.onDelete(),
                  key.notNull(),
                  place(key.evidence().location())));
    }
    List<KeyGroup> groups = new ArrayList<>();
    byTarget.forEach((target, keys) -> groups.add(new KeyGroup(target.id(), keys)));
    groups.sort(Comparator.comparing((KeyGroup group) -> -group.keys().size()));
    return groups;
  }

  private static boolean isTelling(Transaction unit) {
    return unit.paths().stream().map(path -> path.access().store()).distinct().count() > 1
        || !unit.paths().isEmpty() && !unit.remoteCalls().isEmpty();
  }

  private static UnitEntry unit(Transaction unit) {
    return new UnitEntry(
        unit.root().owner().id(),
        unit.root().name(),
        unit.propagation(),
        unit.readOnly(),
        unit.paths().stream()
            .map(
                path ->
                    new UnitStore(
                        path.access().store().id(),
                        path.access().lock(),
                        path.methods().stream().map(DataEntries::brief).toList(),
                        place(path.access().evidence().location())))
            .toList(),
        List.copyOf(unit.remoteCalls()),
        place(unit.evidence().location()));
  }

  private static String brief(MethodName method) {
    return method.owner().simpleName() + '.' + method.name();
  }

  private static Place place(SourceLocation location) {
    return new Place(location.path(), location.line());
  }
}
