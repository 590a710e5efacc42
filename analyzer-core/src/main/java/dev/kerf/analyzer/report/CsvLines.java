package dev.kerf.analyzer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of {@link TableFormat#CSV}. The same names stand in many lines of a table: how each is
 * written is remembered as long as no other one takes its place.
 */
final class CsvLines {

  private static final int FULL = 1 << 16;

  /** A power of two. */
  private static final int REMEMBERED = 1 << 13;

  private final OutputStream stream;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream(FULL + (FULL >> 2));
  private final String[] texts = new String[REMEMBERED];
  private final byte[][] written = new byte[REMEMBERED][];

  CsvLines(OutputStream stream) {
    this.stream = stream;
  }

  void write(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        open.write(',');
      }
      Object cell = cells.get(i);
      open.writeBytes(cell instanceof String text ? remembered(text) : quoted(cell.toString()));
    }
    open.write('\n');
    if (open.size() >= FULL) {
      open.writeTo(stream);
      open.reset();
    }
  }

  void flush() throws IOException {
    open.writeTo(stream);
    open.reset();
    stream.flush();
  }

  private byte[] remembered(String text) {
    int at = text.hashCode() * 0x9E3779B1 >>> 16 & REMEMBERED - 1;
    // The same object and not an equal one: whether texts are equal is what reading them costs.
    if (texts[at] != text) {
      texts[at] = text;
      written[at] = quoted(harmless(text));
    }
    return written[at];
  }

  /** No formula of a spreadsheet, and in each of its lines nothing that a log would obey. */
  private static String harmless(String cell) {
    String tame =
        cell.indexOf('\n') < 0
            ? line(cell)
            : Arrays.stream(cell.split("\n", -1))
                .map(CsvLines::line)
                .collect(Collectors.joining("\n"));
    return !tame.isEmpty() && "=+-@\t".indexOf(tame.charAt(0)) >= 0 ? '\'' + tame : tame;
  }

  private static String line(String line) {
    return line.endsWith("\r")
        ? PrintedLine.of(line.substring(0, line.length() - 1)) + '\r'
        : PrintedLine.of(line);
  }

  private static byte[] quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    String safe = plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    return safe.getBytes(StandardCharsets.UTF_8);
  }
}
