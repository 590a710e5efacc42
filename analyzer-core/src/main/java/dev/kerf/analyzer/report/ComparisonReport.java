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
      line(
          out,
          match.other(),
          "%s",
          match
              .service()
              .map(
                  service ->
                      service
                          + ": "
                          + match.common()
                          + " of "
                          + match.otherTypes()
                          + " types, beside "
                          + (match.types() - match.common())
                          + " others")
              .orElse("no service of its own, " + match.otherTypes() + " types elsewhere"));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String label, String format, Object... values) {
    out.append(String.format(Locale.ROOT, "%-12s ", label))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
