package dev.kerf.analyzer.cache.codec;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Writes values of which many are met again and again: a value stands where it is first met and is
 * a number from then on.
 */
final class SharedOutput {

  /** Introduces a value that was not met before; others are their number plus one. */
  static final int NEW_VALUE = 0;

  private final FactOutput out = new FactOutput();
  private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
  private final Map<Object, Integer> byEquality = new HashMap<>();
  private int count;

  FactOutput plain() {
    return out;
  }

  /** Writes an object; it is known again by its identity. */
  void object(Object value, Shape shape) {
    write(value, shape, byIdentity);
  }

  /** Writes a value of which no two equal ones can be told apart. */
  void name(Object value, Shape shape) {
    write(value, shape, byEquality);
  }

  private void write(Object value, Shape shape, Map<Object, Integer> known) {
    Integer number = known.get(value);
    if (number != null) {
      out.number(number + 1);
      return;
    }
    out.number(NEW_VALUE);
    shape.write(value, this);
    known.put(value, count++);
  }
}
