package uk.hireyard.stock;

import java.util.Collection;
import java.util.Optional;

/** Where things are kept. */
public interface Shelf<T> extends Countable {
  void put(T item);

  Optional<T> take(long number);

  Collection<T> all();
}
