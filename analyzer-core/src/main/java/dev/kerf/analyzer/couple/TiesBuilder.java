package dev.kerf.analyzer.couple;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Adds up strengths pair by pair. Sums depend on the order of the calls in their last bits, so
 * callers add in a fixed order.
 *
 * <p>An open-addressing table of pairs: about 24 bytes a pair, expected constant time an addition;
 * building is linear.
 */
public final class TiesBuilder {

  private static final long FREE = -1;

  private final int elements;
  private long[] keys = new long[1024];
  private double[] sums = new double[1024];
  private int size;

  public TiesBuilder(int elements) {
    this.elements = elements;
    Arrays.fill(keys, FREE);
  }

  /** Adds to the strength between two elements; to itself, unknown (-1) or zero adds nothing. */
  public void add(int a, int b, double strength) {
    if (a < 0 || b < 0 || a == b || strength <= 0) {
      return;
    }
    long key = (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    int at = slot(key);
    if (keys[at] == FREE) {
      if (++size * 2 > keys.length) {
        grow();
        at = slot(key);
      }
      keys[at] = key;
    }
    sums[at] += strength;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldSums = sums;
    keys = new long[oldKeys.length * 2];
    sums = new double[oldKeys.length * 2];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }

  /** What was added up. */
  public Ties build() {
    int[] sorted = sortedSlots();
    int[] offsets = new int[elements + 1];
    for (int slot : sorted) {
      offsets[first(slot) + 1]++;
      offsets[second(slot) + 1]++;
    }
    for (int i = 0; i < elements; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] fill = Arrays.copyOf(offsets, elements);
    int[] neighbours = new int[2 * size];
    double[] strengths = new double[2 * size];
    // Ascending keys fill each row first with smaller neighbours, then with larger ones: sorted.
    for (int slot : sorted) {
      int b = second(slot);
      neighbours[fill[b]] = first(slot);
      strengths[fill[b]++] = sums[slot];
    }
    for (int slot : sorted) {
      int a = first(slot);
      neighbours[fill[a]] = second(slot);
      strengths[fill[a]++] = sums[slot];
    }
    return new Ties(offsets, neighbours, strengths);
  }

  /** The slots in use by ascending key: twice by counting, which keeps what is in order so. */
  private int[] sortedSlots() {
    int[] used = new int[size];
    int next = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        used[next++] = slot;
      }
    }
    return sorted(sorted(used, this::second), this::first);
  }

  private int[] sorted(int[] slots, IntUnaryOperator element) {
    int[] starts = new int[elements + 1];
    for (int slot : slots) {
      starts[element.applyAsInt(slot) + 1]++;
    }
    for (int i = 0; i < elements; i++) {
      starts[i + 1] += starts[i];
    }
    int[] sorted = new int[slots.length];
    for (int slot : slots) {
      sorted[starts[element.applyAsInt(slot)]++] = slot;
    }
    return sorted;
  }

  /** The smaller one of a pair. */
  private int first(int slot) {
    return (int) (keys[slot] >>> Integer.SIZE);
  }

  private int second(int slot) {
    return (int) keys[slot];
  }
}
