package uk.hireyard.stock;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import lombok.Synchronized;

/** A shelf in memory. */
@RequiredArgsConstructor
public class MapShelf<T> implements Shelf<T> {

  private final Map<Long, T> items = new TreeMap<>();
  private final ToLongFunction<T> number;

  @Override
  @Synchronized
  public void put(T item) {
    items.put(number.applyAsLong(item), item);
  }

  @Override
  @Synchronized
  public Optional<T> take(long wanted) {
    return Optional.ofNullable(items.remove(wanted));
  }

  @Override
  public Collection<T> all() {
    return items.values();
  }

  @Override
  public int count() {
    return items.size();
  }

  @Synchronized
  static void settle() {}
}
