package dev.kerf.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Where a new boundaries file goes. */
final class BoundariesTarget {

  private BoundariesTarget() {}

  /** What a team has agreed on is never lost to a command. */
  static void refuseToOverwrite(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new WrongUse(
          file + " is there already, and Kerf does not overwrite it",
          "Name another file with --boundaries, or move this one away.");
    }
  }

  static void write(Path file, List<Path> analysed, String text, Streams streams) {
    Path absolute = file.toAbsolutePath();
    OutputFolder.open(absolute.getParent(), analysed)
        .write(
            absolute.getFileName().toString(),
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
