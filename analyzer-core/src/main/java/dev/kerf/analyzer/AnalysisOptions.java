package dev.kerf.analyzer;

/**
 * What a user may decide about an analysis.
 *
 * @param threads how many inputs are read at a time, at least 1. Default: the processors of the
 *     machine, at most 8. Never changes a result.
 */
public record AnalysisOptions(int threads) {

  private static final int MOST_THREADS = 8;

  public AnalysisOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, is " + threads);
    }
  }

  public static AnalysisOptions defaults() {
    return new AnalysisOptions(
        Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
  }
}
