package dev.kerf.analyzer.result;

import dev.kerf.analyzer.result.Extraction.Cleared;
import java.util.List;

/**
 * Services that call one another in a circle, and the calls to turn around so that they do not.
 *
 * @param services of the circle, each reaching each other through calls, sorted
 * @param breaks the calls back: without them no circle is left among these services, and they are
 *     the fewest pairs of classes for which that is so; their places are with the candidate's ties
 * @param smallest whether that was proved by trying every order; not for more than {@value
 *     #MOST_PROVED} services
 */
public record CallCycle(List<String> services, List<Cleared> breaks, boolean smallest) {

  /** Every order of more services takes too long to try. */
  public static final int MOST_PROVED = 16;

  public CallCycle {
    services = List.copyOf(services);
    breaks = List.copyOf(breaks);
  }
}
