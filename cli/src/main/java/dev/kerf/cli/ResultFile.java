package dev.kerf.cli;

import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.report.JsonReport;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A {@code result.json} that a user names, and the cut in it that is meant. */
final class ResultFile {

  /** As {@code kerf analyze} calls it in its folder. */
  static final String NAME = "result.json";

  /** 256 MiB: ten times the result of a monolith of half a million lines. */
  static final int MOST_BYTES = 256 << 20;

  private ResultFile() {}

  /**
   * Reads a file.
   *
   * @throws WrongUse when it cannot be read or is no result
   */
  static AnalysisResult read(Path file) {
    try {
      return parse(BoundedFile.whole(file, MOST_BYTES));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads what stands in a file.
   *
   * @throws WrongUse when that is no result
   */
  static AnalysisResult read(Path file, byte[] text) {
    try {
      return parse(text);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static AnalysisResult parse(byte[] text) throws IOException {
    return JsonReport.read(new ByteArrayInputStream(text));
  }

  private static WrongUse unreadable(Path file, IOException e) {
    return new WrongUse(
        file + " cannot be read: " + e.getMessage(),
        "Let `kerf analyze` write one, and name it or its folder as --help says.",
        e);
  }

  /**
   * The cut that is meant.
   *
   * @param source what people call the result, for messages
   * @param id none or an empty one, as from an unset variable of a script, for the recommended cut
   * @throws WrongUse when the result has no such cut, or recommends none
   */
  static Candidate candidate(String source, AnalysisResult result, Optional<String> id) {
    List<String> ids = result.candidates().stream().map(Candidate::id).toList();
    String meant =
        id.filter(given -> !given.isEmpty())
            .or(result::recommended)
            .orElseThrow(
                () ->
                    new WrongUse(
                        source + " recommends to keep the application whole",
                        "Name the candidate that is meant: " + String.join(", ", ids)));
    return result.candidates().stream()
        .filter(candidate -> candidate.id().equals(meant))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUse(
                    source + " has no candidate '" + meant + "'", new Vocabulary(ids).hint(meant)));
  }
}
