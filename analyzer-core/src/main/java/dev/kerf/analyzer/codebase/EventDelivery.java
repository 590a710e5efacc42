package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;

/**
 * An event that one method hands to whoever listens in this process, and another one hears.
 *
 * @param event the type that the listener asks for
 * @param afterCommit whether the listener runs when the publisher's transaction is over
 * @param published where it is handed over
 * @param heard where the listener stands
 */
public record EventDelivery(
    MethodName publisher,
    MethodName listener,
    TypeName event,
    boolean afterCommit,
    Evidence published,
    Evidence heard)
    implements Comparable<EventDelivery> {

  private static final Comparator<EventDelivery> ORDER =
      Comparator.comparing(EventDelivery::listener)
          .thenComparing(EventDelivery::event)
          .thenComparing(EventDelivery::publisher)
          .thenComparing(EventDelivery::afterCommit)
          .thenComparing(EventDelivery::published)
          .thenComparing(EventDelivery::heard);

  @Override
  public int compareTo(EventDelivery other) {
    return ORDER.compare(this, other);
  }
}
