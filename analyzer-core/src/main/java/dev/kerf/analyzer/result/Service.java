package dev.kerf.analyzer.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** The names of services by their ids. */
  public static Map<String, String> names(List<Service> services) {
    Map<String, String> names = new HashMap<>();
    services.forEach(service -> names.put(service.id(), service.name()));
    return names;
  }

  public Service {
    types = List.copyOf(types);
    stores = List.copyOf(stores);
    sharedStores = List.copyOf(sharedStores);
    entryPoints = List.copyOf(entryPoints);
    reasons = List.copyOf(reasons);
  }
}
