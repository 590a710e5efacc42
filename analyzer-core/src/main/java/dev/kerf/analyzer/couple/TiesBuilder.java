package dev.kerf.analyzer.couple;

import java.util.Arrays;

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
    int[] smaller = new int[elements];
    int[] larger = new int[elements];
    for (long key : keys) {
      if (key != FREE) {
        larger[first(key)]++;
        smaller[second(key)]++;
      }
    }
    int[] offsets = new int[elements + 1];
    for (int i = 0; i < elements; i++) {
      offsets[i + 1] = offsets[i] + smaller[i] + larger[i];
    }
    int[] neighbours = new int[2 * size];
    double[] strengths = new double[2 * size];
    fillSmaller(larger, Arrays.copyOf(offsets, elements), neighbours, strengths);
    // In the order of the larger ones: so those of each row ascend, behind the smaller ones.
    int[] fill = new int[elements];
    Arrays.setAll(fill, i -> offsets[i] + smaller[i]);
    for (int b = 0; b < elements; b++) {
      for (int at = offsets[b]; at < offsets[b] + smaller[b]; at++) {
        int a = neighbours[at];
        neighbours[fill[a]] = b;
        strengths[fill[a]++] = strengths[at];
      }
    }
    return new Ties(offsets, neighbours, strengths);
  }

  /**
   * Writes the smaller neighbours to the start of each row. Going through the pairs by their
   * smaller element, in whatever order for each, leaves them ascending in the row of the other.
   *
   * @param larger how many larger neighbours each element has
   * @param fill where each row begins
   */
  private void fillSmaller(int[] larger, int[] fill, int[] neighbours, double[] strengths) {
    int[] ends = new int[elements];
    int total = 0;
    for (int i = 0; i < elements; i++) {
      ends[i] = total;
      total += larger[i];
    }
    int[] others = new int[size];
    double[] sumsOf = new double[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        int at = ends[first(keys[slot])]++;
        others[at] = second(keys[slot]);
        sumsOf[at] = sums[slot];
      }
    }
    int at = 0;
    for (int a = 0; a < elements; a++) {
      for (; at < ends[a]; at++) {
        int b = others[at];
        neighbours[fill[b]] = a;
        strengths[fill[b]++] = sumsOf[at];
      }
    }
  }

  /** The smaller one of a pair. */
  private static int first(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  private static int second(long key) {
    return (int) key;
  }
}
