package dev.kerf.cli;

import dev.kerf.analyzer.MonolithAnalyzer.Suggestions;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.report.html.Beside;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** All that the commands ask of the rest of Kerf. */
interface Analyzer {

  /**
   * Analyses the application.
   *
   * @throws WrongUse naming every path that is no folder or cannot be read
   */
  AnalysisResult analyze(Application application);

  /**
   * The same with both reports, taken from an earlier run where nothing has changed since.
   *
   * @throws WrongUse naming every path that is no folder or cannot be read
   */
  default Answer answer(Application application) {
    return new FreshAnswer(analyze(application), this, (answer, json, html) -> {});
  }

  /**
   * What the user could say to decide the statements that stayed open.
   *
   * @throws WrongUse naming every path that is no folder or cannot be read
   */
  Suggestions suggest(Application application);

  /** Writes the report for people, one self-contained HTML file. */
  void writeHtml(AnalysisResult result, Beside beside, OutputStream stream) throws IOException;

  /** Writes a carving for people, one self-contained HTML file. */
  void writeHtml(Carve carve, OutputStream stream) throws IOException;

  /** Writes the report for programs, {@code result.json}. */
  void writeJson(AnalysisResult result, OutputStream stream) throws IOException;

  /**
   * Whether the facts of a table are read; if not, there is nothing to export, not an empty one.
   */
  boolean offers(ExportKind what);

  /**
   * Writes one table of facts, and tells beside it what was wrong with the input.
   *
   * @param what one that {@link #offers} answers yes to
   * @throws WrongUse naming every path that is no folder or cannot be read
   */
  void export(Application application, ExportKind what, ExportFormat format, OutputStream stream)
      throws IOException;

  /**
   * Writes what the services of a cut would ask of one another.
   *
   * @param boundaries the file that states the cut
   * @throws WrongUse with all that is wrong with the file
   */
  void exportContracts(
      Application application, Path boundaries, ExportFormat format, OutputStream stream)
      throws IOException;

  /**
   * Writes the source of a test that holds the classes of the application to their services.
   *
   * @param boundaries the file that states the cut
   * @throws WrongUse with all that is wrong with the file
   */
  void exportArchUnitTest(Application application, Path boundaries, OutputStream stream)
      throws IOException;

  /**
   * Carves one thing out of the application.
   *
   * @throws WrongUse naming every seed that is nothing of the application, with what is near
   */
  Carve carve(Application application, List<String> seeds);
}
