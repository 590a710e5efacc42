package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.model.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a recommendation knows of the past.
 *
 * @param history absent, not empty, where there is none
 * @param diagnostics why there is none, where there should be one
 */
public record Past(Optional<ChangeHistory> history, List<Diagnostic> diagnostics) {

  /** Nothing is known. */
  public static final Past NONE = new Past(Optional.empty(), List.of());

  public Past {
    diagnostics = List.copyOf(diagnostics);
  }
}
