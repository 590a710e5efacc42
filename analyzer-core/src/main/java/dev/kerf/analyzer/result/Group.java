package dev.kerf.analyzer.result;

import java.util.List;

/**
 * Types and stores that belong together.
 *
 * @param types outermost, by binary name, sorted
 * @param stores by id, sorted
 */
public record Group(List<String> types, List<String> stores) {
  public Group {
    types = List.copyOf(types);
    stores = List.copyOf(stores);
  }
}
