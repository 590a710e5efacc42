package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * The published {@code result.json}: written as a stream, fields in the order of the records, map
 * keys sorted, line feeds, no time and nothing of the machine in it. What {@link
 * dev.kerf.analyzer.result.ByNumber many records say alike} stands in tables at its end. Read back
 * for the commands that work on an older result.
 */
public final class JsonReport implements ReportWriter {

  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(AnalysisResult result, OutputStream stream) throws IOException {
    RecordJson.writeWithTables(result, stream);
  }

  /** One value a line, so that two results can be compared by line. */
  static ObjectWriteContext layout() {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return layout(printer);
  }

  /** What makes a generator use a printer. */
  static ObjectWriteContext layout(PrettyPrinter printer) {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return printer;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  /**
   * Reads a result that {@link #write} wrote.
   *
   * @throws IOException when the stream breaks, holds no result, or one of another schema version;
   *     the message says which, and where in the text
   */
  public static AnalysisResult read(InputStream stream) throws IOException {
    return new RecordReading<>(
            AnalysisResult.class,
            AnalysisResult.SCHEMA_VERSION,
            "candidates",
            "a result",
            "analyse again, or use the Kerf that wrote it")
        .read(stream);
  }
}
