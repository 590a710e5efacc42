package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.WiringFact.Injected;
import dev.kerf.analyzer.framework.WiringFact.LookedUp;
import dev.kerf.analyzer.model.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an object may come from.
 *
 * @param made classes that a {@code new} in sight makes
 * @param injected injection points that it is taken from
 * @param lookups look-ups that gave it
 * @param anywhere whether it may come from elsewhere as well
 */
record Origin(Set<TypeName> made, Set<Injected> injected, Set<LookedUp> lookups, boolean anywhere) {

  static final Origin ANYWHERE = new Origin(Set.of(), Set.of(), Set.of(), true);
  static final Origin NOWHERE = new Origin(Set.of(), Set.of(), Set.of(), false);

  static Origin made(TypeName type) {
    return new Origin(Set.of(type), Set.of(), Set.of(), false);
  }

  static Origin injected(List<Injected> points) {
    return points.isEmpty()
        ? NOWHERE
        : new Origin(Set.of(), new LinkedHashSet<>(points), Set.of(), false);
  }

  static Origin lookedUp(LookedUp lookup) {
    return new Origin(Set.of(), Set.of(), Set.of(lookup), false);
  }

  Origin or(Origin other) {
    return new Origin(
        both(made, other.made),
        both(injected, other.injected),
        both(lookups, other.lookups),
        anywhere || other.anywhere);
  }

  private static <T> Set<T> both(Set<T> a, Set<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Set<T> out = new LinkedHashSet<>(a);
    out.addAll(b);
    return out;
  }

  boolean isNowhere() {
    return !anywhere && made.isEmpty() && injected.isEmpty() && lookups.isEmpty();
  }

  /** Whether containers alone give it. */
  boolean isInjectedOnly() {
    return !anywhere && made.isEmpty() && !(injected.isEmpty() && lookups.isEmpty());
  }

  /** An element of what comes from there: a collection that is made in sight says nothing of it. */
  Origin asElement() {
    return isInjectedOnly() ? this : ANYWHERE;
  }
}
