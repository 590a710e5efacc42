package dev.kerf.analyzer.couple;

import java.util.Arrays;
import java.util.List;

/**
 * Symmetric strengths between numbered elements, in compressed rows: the neighbours of {@code i}
 * are {@code neighbours[offsets[i] .. offsets[i + 1])}, ascending, each with its strength. Every
 * pair stands in both rows; nothing is tied to itself.
 *
 * <p>The arrays are shared, not copied (a large system has millions of ties): nobody may change
 * them.
 *
 * @param strengths positive, in a unit of the kind's own; only comparable within one kind
 */
public record Ties(int[] offsets, int[] neighbours, double[] strengths) {

  public int elements() {
    return offsets.length - 1;
  }

  /**
   * The sums of several over the same elements, each times a factor, added in their order; what
   * adds nothing ties nothing. Rows are merged one by one, with no table of all pairs.
   */
  public static Ties sum(int elements, List<Ties> parts, double[] factors) {
    int most = 0;
    for (Ties part : parts) {
      most += part.neighbours.length;
    }
    int[] offsets = new int[elements + 1];
    int[] neighbours = new int[most];
    double[] strengths = new double[most];
    double[] sums = new double[elements];
    int next = 0;
    for (int element = 0; element < elements; element++) {
      int start = next;
      for (int i = 0; i < factors.length; i++) {
        Ties part = parts.get(i);
        for (int at = part.offsets[element]; at < part.offsets[element + 1]; at++) {
          double strength = factors[i] * part.strengths[at];
          int other = part.neighbours[at];
          if (strength > 0 && sums[other] == 0) {
            neighbours[next++] = other;
          }
          sums[other] += strength > 0 ? strength : 0;
        }
      }
      Arrays.sort(neighbours, start, next);
      for (int at = start; at < next; at++) {
        strengths[at] = sums[neighbours[at]];
        sums[neighbours[at]] = 0;
      }
      offsets[element + 1] = next;
    }
    return new Ties(offsets, Arrays.copyOf(neighbours, next), Arrays.copyOf(strengths, next));
  }

  /**
   * Those between elements that are not dropped.
   *
   * @param dropped by element
   */
  public Ties without(boolean[] dropped) {
    int[] rest = new int[offsets.length];
    int[] others = new int[neighbours.length];
    double[] between = new double[neighbours.length];
    int next = 0;
    for (int i = 0; i < elements(); i++) {
      for (int at = offsets[i]; at < offsets[i + 1] && !dropped[i]; at++) {
        if (!dropped[neighbours[at]]) {
          others[next] = neighbours[at];
          between[next++] = strengths[at];
        }
      }
      rest[i + 1] = next;
    }
    return next == neighbours.length
        ? this
        : new Ties(rest, Arrays.copyOf(others, next), Arrays.copyOf(between, next));
  }

  /** How many pairs are tied. */
  public int pairs() {
    return neighbours.length / 2;
  }

  /** The sum of an element's strengths. */
  public double degree(int element) {
    double sum = 0;
    for (int i = offsets[element]; i < offsets[element + 1]; i++) {
      sum += strengths[i];
    }
    return sum;
  }

  /** How many elements are tied to anything. */
  public int covered() {
    int covered = 0;
    for (int i = 0; i < elements(); i++) {
      if (offsets[i + 1] > offsets[i]) {
        covered++;
      }
    }
    return covered;
  }

  /** The strength between two elements, 0 when they are not tied. */
  public double between(int a, int b) {
    int at = Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b);
    return at < 0 ? 0 : strengths[at];
  }
}
