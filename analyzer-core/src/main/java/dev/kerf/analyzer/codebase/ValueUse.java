package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What code takes from an object that it is given: all that somebody who is not at hand would have
 * to send instead of it.
 *
 * @param parts what is read of it, its key included
 * @param calls methods of the application that are called on it and do more than give a part
 * @param whole whether it goes where nothing is known of it: into a field, a library, the world
 *     outside
 */
public record ValueUse(SortedSet<Part> parts, SortedSet<MethodName> calls, boolean whole) {

  public static final ValueUse NONE = new ValueUse(new TreeSet<>(), new TreeSet<>(), false);
  public static final ValueUse WHOLE = new ValueUse(new TreeSet<>(), new TreeSet<>(), true);

  /**
   * A part of an object.
   *
   * @param owner the object's type
   * @param path {@code id}, or {@code restaurant.name} through other objects
   * @param type for people: {@code Long}, {@code List<Stop>}
   * @param key whether it is what identifies the object
   */
  public record Part(TypeName owner, String path, String type, boolean key)
      implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
        Comparator.comparing(Part::owner)
            .thenComparing(Part::path)
            .thenComparing(Part::type)
            .thenComparing(Part::key);

    @Override
    public int compareTo(Part other) {
      return ORDER.compare(this, other);
    }
  }

  public ValueUse {
    parts = SortedCopy.of(parts);
    calls = SortedCopy.of(calls);
  }

  /** All that any of several uses take. */
  public static ValueUse all(Collection<ValueUse> uses) {
    if (uses.size() == 1) {
      return uses.iterator().next();
    }
    SortedSet<Part> parts = new TreeSet<>();
    SortedSet<MethodName> calls = new TreeSet<>();
    boolean whole = false;
    for (ValueUse use : uses) {
      parts.addAll(use.parts());
      calls.addAll(use.calls());
      whole |= use.whole();
    }
    return new ValueUse(parts, calls, whole);
  }
}
