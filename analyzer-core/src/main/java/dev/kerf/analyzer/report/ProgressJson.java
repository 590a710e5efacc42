package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ProgressResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The weeks of a split as they are, for scripts and for the page. */
public final class ProgressJson {

  private ProgressJson() {}

  /** Writes everything and flushes; closing the stream is the caller's. */
  public static void write(ProgressResult result, OutputStream stream) throws IOException {
    RecordJson.write(result, stream);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the stream breaks, holds something else, or one of another schema
   *     version
   */
  public static ProgressResult read(InputStream stream) throws IOException {
    return new RecordReading<>(
            ProgressResult.class,
            ProgressResult.SCHEMA_VERSION,
            "weeks",
            "a progress",
            "run kerf progress again")
        .read(stream);
  }
}
