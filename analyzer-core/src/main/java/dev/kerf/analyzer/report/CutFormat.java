package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a cut can be written as for wikis, diagrams and spreadsheets. */
public enum CutFormat {
  /** A page of text: verdict, services, tables, crossings. */
  MARKDOWN(new CutMarkdown()),
  /** A flow chart of the services, as wikis draw it. */
  MERMAID(new CutMermaid()),
  /** A graph of the services for Graphviz. */
  DOT(new CutDot()),
  /** Where every type and every store is, one a line. */
  CSV(new CutCsv());

  private final CutWriter writer;

  CutFormat(CutWriter writer) {
    this.writer = writer;
  }

  /** Writes everything and flushes; closing the stream is the caller's. */
  public void write(AnalysisResult result, Candidate cut, OutputStream stream) throws IOException {
    stream.write(writer.write(result, cut).getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** As it is typed: {@code markdown}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
