package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EagerLoad;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells reads that the ORM adds by way of other reads that it adds: whoever asks for a loan gets
 * its client, with that the client's group, with that the group's level. The client belongs to what
 * was asked for; the level says how entities refer to each other, not what the code works with, and
 * would be tied to most of an application.
 */
final class FarLoads {

  private final Map<StoreName, Set<StoreName>> owners = new HashMap<>();
  private final Map<MethodName, Set<StoreName>> asked = new HashMap<>();

  FarLoads(Codebase codebase) {
    for (EagerLoad load : codebase.eagerLoads()) {
      owners.computeIfAbsent(load.to(), to -> new HashSet<>()).add(load.from());
    }
    for (StoreAccess access : codebase.accesses()) {
      if (access.how() != How.EAGER) {
        asked.computeIfAbsent(access.method(), method -> new HashSet<>()).add(access.store());
      }
    }
  }

  /**
   * Whether the ORM adds a read of a store that nothing the method asks for loads by itself. What
   * no association leads to stands in a formula of an entity, and counts as the entity's own.
   */
  boolean is(StoreAccess access) {
    Set<StoreName> from = owners.get(access.store());
    return access.how() == How.EAGER
        && from != null
        && asked.getOrDefault(access.method(), Set.of()).stream().noneMatch(from::contains);
  }
}
