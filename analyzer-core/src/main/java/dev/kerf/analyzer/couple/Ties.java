package dev.kerf.analyzer.couple;

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
    int at = java.util.Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b);
    return at < 0 ? 0 : strengths[at];
  }
}
