package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code kerf analyze} has to say, whether it was worked out just now or before. */
interface Answer {

  /** What was wrong with the input. */
  List<Finding> findings();

  /** The result where it is about nothing, since no type was read. */
  Optional<AnalysisResult> emptiness();

  /** In a few lines, without the places of the reports. */
  String summary();

  /** Writes the report for programs, {@code result.json}. */
  void writeJson(OutputStream stream) throws IOException;

  /** Writes the report for people, one self-contained HTML file. */
  void writeHtml(OutputStream stream) throws IOException;

  /** Keeps it for a run over the same inputs, now that both reports are written whole. */
  void keep(Path json, Path html);
}
