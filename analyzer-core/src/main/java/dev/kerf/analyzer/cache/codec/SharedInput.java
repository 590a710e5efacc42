package dev.kerf.analyzer.cache.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads what a {@link SharedOutput} wrote; a value that it wrote once is one object here. */
final class SharedInput {

  private final FactInput in;
  private final List<Object> known = new ArrayList<>();

  SharedInput(byte[] bytes) {
    this.in = new FactInput(bytes, UnaryOperator.identity());
  }

  FactInput plain() {
    return in;
  }

  /**
   * A value that may have been met before.
   *
   * @throws ClassCastException where a broken number leads to a value of another type
   */
  Object value(Class<?> type, Shape shape) {
    int number = in.number();
    if (number != SharedOutput.NEW_VALUE) {
      return type.cast(known.get(number - 1));
    }
    Object value = shape.read(this);
    known.add(value);
    return value;
  }
}
