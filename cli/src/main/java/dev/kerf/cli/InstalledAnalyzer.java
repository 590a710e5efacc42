package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** The analyzer and the reports of this build, as the commands see them. */
final class InstalledAnalyzer implements Analyzer {

  @Override
  public AnalysisResult analyze(List<Path> roots) {
    throw new UnsupportedOperationException("the analyzer is not wired yet");
  }

  @Override
  public void writeHtml(AnalysisResult result, OutputStream stream) {
    throw new UnsupportedOperationException("the report is not wired yet");
  }

  @Override
  public void writeJson(AnalysisResult result, OutputStream stream) {
    throw new UnsupportedOperationException("the report is not wired yet");
  }

  @Override
  public boolean offers(ExportKind what) {
    return false;
  }

  @Override
  public void export(List<Path> roots, ExportKind what, ExportFormat format, OutputStream stream) {
    throw new UnsupportedOperationException("the exports are not wired yet");
  }
}
