package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateResult;
import java.util.List;
import java.util.Optional;

/** The formats in which the gate can answer. */
public final class GateWriters {

  private static final List<GateWriter> ALL =
      List.of(
          new GateText(),
          new GateJson(),
          new GateSarif(),
          new GateGithub(),
          new GateMarkdown(),
          new GateGitlab(),
          new GateJunit());

  private GateWriters() {}

  /** The writer of a format; empty for an unknown one. */
  public static Optional<GateWriter> of(String format) {
    return ALL.stream().filter(writer -> writer.format().equals(format)).findFirst();
  }

  /** One line for people: how it ended, and what is new, gone, and known. */
  public static String summary(GateResult result) {
    return GateText.summary(result).strip();
  }

  /** The words of all formats, in the order of the documentation. */
  public static List<String> formats() {
    return ALL.stream().map(GateWriter::format).toList();
  }
}
