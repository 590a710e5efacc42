package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.CutComparison;
import dev.kerf.analyzer.result.CutComparison.Match;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes how far two cuts agree, for people at a terminal and for scripts. */
public enum ComparisonReport {
  /** A few lines, each figure with what it counts. */
  CONSOLE {
    @Override
    public void write(CutComparison comparison, OutputStream stream) throws IOException {
      stream.write(text(comparison).getBytes(StandardCharsets.UTF_8));
      stream.flush();
    }
  },
  /** The record as it is. */
  JSON {
    @Override
    public void write(CutComparison comparison, OutputStream stream) throws IOException {
      RecordJson.write(comparison, stream);
    }
  };

  /** Writes everything and flushes; closing the stream is the caller's. */
  public abstract void write(CutComparison comparison, OutputStream stream) throws IOException;

  /** As it is typed: {@code console}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String text(CutComparison comparison) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "judged",
        "%d types in %d services of the other cut; %d placed outright, in %d services",
        comparison.judged(),
        comparison.otherServices(),
        comparison.placed(),
        comparison.services());
    line(
        out,
        "ARI",
        "%.3f (%.3f when what is not placed counts as alone)",
        comparison.ari(),
        comparison.strictAri());
    line(
        out,
        "pairs",
        "precision %.3f, recall %.3f",
        comparison.pairPrecision(),
        comparison.pairRecall());
    line(out, "MoJoFM", "%.1f %%", comparison.mojoFm());
    if (comparison.tables() > 0) {
      line(out, "tables", "%d of %d owned right", comparison.tablesRight(), comparison.tables());
    }
    if (comparison.kernelOther() > 0) {
      line(
          out,
          "kernel",
          "%d of %d shared types found, of %d shared here",
          comparison.kernelFound(),
          comparison.kernelOther(),
          comparison.kernelHere());
    }
    for (Match match : comparison.matches()) {
      match(out, match);
    }
    return out.toString();
  }

  private static void match(StringBuilder out, Match match) {
    if (match.service().isPresent()) {
      line(
          out,
          match.other(),
          "%s: %d of %d types, beside %d others",
          match.service().get(),
          match.common(),
          match.otherTypes(),
          match.types() - match.common());
    } else {
      line(out, match.other(), "no service of its own, %d types elsewhere", match.otherTypes());
    }
  }

  private static void line(StringBuilder out, String label, String format, Object... values) {
    String text =
        String.format(Locale.ROOT, "%-12s ", label) + String.format(Locale.ROOT, format, values);
    out.append(PrintedLine.of(text)).append('\n');
  }
}
