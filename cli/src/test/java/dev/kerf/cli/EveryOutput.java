package dev.kerf.cli;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.report.Exports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** A process that writes all that Kerf can say about one folder, for comparing runs. */
final class EveryOutput {

  private EveryOutput() {}

  /**
   * Writes both reports, every export in every format, and what was told meanwhile.
   *
   * @param arguments the folder to analyse; the folder to write to, which exists
   */
  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    try (OutputStream said = open(out.resolve("said.txt"))) {
      Streams streams =
          new Streams(OutputStream.nullOutputStream(), Streams.utf8(said), Ansi.OFF, Ansi.OFF);
      new Kerf(new InstalledAnalyzer(streams), streams)
          .run("analyze", folder.toString(), "--out", out.toString());
    }
    // Not by the command: it would analyse once for each table.
    Codebase codebase =
        new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none()).read(List.of(folder));
    for (ExportKind what : ExportKind.values()) {
      if (Exports.offers(what.toString())) {
        for (ExportFormat format : ExportFormat.values()) {
          try (OutputStream table = open(out.resolve(what + "." + format))) {
            format.table().write(Exports.of(codebase, what.toString()), table);
          }
        }
      }
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
