package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is done to an object or a row is done to another service's table as well, and no statement
 * of the application says so: the ORM carries it along an association, or the database deletes the
 * rows that refer to a deleted one.
 */
final class CascadeCrossings implements CrossingDetector {

  private final PairTies ties;

  CascadeCrossings(Codebase codebase, Ends ends) {
    ties = new PairTies(ends);
    for (Cascade cascade : codebase.cascades()) {
      TypeName entity = cascade.entity().outermost();
      String orphans = cascade.removesOrphans() ? ", removes orphans" : "";
      ties.add(
          new Identity(kind(), List.of(entity.id(), cascade.to().id())),
          entity,
          cascade.to(),
          cascade.attribute() + ' ' + String.join(", ", cascade.operations()) + orphans,
          cascade.evidence().location());
    }
    for (ForeignKey key : codebase.foreignKeys()) {
      if (key.onDelete().equals("cascade")) {
        ties.add(
            new Identity(kind(), List.of(key.to().id(), key.from().id())),
            key.to(),
            key.from(),
            String.join(", ", key.fromColumns()) + " on delete cascade",
            key.evidence().location());
      }
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.CASCADE;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }
}
