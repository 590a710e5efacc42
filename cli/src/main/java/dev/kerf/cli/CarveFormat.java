package dev.kerf.cli;

import dev.kerf.analyzer.report.CarveReport;
import java.util.Locale;
import java.util.Optional;

/** What {@code kerf carve} can write. */
enum CarveFormat {
  CONSOLE(CarveReport.CONSOLE),
  JSON(CarveReport.JSON),
  HTML(null);

  private final CarveReport text;

  CarveFormat(CarveReport text) {
    this.text = text;
  }

  /** How it is written as text; empty for the page. */
  Optional<CarveReport> text() {
    return Optional.ofNullable(text);
  }

  /** As it is typed: {@code console}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
