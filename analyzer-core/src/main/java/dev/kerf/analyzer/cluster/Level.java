package dev.kerf.analyzer.cluster;

/**
 * A partition and the range of resolutions over which it holds.
 *
 * @param from the lowest resolution that gives it, where 1 is plain modularity
 * @param to the highest
 */
public record Level(Partition partition, double from, double to) {

  /** How long the plateau is, in factors of two. */
  public double octaves() {
    return StrictMath.log(to / from) / StrictMath.log(2);
  }
}
