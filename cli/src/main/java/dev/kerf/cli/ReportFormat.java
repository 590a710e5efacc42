package dev.kerf.cli;

import dev.kerf.analyzer.report.CutFormat;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

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

  /** Reads the word of a format. */
  static ReportFormat of(String word) {
    for (ReportFormat format : values()) {
      if (format.toString().equals(word)) {
        return format;
      }
    }
    throw new TypeConversionException(
        "there is no format '" + word + "'. " + Vocabulary.of((Object[]) values()).hint(word));
  }

  /** As it is typed: {@code markdown}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
