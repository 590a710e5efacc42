package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.Store.Origin;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.model.StoreName;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Crossings of which the older side cannot say whether it had them: their file could not be read
 * there, or it is a key of a table that statements used and nothing declared. Who begins to keep
 * the schema with the code writes down keys that the database has had for years.
 */
final class Undecided {

  private static final Set<Origin> UNDECLARED = EnumSet.of(Origin.MAPPER, Origin.STATEMENT);

  private Undecided() {}

  /**
   * Looks among those that the older side lacks.
   *
   * @param fixed files that could not be read before and can be now
   */
  static Set<Identity> among(List<Crossing> added, Set<String> fixed, OlderSide before)
      throws GitProblemException {
    Set<Identity> out = new HashSet<>();
    for (Crossing crossing : added) {
      if (crossing.places().stream().allMatch(place -> fixed.contains(place.path()))
          || isOfUndeclared(crossing, before)) {
        out.add(crossing.identity());
      }
    }
    return out;
  }

  private static boolean isOfUndeclared(Crossing crossing, OlderSide before)
      throws GitProblemException {
    Optional<String> holder = holder(crossing);
    if (holder.isEmpty()) {
      return false;
    }
    for (Store store : before.read().codebase().stores().values()) {
      if (UNDECLARED.contains(store.origin()) && id(store.name()).equals(holder.get())) {
        return true;
      }
    }
    return false;
  }

  /** The table that has the key, where there is one. */
  private static Optional<String> holder(Crossing crossing) {
    List<String> ends = crossing.identity().ends();
    boolean isOfSchema = crossing.from() instanceof StoreName;
    return switch (crossing.kind()) {
      case FOREIGN_KEY -> Optional.of(ends.get(0).toLowerCase(Locale.ROOT));
      case CASCADE ->
          isOfSchema ? Optional.of(ends.get(1).toLowerCase(Locale.ROOT)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String id(StoreName store) {
    return store.id().toLowerCase(Locale.ROOT);
  }
}
