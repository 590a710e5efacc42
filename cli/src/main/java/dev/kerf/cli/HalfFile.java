package dev.kerf.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The name under which a file is written until it is whole. No two runs share one, and it is always
 * a new file: what already has that name, a link above all, is never written through.
 */
final class HalfFile {

  /** Far above what writing a report takes; what is older was left by a run that was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final String ENDING = ".part";

  private HalfFile() {}

  /**
   * Creates an empty file beside the one to be written; it goes with the process where that ends
   * early. With the rights of any new file, which one made as a temporary file would not have.
   */
  static Path create(Path target) throws IOException {
    removeAbandoned(target);
    String run =
        Long.toHexString(ProcessHandle.current().pid()) + '-' + Long.toHexString(System.nanoTime());
    Path half = target.resolveSibling(target.getFileName() + "." + run + ENDING);
    // Before it is there: a process that is asked to end in between would leave it behind.
    half.toFile().deleteOnExit();
    return Files.createFile(half);
  }

  private static void removeAbandoned(Path target) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> halves =
        Files.newDirectoryStream(target.toAbsolutePath().getParent(), isHalfOf(target))) {
      for (Path half : halves) {
        if (Files.getLastModifiedTime(half).toInstant().isBefore(limit)) {
          Files.deleteIfExists(half);
        }
      }
    }
  }

  private static DirectoryStream.Filter<Path> isHalfOf(Path target) {
    String start = target.getFileName() + ".";
    return file -> {
      String name = file.getFileName().toString();
      return name.startsWith(start) && name.endsWith(ENDING);
    };
  }
}
