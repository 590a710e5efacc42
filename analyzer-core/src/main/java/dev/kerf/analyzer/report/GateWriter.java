package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a verdict of the gate in one format; equal verdicts give equal bytes. */
public interface GateWriter {

  /** The word by which a user asks for the format: {@code sarif}. */
  String format();

  /** Writes everything and flushes; closing the stream is the caller's. */
  void write(GateResult result, OutputStream stream) throws IOException;
}
