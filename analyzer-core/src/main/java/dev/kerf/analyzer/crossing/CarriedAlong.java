package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EagerLoad;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.HashSet;
import java.util.Set;

/**
 * Stores that a statement touches only because a mapping says so. One association that is loaded
 * eagerly or cascades is one decision, in one line of one entity; it is a crossing of that entity,
 * not of each of the hundred methods that load or save it.
 */
final class CarriedAlong {

  private record Site(MethodName method, SourceLocation at, StoreName store) {}

  private final Set<StoreName> loaded = new HashSet<>();
  private final Set<StoreName> cascaded = new HashSet<>();
  private final Set<Site> sites = new HashSet<>();

  CarriedAlong(Codebase codebase) {
    codebase.eagerLoads().stream().map(EagerLoad::to).forEach(loaded::add);
    codebase.cascades().stream().map(Cascade::to).forEach(cascaded::add);
    Set<Site> named = new HashSet<>();
    for (StoreAccess access : codebase.accesses()) {
      if (access.mode() == Mode.READ) {
        Site site = new Site(access.method(), access.evidence().location(), access.store());
        (isCarried(access) ? sites : named).add(site);
      }
    }
    sites.removeAll(named);
  }

  /** Whether a mapping that is a crossing of its own explains the access. */
  boolean isCarried(StoreAccess access) {
    return access.how() == How.EAGER && loaded.contains(access.store())
        || access.how() == How.CASCADE && cascaded.contains(access.store());
  }

  /** Whether a statement reads the store only because it is loaded along. */
  boolean isLoadedAlong(MethodName method, SourceLocation at, StoreName store) {
    return sites.contains(new Site(method, at, store));
  }
}
