package dev.kerf.analyzer;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.recommend.Guidance;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user may decide about an analysis.
 *
 * @param threads how many inputs are read at a time, at least 1. Default: the processors of the
 *     machine, at most 8. Never changes a result.
 * @param configuration what the user tells about the application. Default: nothing.
 * @param from whether sources or class files are read. Default: sources where there are any.
 * @param guidance what the user brings along to the recommendation. Default: nothing.
 * @param cache where facts are kept from one run to the next; never changes a result. Default:
 *     nowhere.
 */
public record AnalysisOptions(
    int threads,
    Configuration configuration,
    CodeOrigin from,
    Guidance guidance,
    Optional<CacheFolder> cache) {

  public AnalysisOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, is " + threads);
    }
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(guidance, "guidance");
    Objects.requireNonNull(cache, "cache");
  }

  public AnalysisOptions(int threads, Configuration configuration) {
    this(threads, configuration, CodeOrigin.AUTO, Guidance.NONE, Optional.empty());
  }

  public static AnalysisOptions defaults() {
    return new AnalysisOptions(Parallel.threadsHere(), Configuration.none());
  }

  /** The same with what the user tells about the application. */
  public AnalysisOptions with(Configuration told) {
    return new AnalysisOptions(threads, told, from, guidance, cache);
  }

  /** The same, read from sources or class files. */
  public AnalysisOptions with(CodeOrigin origin) {
    return new AnalysisOptions(threads, configuration, origin, guidance, cache);
  }

  /** The same with what the user brings along to the recommendation. */
  public AnalysisOptions with(Guidance brought) {
    return new AnalysisOptions(threads, configuration, from, brought, cache);
  }

  /** The same, with facts kept from one run to the next. */
  public AnalysisOptions with(Optional<CacheFolder> folder) {
    return new AnalysisOptions(threads, configuration, from, guidance, folder);
  }
}
