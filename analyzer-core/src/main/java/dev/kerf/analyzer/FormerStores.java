package dev.kerf.analyzer;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tables that an older side knows by another name: the schema or the mapping declares one of the
 * same kind at the same place, and that one is gone. A migration that gives a table another name
 * leaves it at the place that creates it.
 */
final class FormerStores {

  private FormerStores() {}

  /** New name to old name. */
  static SortedMap<StoreName, StoreName> between(Outline older, Outline newer) {
    Map<SourceLocation, StoreName> gone = without(older, newer.stores());
    SortedMap<StoreName, StoreName> out = new TreeMap<>();
    without(newer, older.stores())
        .forEach(
            (place, store) -> {
              StoreName former = gone.get(place);
              if (former != null && former.kind() == store.kind()) {
                out.put(store, former);
              }
            });
    return out;
  }

  /** The stores of one side that the other one lacks, where a place has one of them alone. */
  private static Map<SourceLocation, StoreName> without(Outline side, Set<StoreName> others) {
    Map<SourceLocation, StoreName> out = new HashMap<>();
    Set<SourceLocation> several = new HashSet<>();
    side.declared()
        .forEach(
            (store, place) -> {
              if (!others.contains(store) && out.put(place, store) != null) {
                several.add(place);
              }
            });
    out.keySet().removeAll(several);
    return out;
  }
}
