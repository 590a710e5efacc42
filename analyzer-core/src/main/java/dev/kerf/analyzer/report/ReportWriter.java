package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a result in one format; equal results give equal bytes. */
public interface ReportWriter {

  /** The word by which a user asks for the format: {@code json}. */
  String format();

  /** Writes everything and flushes; closing the stream is the caller's. */
  void write(AnalysisResult result, OutputStream stream) throws IOException;
}
