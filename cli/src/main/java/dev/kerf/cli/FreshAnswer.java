package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.report.html.Beside;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An answer that was just worked out. */
final class FreshAnswer implements Answer {

  /** Takes the answer and both reports for later runs. */
  @FunctionalInterface
  interface Keeper {
    void keep(Answer answer, Path json, Path html);
  }

  private final AnalysisResult result;
  private final Analyzer analyzer;
  private final Keeper keeper;

  FreshAnswer(AnalysisResult result, Analyzer analyzer, Keeper keeper) {
    this.result = result;
    this.analyzer = analyzer;
    this.keeper = keeper;
  }

  @Override
  public List<Finding> findings() {
    return result.diagnostics();
  }

  @Override
  public Optional<AnalysisResult> emptiness() {
    return Optional.of(result).filter(about -> about.coverage().types() == 0);
  }

  @Override
  public String summary() {
    return Summary.of(result);
  }

  @Override
  public void writeJson(OutputStream stream) throws IOException {
    analyzer.writeJson(result, stream);
  }

  @Override
  public void writeHtml(OutputStream stream) throws IOException {
    analyzer.writeHtml(result, Beside.NOTHING, stream);
  }

  @Override
  public void keep(Path json, Path html) {
    keeper.keep(this, json, html);
  }
}
