package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.function.Consumer;

/**
 * What reading and writing another service's store have in common. What a mapping carries along is
 * told where the mapping stands: by {@link JoinCrossings} and {@link CascadeCrossings}.
 */
abstract class StoreCrossings implements CrossingDetector {

  private final CrossingKind kind;
  private final PairTies ties = new PairTies();

  StoreCrossings(Codebase codebase, CrossingKind kind, StoreAccess.Mode mode) {
    this.kind = kind;
    CarriedAlong carried = new CarriedAlong(codebase);
    for (StoreAccess access : codebase.accesses()) {
      if (access.mode() == mode && !carried.isCarried(access)) {
        TypeName type = access.method().owner().outermost();
        ties.add(
            new Identity(kind, List.of(type.id(), access.store().id())),
            type,
            access.store(),
            access.method().owner().simpleName() + '.' + access.method().name(),
            access.evidence().location());
      }
    }
  }

  @Override
  public final CrossingKind kind() {
    return kind;
  }

  @Override
  public final void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }
}
