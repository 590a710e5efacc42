package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which services of a cut are what the others run on (jobs, commands, tenants, filters)
 * rather than a business: much code with hardly a table, to none of which a table of another
 * service refers, a good part of it technical, and used by most of the others. It can be cut like
 * any other service; a team that does will more likely share it as a library.
 */
final class Platforms {

  /** Among fewer services, most are one or two. */
  private static final int LEAST_OTHERS = 3;

  /** Stores by type, above which a service is there to keep something. */
  private static final double STORES_OF_TYPES = 0.05;

  /** Share of the other services that has to use it. */
  private static final double USING_SHARE = 0.5;

  /** Share of {@linkplain Role#technical() technical} types that a business may have. */
  private static final double TECHNICAL_SHARE = 0.1;

  private final Measured measured;
  private final ElementIndex index;

  Platforms(Measured measured) {
    this.measured = measured;
    this.index = measured.index();
  }

  /** Why a service is one, with the numbers; empty for a business. */
  Optional<String> reason(Cut cut, int service) {
    List<Integer> members = cut.members(service);
    int types = 0;
    int technical = 0;
    Set<Integer> users = new TreeSet<>();
    for (int member : members) {
      if (index.isType(member)) {
        types++;
        technical += role(member).technical() ? 1 : 0;
        for (int user : measured.uses().usersOf(member)) {
          users.add(cut.placement().placeOf()[user]);
        }
      }
    }
    users.removeIf(place -> place < 0 || place == service);
    int stores = members.size() - types;
    int others = cut.ids().size() - 1;
    boolean platform =
        others >= LEAST_OTHERS
            && stores < STORES_OF_TYPES * types
            && technical > TECHNICAL_SHARE * types
            && users.size() > USING_SHARE * others
            && !isReferredTo(cut, service);
    return platform
        ? Optional.of(
            "more of a platform than a business: "
                + Counts.counted(stores, "store")
                + " for "
                + Counts.counted(types, "type")
                + ", "
                + Counts.count(technical)
                + " of which are technical, and "
                + Counts.count(users.size())
                + " of the "
                + Counts.count(others)
                + " other services use it")
        : Optional.empty();
  }

  private Role role(int type) {
    return measured.coupling().roles().get((TypeName) index.element(type)).role();
  }

  private boolean isReferredTo(Cut cut, int service) {
    int[] placeOf = cut.placement().placeOf();
    for (ForeignKey key : measured.codebase().foreignKeys()) {
      int from = index.of(key.from());
      int to = index.of(key.to());
      if (from >= 0 && to >= 0 && placeOf[to] == service && placeOf[from] != service) {
        return true;
      }
    }
    return false;
  }
}
