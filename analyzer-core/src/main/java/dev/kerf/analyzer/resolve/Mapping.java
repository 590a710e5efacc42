package dev.kerf.analyzer.resolve;

import java.util.List;
import java.util.function.Function;

/** Applies a function to each of many: several at a time where there are threads for it. */
public interface Mapping {

  /** What the function gives for each, in the order of the items. */
  <T, R> List<R> map(List<? extends T> items, Function<T, R> function);

  /** One after the other. */
  static Mapping inTurn() {
    return new Mapping() {
      @Override
      public <T, R> List<R> map(List<? extends T> items, Function<T, R> function) {
        return items.stream().<R>map(function).toList();
      }
    };
  }
}
