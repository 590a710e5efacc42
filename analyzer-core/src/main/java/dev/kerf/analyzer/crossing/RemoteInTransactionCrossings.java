package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.WorkScopes.InnerCall;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call that the cut would turn remote is made while a unit of work that writes is open: locks
 * would be held until another process answers. Only calls that ask something of stores count; what
 * is merely handed over would be copied.
 */
final class RemoteInTransactionCrossings implements CrossingDetector {

  private final PairTies ties;

  RemoteInTransactionCrossings(Codebase codebase, Ends ends) {
    ties = new PairTies(ends);
    for (InnerCall inner : codebase.scopes().innerCalls()) {
      TypeName from = inner.call().from().owner().outermost();
      TypeName to = inner.call().to().owner().outermost();
      ties.add(
          new Identity(kind(), List.of(from.id(), to.id())),
          from,
          to,
          inner.root().owner().simpleName() + '.' + inner.root().name(),
          inner.call().evidence().location());
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.REMOTE_IN_TRANSACTION;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }
}
