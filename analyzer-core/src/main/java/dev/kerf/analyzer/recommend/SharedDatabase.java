package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of the stores that any service of a cut writes, those that several write. What the ORM only
 * carries on from another entity does not count: it is one mapping that would be cut, not the code
 * of many writers.
 */
record SharedDatabase(int shared, int written) {

  /** Empty where no store is shared, and with one store: there is no pattern to speak of. */
  static Optional<SharedDatabase> of(Codebase codebase, Candidate candidate) {
    Map<String, String> services = new HashMap<>();
    for (Service service : candidate.services()) {
      service.types().forEach(type -> services.put(type, service.id()));
    }
    Map<StoreName, Set<String>> writers = new HashMap<>();
    for (StoreAccess access : codebase.accesses()) {
      String service = services.get(access.method().owner().outermost().id());
      Store store = codebase.stores().get(access.store());
      boolean framework = store != null && store.framework();
      if (access.mode() == Mode.WRITE
          && access.how() != How.CASCADE
          && service != null
          && !framework) {
        writers.computeIfAbsent(access.store(), name -> new HashSet<>()).add(service);
      }
    }
    int shared = (int) writers.values().stream().filter(several -> several.size() > 1).count();
    return writers.size() < 2 || shared == 0
        ? Optional.empty()
        : Optional.of(new SharedDatabase(shared, writers.size()));
  }

  double share() {
    return (double) shared / written;
  }

  String sentence() {
    return "One shared database: "
        + Counts.share(shared, written)
        + " written stores are written by several services.";
  }
}
