package dev.kerf.analyzer.result;

import java.util.List;

/**
 * A proposed service.
 *
 * @param id stable within the candidate, kebab-case
 * @param name for people, from its own vocabulary
 * @param types outermost, by binary name, sorted
 * @param stores that it would own, by id, sorted
 * @param sharedStores that it uses and does not own, by id, sorted
 * @param entryPoints what the world outside calls in it
 * @param reasons why these belong together, strongest first
 */
public record Service(
    String id,
    String name,
    List<String> types,
    List<String> stores,
    List<String> sharedStores,
    @ByNumber("entryPoints") List<EntryPointEntry> entryPoints,
    List<String> reasons) {

  /** What the world outside calls. */
  public record EntryPointEntry(
      String type, String method, String kind, String route, @ByNumber Place at) {}

  public Service {
    types = List.copyOf(types);
    stores = List.copyOf(stores);
    sharedStores = List.copyOf(sharedStores);
    entryPoints = List.copyOf(entryPoints);
    reasons = List.copyOf(reasons);
  }
}
