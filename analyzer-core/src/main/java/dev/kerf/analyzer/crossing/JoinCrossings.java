package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EagerLoad;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.function.Consumer;

/**
 * One statement reads two stores of different services. A statement over more stores is one
 * crossing for each unordered pair. An association that is loaded along with its entity is a
 * crossing of the entity, whoever loads it.
 */
final class JoinCrossings implements CrossingDetector {

  private final PairTies ties;

  JoinCrossings(Codebase codebase, Ends ends) {
    ties = new PairTies(ends);
    CarriedAlong carried = new CarriedAlong(codebase);
    for (Join join : codebase.joins()) {
      SourceLocation at = join.evidence().location();
      List<StoreName> stores =
          join.stores().stream()
              .filter(store -> !carried.isLoadedAlong(join.method(), at, store))
              .toList();
      String detail = join.method().owner().simpleName() + '.' + join.method().name();
      for (int i = 0; i < stores.size(); i++) {
        for (int j = i + 1; j < stores.size(); j++) {
          add(join.method().owner().outermost(), stores.get(i), stores.get(j), detail, at);
        }
      }
    }
    for (EagerLoad load : codebase.eagerLoads()) {
      if (!load.from().equals(load.to())) {
        boolean inOrder = load.from().compareTo(load.to()) < 0;
        add(
            load.entity().outermost(),
            inOrder ? load.from() : load.to(),
            inOrder ? load.to() : load.from(),
            load.entity().simpleName() + '.' + load.attribute() + " is loaded along",
            load.evidence().location());
      }
    }
  }

  private void add(
      TypeName type, StoreName one, StoreName other, String detail, SourceLocation at) {
    ties.add(
        new Identity(kind(), List.of(type.id(), one.id(), other.id())), one, other, detail, at);
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.JOIN;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, crossing -> found.accept(fromHome(crossing, boundaries)));
  }

  /** Seen from the service of the class that joins, where it owns one of the two. */
  private static Crossing fromHome(Crossing crossing, Boundaries boundaries) {
    TypeName type = TypeName.of(crossing.identity().ends().get(0));
    boolean turned =
        boundaries.ownerOf(type) instanceof Owner.Service home
            && home.id().equals(crossing.toService());
    return turned ? crossing.turned() : crossing;
  }
}
