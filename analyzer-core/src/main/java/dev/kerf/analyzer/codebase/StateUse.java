package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import java.util.Comparator;

/**
 * A method uses state that lives in the process or beside the tables, and that others can use as
 * well: a static field that changes, a cache, an attribute of a session or of the whole
 * application, a sequence.
 *
 * @param holder the type that declares the field, or the cache, session or sequence
 * @param name of the field; empty where the holder says it all
 * @param method the method whose code uses it, perhaps by way of a method of the holder
 * @param writes whether it changes it
 * @param direct whether its own code names the state, and no method of the holder stands between
 */
public record StateUse(
    Element holder,
    String name,
    MethodName method,
    boolean writes,
    boolean direct,
    Evidence evidence)
    implements Comparable<StateUse> {

  private static final Comparator<StateUse> ORDER =
      Comparator.comparing((StateUse use) -> use.holder().id())
          .thenComparing(StateUse::name)
          .thenComparing(StateUse::method)
          .thenComparing(StateUse::evidence)
          .thenComparing(StateUse::writes)
          .thenComparing(StateUse::direct);

  @Override
  public int compareTo(StateUse other) {
    return ORDER.compare(this, other);
  }
}
