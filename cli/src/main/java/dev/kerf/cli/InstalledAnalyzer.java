package dev.kerf.cli;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.report.Exports;
import dev.kerf.analyzer.report.JsonReport;
import dev.kerf.analyzer.report.TableFormat;
import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** The analyzer and the reports of this build, as the commands see them. */
final class InstalledAnalyzer implements Analyzer {

  @Override
  public AnalysisResult analyze(List<Path> roots) {
    try {
      return analyzer().analyze(roots, "kerf " + Version.number());
    } catch (NoWorkspaceException e) {
      throw wrongUse(e);
    }
  }

  @Override
  public void writeHtml(AnalysisResult result, OutputStream stream) {
    throw new UnsupportedOperationException("the report is not wired yet");
  }

  @Override
  public void writeJson(AnalysisResult result, OutputStream stream) throws IOException {
    new JsonReport().write(result, stream);
  }

  @Override
  public boolean offers(ExportKind what) {
    return Exports.offers(what.toString());
  }

  @Override
  public void export(List<Path> roots, ExportKind what, ExportFormat format, OutputStream stream)
      throws IOException {
    try {
      Codebase codebase = analyzer().read(roots);
      TableFormat.valueOf(format.name()).write(Exports.of(codebase, what.toString()), stream);
    } catch (NoWorkspaceException e) {
      throw wrongUse(e);
    }
  }

  private static MonolithAnalyzer analyzer() {
    return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none());
  }

  private static WrongUse wrongUse(NoWorkspaceException e) {
    return new WrongUse(
        e.problems().stream()
            .map(p -> new WrongUse.Problem(p.location() + " " + p.message(), p.remedy()))
            .toList());
  }
}
