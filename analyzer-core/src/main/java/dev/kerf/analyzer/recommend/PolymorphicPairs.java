package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.result.StoreEntry.PolymorphicEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds pairs of columns that refer to a row of this or that table: {@code owner_type} with {@code
 * owner_id}, where no foreign key says which. Which tables they mean is not guessed.
 */
final class PolymorphicPairs {

  private static final String ID = "_id";
  private static final List<String> TYPES = List.of("_type", "_class", "_kind", "_entity");

  private PolymorphicPairs() {}

  /**
   * @param keys those of the store
   */
  static List<PolymorphicEntry> of(Store store, List<ForeignKey> keys) {
    Map<String, String> columns = new TreeMap<>();
    store.columns().forEach(column -> columns.put(lower(column.name()), column.name()));
    Set<String> referring = referring(keys);
    List<PolymorphicEntry> out = new ArrayList<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      String name = column.getKey();
      if (name.endsWith(ID) && !referring.contains(name)) {
        String stem = name.substring(0, name.length() - ID.length());
        TYPES.stream()
            .map(type -> columns.get(stem + type))
            .filter(type -> type != null)
            .findFirst()
            .ifPresent(type -> out.add(new PolymorphicEntry(type, column.getValue())));
      }
    }
    return out;
  }

  private static Set<String> referring(List<ForeignKey> keys) {
    Set<String> out = new TreeSet<>();
    for (ForeignKey key : keys) {
      key.fromColumns().forEach(column -> out.add(lower(column)));
    }
    return out;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
