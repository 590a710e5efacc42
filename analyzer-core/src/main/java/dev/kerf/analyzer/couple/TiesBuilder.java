package dev.kerf.analyzer.couple;

import java.util.Arrays;

/**
 * Adds up strengths pair by pair. Sums depend on the order of the calls in their last bits, so
 * callers add in a fixed order.
 *
 * <p>An open-addressing table of pairs: about 24 bytes a pair, expected constant time an addition.
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
    long key = (long) Math.min(a, b) * elements + Math.max(a, b);
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
    long[] sorted = new long[size];
    int[] offsets = new int[elements + 1];
    int next = 0;
    for (long key : keys) {
      if (key != FREE) {
        sorted[next++] = key;
        offsets[(int) (key / elements) + 1]++;
        offsets[(int) (key % elements) + 1]++;
      }
    }
    Arrays.sort(sorted, 0, next);
    for (int i = 0; i < elements; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] fill = Arrays.copyOf(offsets, elements);
    int[] neighbours = new int[2 * next];
    double[] strengths = new double[2 * next];
    // Ascending keys fill each row first with smaller neighbours, then with larger ones: sorted.
    for (int i = 0; i < next; i++) {
      int a = (int) (sorted[i] / elements);
      int b = (int) (sorted[i] % elements);
      double sum = sums[slot(sorted[i])];
      neighbours[fill[b]] = a;
      strengths[fill[b]++] = sum;
    }
    for (int i = 0; i < next; i++) {
      int a = (int) (sorted[i] / elements);
      int b = (int) (sorted[i] % elements);
      neighbours[fill[a]] = b;
      strengths[fill[a]++] = sums[slot(sorted[i])];
    }
    return new Ties(offsets, neighbours, strengths);
  }
}
