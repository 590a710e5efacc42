package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of each store: columns, writers, readers, references. */
final class TableEntries {

  private static final int COLUMNS = 80;

  private TableEntries() {}

  static List<Page.TableEntry> of(AnalysisResult result, Optional<Candidate> recommended) {
    Map<String, String> owners = new HashMap<>();
    recommended.ifPresent(
        candidate -> {
          Map<String, String> names = new HashMap<>();
          candidate.services().forEach((Service s) -> names.put(s.id(), s.name()));
          for (StoreRow row : candidate.matrix()) {
            owners.put(row.store(), names.getOrDefault(row.owner(), row.owner()));
          }
        });
    return result.stores().stream()
        .map(store -> entry(store, owners.getOrDefault(store.id(), "")))
        .toList();
  }

  private static Page.TableEntry entry(StoreEntry store, String owner) {
    List<StoreEntry.AccessEntry> writers = accesses(store, "write");
    List<StoreEntry.AccessEntry> readers = accesses(store, "read");
    return new Page.TableEntry(
        Names.storeAnchor(store.id()),
        Names.of(store.id()),
        summary(store, owner),
        Names.place(store.at()),
        Limits.first(
            store.columns(),
            COLUMNS,
            column -> new Page.TableEntry.Column(column.name(), column.type(), column.key())),
        Limits.more(store.columns().size(), COLUMNS),
        Limits.first(writers, Limits.ACCESSES, TableEntries::access),
        Limits.more(writers.size(), Limits.ACCESSES),
        Limits.first(readers, Limits.ACCESSES, TableEntries::access),
        Limits.more(readers.size(), Limits.ACCESSES),
        store.foreignKeys().stream().map(TableEntries::key).toList(),
        store.entities().stream().map(Names::of).toList());
  }

  private static String summary(StoreEntry store, String owner) {
    List<String> parts = new ArrayList<>();
    parts.add(store.kind());
    if (!owner.isEmpty()) {
      parts.add("owned by " + owner);
    }
    parts.add("known from " + store.origin());
    parts.add(Names.counted(store.columns().size(), "column"));
    return String.join(", ", parts);
  }

  private static List<StoreEntry.AccessEntry> accesses(StoreEntry store, String mode) {
    return store.accesses().stream().filter(access -> access.mode().equals(mode)).toList();
  }

  private static Page.TableEntry.Access access(StoreEntry.AccessEntry access) {
    return new Page.TableEntry.Access(
        Names.of(access.type()), access.method(), access.how(), Names.place(access.at()));
  }

  private static Page.TableEntry.Key key(StoreEntry.ForeignKeyEntry key) {
    return new Page.TableEntry.Key(
        String.join(", ", key.columns()),
        Names.of(key.to()),
        key.onDelete(),
        Names.place(key.at()));
  }
}
