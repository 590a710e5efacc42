package dev.kerf.analyzer.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
      Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      writeLine(writer, table.columns());
      for (List<Object> row : table.rows()) {
        writeLine(writer, row);
      }
      writer.flush();
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

  private static void writeLine(Writer writer, List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      Object cell = cells.get(i);
      writer.write(quoted(cell instanceof String text ? harmless(text) : cell.toString()));
    }
    writer.write('\n');
  }

  /** No formula of a spreadsheet, and in each of its lines nothing that a log would obey. */
  private static String harmless(String cell) {
    String tame =
        cell.indexOf('\n') < 0
            ? line(cell)
            : Arrays.stream(cell.split("\n", -1))
                .map(TableFormat::line)
                .collect(Collectors.joining("\n"));
    return !tame.isEmpty() && "=+-@\t".indexOf(tame.charAt(0)) >= 0 ? '\'' + tame : tame;
  }

  private static String line(String line) {
    return line.endsWith("\r")
        ? PrintedLine.of(line.substring(0, line.length() - 1)) + '\r'
        : PrintedLine.of(line);
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
