package dev.kerf.analyzer.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** How a table of facts is written. */
public enum TableFormat {
  /**
   * RFC 4180 with a header, UTF-8, but line feeds: what text tools expect. A text that a
   * spreadsheet would run as a formula has an apostrophe before it, which spreadsheets do not show.
   */
  CSV {
    @Override
    public void write(ExportTable table, OutputStream stream) throws IOException {
      CsvLines lines = new CsvLines(stream);
      lines.write(table.columns());
      for (List<Object> row : table.rows()) {
        lines.write(row);
      }
      lines.flush();
    }
  },
  /** An array of objects, keys in the order of the columns. */
  JSON {
    @Override
    public void write(ExportTable table, OutputStream stream) throws IOException {
      JsonFactory factory =
          JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
      try (JsonGenerator generator = factory.createGenerator(JsonReport.layout(), stream)) {
        RecordJson json = new RecordJson(generator);
        generator.writeStartArray();
        for (List<Object> row : table.rows()) {
          generator.writeStartObject();
          for (int i = 0; i < row.size(); i++) {
            generator.writeName(table.columns().get(i));
            json.write(row.get(i));
          }
          generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeRaw('\n');
      } catch (JacksonException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
      }
    }
  };

  /** Writes the whole table and flushes; closing the stream is the caller's. */
  public abstract void write(ExportTable table, OutputStream stream) throws IOException;
}
