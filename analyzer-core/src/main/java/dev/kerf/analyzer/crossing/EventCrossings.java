package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EventDelivery;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A class listens, in the same process and within the transaction of whoever publishes, to an event
 * that another service publishes: it can fail the publisher, and hears nothing once the services
 * part. Told where the listener stands.
 */
final class EventCrossings implements CrossingDetector {

  private final CrossingKind kind;
  private final SharedTies ties = new SharedTies();

  private EventCrossings(Codebase codebase, CrossingKind kind, boolean afterCommit) {
    this.kind = kind;
    for (EventDelivery delivery : codebase.events()) {
      TypeName listener = delivery.listener().owner().outermost();
      TypeName publisher = delivery.publisher().owner().outermost();
      if (delivery.afterCommit() == afterCommit && !listener.equals(publisher)) {
        ties.add(
            new Identity(kind, List.of(listener.id(), delivery.event().outermost().id())),
            listener,
            publisher,
            Optional.empty(),
            delivery.listener().owner().simpleName()
                + '.'
                + delivery.listener().name()
                + " hears "
                + delivery.event().simpleName(),
            delivery.heard().location());
      }
    }
  }

  /** Listeners that run within the publisher's unit of work. */
  static EventCrossings within(Codebase codebase) {
    return new EventCrossings(codebase, CrossingKind.EVENT, false);
  }

  /** Listeners that run when it is over: what a message would replace without a loss. */
  static EventCrossings afterCommit(Codebase codebase) {
    return new EventCrossings(codebase, CrossingKind.EVENT_AFTER_COMMIT, true);
  }

  @Override
  public CrossingKind kind() {
    return kind;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }

  @Override
  public void ties(Boundaries alone, Consumer<Crossing> found) {
    ties.all(found);
  }
}
