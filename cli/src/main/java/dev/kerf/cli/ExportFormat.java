package dev.kerf.cli;

import dev.kerf.analyzer.report.TableFormat;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** How {@code kerf export} writes a table. */
enum ExportFormat {
  /** RFC 4180 with a header, UTF-8, line feeds, sorted. */
  CSV(TableFormat.CSV),
  /** An array of objects with the same columns and order. */
  JSON(TableFormat.JSON);

  private final TableFormat table;

  ExportFormat(TableFormat table) {
    this.table = table;
  }

  TableFormat table() {
    return table;
  }

  /** Reads the word of a format. */
  static ExportFormat of(String word) {
    for (ExportFormat format : values()) {
      if (format.toString().equals(word)) {
        return format;
      }
    }
    throw new TypeConversionException(
        "there is no format '" + word + "'. " + Vocabulary.of((Object[]) values()).hint(word));
  }

  /** As it is typed: {@code csv}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
