package dev.kerf.analyzer.result;

import java.util.List;

/**
 * An outermost type of the application.
 *
 * @param role entry point, domain, entity, repository, mapper, DTO, configuration, utility, ...
 * @param roleReason why it has that role
 * @param stores that it is mapped to or accesses, by id, sorted
 */
public record TypeEntry(
    String name,
    String module,
    String role,
    String roleReason,
    List<String> stores,
    @ByNumber Place at) {
  public TypeEntry {
    stores = List.copyOf(stores);
  }
}
