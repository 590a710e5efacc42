package dev.kerf.analyzer.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * An immutable row of indices into a {@link Body}. Bodies hold millions of these, so they are
 * arrays inside and values outside.
 */
public final class Indices {

  private static final Indices NONE = new Indices(new int[0]);

  private final int[] values;

  private Indices(int[] values) {
    this.values = values;
  }

  public static Indices none() {
    return NONE;
  }

  public static Indices of(int... values) {
    return values.length == 0 ? NONE : new Indices(values.clone());
  }

  public static Indices of(Collection<Integer> values) {
    return values.isEmpty()
        ? NONE
        : new Indices(values.stream().mapToInt(Integer::intValue).toArray());
  }

  public int size() {
    return values.length;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public int get(int position) {
    return values[position];
  }

  public IntStream stream() {
    return Arrays.stream(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Indices indices && Arrays.equals(values, indices.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
