package dev.kerf.cli;

import dev.kerf.analyzer.report.CutFormat;
import java.util.Locale;
import java.util.Optional;

/** What {@code kerf report} can draw a result as. */
enum ReportFormat {
  HTML(null),
  MARKDOWN(CutFormat.MARKDOWN),
  MERMAID(CutFormat.MERMAID),
  DOT(CutFormat.DOT),
  CSV(CutFormat.CSV);

  private final CutFormat cut;

  ReportFormat(CutFormat cut) {
    this.cut = cut;
  }

  /** How one cut is written; empty for the page, which has all of them. */
  Optional<CutFormat> cut() {
    return Optional.ofNullable(cut);
  }

  /** As it is typed: {@code markdown}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
