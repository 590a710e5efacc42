package dev.kerf.analyzer;

import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.recommend.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names a result by all that it rests on: who makes it, what the user said, what lies where, and
 * the content of everything that is read.
 */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * The key of what an analysis would say.
   *
   * @param hashes of the inputs that are read, by path
   */
  static CacheKey of(
      Workspace workspace, AnalysisOptions options, String tool, Map<String, String> hashes) {
    List<String> parts = new ArrayList<>();
    parts.add(tool);
    parts.add(said(options));
    parts.add(workspace.title());
    // Records print all that they hold, what is added to them later included.
    parts.add(workspace.links().toString());
    parts.add(workspace.deployables().toString());
    parts.add(workspace.modules().toString());
    parts.add(workspace.foreignSources().toString());
    parts.add(workspace.leftOut().toString());
    parts.add(workspace.diagnostics().toString());
    for (Input input : workspace.inputs()) {
      parts.add(input.path());
      parts.add(input.kind().name());
      parts.add(input.module().path());
      parts.add(input.placement().toString());
      parts.add(hashes.getOrDefault(input.path(), "not read"));
    }
    return CacheKey.of(parts.toArray(String[]::new));
  }

  /**
   * The key of files that are known by their marks alone.
   *
   * @param marks of all files below what the user named
   */
  static CacheKey ofMarks(List<String> marks, AnalysisOptions options, String tool) {
    List<String> parts = new ArrayList<>(List.of("files as they lie", tool, said(options)));
    parts.addAll(marks);
    return CacheKey.of(parts.toArray(String[]::new));
  }

  /**
   * The key of the codebase that a workspace connects to: what the user brings along to the
   * recommendation, and how it is weighed, does not touch it.
   *
   * @param extent how much of the codebase there is
   * @param hashes of the inputs that are read, by path
   */
  static CacheKey ofCodebase(
      Workspace workspace, AnalysisOptions options, String extent, Map<String, String> hashes) {
    return of(workspace, reading(options), extent, hashes);
  }

  /** The options that decide what a workspace connects to, as a text. */
  static String ofReading(AnalysisOptions options) {
    return said(reading(options));
  }

  private static AnalysisOptions reading(AnalysisOptions options) {
    return options.with(Guidance.NONE).with(options.configuration().unweighed());
  }

  /** All options but those that never change a result. */
  private static String said(AnalysisOptions options) {
    return new AnalysisOptions(
            1, options.configuration(), options.from(), options.guidance(), Optional.empty())
        .toString();
  }
}
