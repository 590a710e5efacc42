package dev.kerf.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder that results are written to: each file whole, or not at all. */
final class OutputFolder {

  /** Writes the content of one file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Tries to write there, so that a long analysis does not end in vain. The folder itself is only
   * made when there is something to put into it.
   *
   * @throws WrongUse if there can be no such folder or nothing can be written in it
   */
  static OutputFolder open(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new WrongUse(
          "cannot write to " + folder + ": " + existing + " is a file",
          "Name another folder with --out.");
    }
    try {
      Files.delete(Files.createTempFile(existing, ".kerf", ".tmp"));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return new OutputFolder(folder);
  }

  /**
   * Writes one file under a temporary name and then moves it into place, so that a full disk or a
   * broken run never leaves half a report over a whole one.
   *
   * @return where the file is
   * @throws WrongUse if it cannot be written
   */
  Path write(String name, Content content) {
    Path target = folder.resolve(name);
    Path half = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half))) {
        content.writeTo(stream);
      }
      return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(target, e);
    } finally {
      // Gone already if all went well; if not, the reason is on its way to the user.
      half.toFile().delete();
    }
  }

  private static WrongUse unwritable(Path path, IOException cause) {
    return new WrongUse(
        "cannot write to " + path + ": " + reasonOf(cause),
        "Make room or give yourself the right to write there, or name another folder with --out.",
        cause);
  }

  /** The reason in words; the JDK says it in the type of the exception as often as in its text. */
  private static String reasonOf(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there can be no such folder";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
