package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ProgressResult;
import java.io.IOException;
import java.io.OutputStream;

/** The weeks of a split as they are, for scripts. */
public final class ProgressJson {

  private ProgressJson() {}

  /** Writes everything and flushes; closing the stream is the caller's. */
  public static void write(ProgressResult result, OutputStream stream) throws IOException {
    RecordJson.write(result, stream);
  }
}
