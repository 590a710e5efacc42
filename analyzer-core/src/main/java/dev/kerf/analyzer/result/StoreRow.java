package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of the table x service matrix.
 *
 * @param store its id
 * @param owner service id, {@code shared}, or empty when unassigned
 * @param cells by service id; services that do not touch the store are absent
 */
public record StoreRow(String store, String owner, SortedMap<String, Cell> cells) {

  /** How many methods of a service read and write the store. */
  public record Cell(int readers, int writers) {}

  public StoreRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }
}
