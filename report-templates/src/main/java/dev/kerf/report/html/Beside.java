package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.ProgressResult;
import java.util.Optional;

/**
 * What a page shows beside its result.
 *
 * @param earlier a result of the same application from before, to tell what has changed since
 * @param progress how a split came along, week by week
 */
public record Beside(Optional<AnalysisResult> earlier, Optional<ProgressResult> progress) {

  /** The result alone. */
  public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());
}
