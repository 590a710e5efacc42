package dev.kerf.cli;

import dev.kerf.analyzer.report.TableFormat;
import java.util.Locale;

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

  /** As it is typed: {@code csv}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
