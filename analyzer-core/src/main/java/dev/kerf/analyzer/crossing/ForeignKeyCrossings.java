package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A table refers to a table of another service. */
final class ForeignKeyCrossings implements CrossingDetector {

  private final PairTies ties;

  ForeignKeyCrossings(Codebase codebase, Ends ends) {
    ties = new PairTies(ends);
    for (ForeignKey key : codebase.foreignKeys()) {
      String columns = String.join(",", new TreeSet<>(key.fromColumns()));
      String onDelete = key.onDelete().isEmpty() ? "" : " on delete " + key.onDelete();
      ties.add(
          new Identity(kind(), List.of(key.from().id(), columns, key.to().id())),
          key.from(),
          key.to(),
          String.join(", ", key.fromColumns()) + onDelete,
          key.evidence().location());
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.FOREIGN_KEY;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }
}
