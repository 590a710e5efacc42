package dev.kerf.cli;

import dev.kerf.analyzer.recommend.AcceptedCut;
import dev.kerf.analyzer.result.Candidate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The new boundaries file that a cut is written to. */
final class BoundariesTarget {

  private BoundariesTarget() {}

  /** What a team has agreed on is never lost to a command. */
  static void refuseToOverwrite(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new WrongUse(
          file + " is there already, and Kerf does not overwrite it",
          "Name another file with --boundaries, or move this one away.");
    }
    OutputFolder.tryFile(file, List.of(), "--boundaries");
  }

  /**
   * Writes a cut down as boundaries.
   *
   * @param analysed folders whose links are not followed
   */
  static void write(Path file, List<Path> analysed, Candidate cut, Streams streams) {
    String text = AcceptedCut.text(cut);
    OutputFolder.write(
        file,
        analysed,
        "--boundaries",
        stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    long lines = text.lines().filter(line -> line.strip().startsWith("- ")).count();
    streams.answer(
        "Wrote "
            + file
            + " ("
            + lines
            + " patterns). Read it, argue over it, commit it; then: kerf gate --base <branch>\n");
  }
}
