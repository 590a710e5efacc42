package dev.kerf.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder that results are written to: each file whole, or not at all. */
final class OutputFolder {

  /** Writes the content of one file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  private final Path folder;
  private final String option;

  private OutputFolder(Path folder, String option) {
    this.folder = folder;
    this.option = option;
  }

  /** The folder that {@code --out} names. */
  static OutputFolder open(Path folder, List<Path> analysed) {
    return open(folder, analysed, "--out");
  }

  /**
   * Tries to write there, so that a long analysis does not end in vain. The folder itself is only
   * made when there is something to put into it.
   *
   * @param analysed folders whose links are not followed: a repository may have one anywhere to
   * @param option that names it, or a file in it
   * @throws WrongUse if there can be no such folder or nothing can be written in it
   */
  private static OutputFolder open(Path folder, List<Path> analysed, String option) {
    Path existing = folder.toAbsolutePath();
    refuseLinks(existing, analysed);
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new WrongUse(
          "cannot write to " + folder + ": " + existing + " is a file",
          "Name another folder with " + option + ".");
    }
    try {
      Files.delete(Files.createTempFile(existing, ".kerf", ".tmp"));
    } catch (IOException e) {
      throw unwritable(folder, option, e);
    }
    return new OutputFolder(folder, option);
  }

  /**
   * Tries whether a file can be written, so that a long analysis does not end in vain.
   *
   * @param analysed folders whose links are not followed
   * @param option that names it
   * @throws WrongUse if it cannot, or if a folder has that name
   */
  static void tryFile(Path file, List<Path> analysed, String option) {
    if (Files.isDirectory(file)) {
      throw new WrongUse(
          "cannot write to " + file + ": it is a folder",
          "Name a file with " + option + ", one in that folder or elsewhere.");
    }
    open(file.toAbsolutePath().getParent(), analysed, option);
  }

  /**
   * Writes one file, whole or not at all.
   *
   * @param analysed folders whose links are not followed
   * @param option that names it
   * @throws WrongUse if it cannot be written
   */
  static void write(Path file, List<Path> analysed, String option, Content content) {
    Path absolute = file.toAbsolutePath();
    open(absolute.getParent(), analysed, option).write(absolute.getFileName().toString(), content);
  }

  private static void refuseLinks(Path target, List<Path> analysed) {
    for (Path at = target; at.getParent() != null; at = at.getParent()) {
      if (Files.isSymbolicLink(at) && liesIn(at.getParent(), analysed)) {
        throw new WrongUse(
            "cannot write to " + target + ": " + at + " is a link in the analysed repository",
            "Delete the link, or name a folder that no link of the repository leads to.");
      }
    }
  }

  private static boolean liesIn(Path folder, List<Path> analysed) {
    try {
      Path real = folder.toRealPath();
      for (Path root : analysed) {
        if (real.startsWith(root.toRealPath())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // A path that is not there holds no link; whoever reads it says so.
      return false;
    }
  }

  /**
   * Writes one file, whole or not at all.
   *
   * @return where the file is
   * @throws WrongUse if it cannot be written
   */
  Path write(String name, Content content) {
    return write(Map.of(name, content)).get(name);
  }

  /**
   * Writes files that belong together under names of their own and moves them into place when the
   * last is whole, so that neither a full disk nor the end of the process leaves half a report, and
   * two runs at once leave the report of one of them.
   *
   * @param contents by name; they are written at the same time
   * @return where each file is
   * @throws WrongUse if one cannot be written
   */
  Map<String, Path> write(Map<String, Content> contents) {
    Map<String, Path> halves = new LinkedHashMap<>();
    Path target = folder;
    try {
      Files.createDirectories(folder);
      List<FileWrite> files = new ArrayList<>();
      for (Map.Entry<String, Content> file : contents.entrySet()) {
        target = folder.resolve(file.getKey());
        Path half = HalfFile.create(target);
        halves.put(file.getKey(), half);
        files.add(new FileWrite(target, half, file.getValue()));
      }
      FileWrite.all(files);
      Map<String, Path> written = new LinkedHashMap<>();
      for (Map.Entry<String, Path> half : halves.entrySet()) {
        target = folder.resolve(half.getKey());
        written.put(
            half.getKey(), Files.move(half.getValue(), target, REPLACE_EXISTING, ATOMIC_MOVE));
      }
      return written;
    } catch (FileWrite.FailedException e) {
      throw unwritable(e.target(), option, e.getCause());
    } catch (IOException e) {
      throw unwritable(target, option, e);
    } finally {
      // Gone already if all went well; if not, the reason is on its way to the user.
      halves.values().forEach(half -> half.toFile().delete());
    }
  }

  private static WrongUse unwritable(Path path, String option, IOException cause) {
    return new WrongUse(
        "cannot write to " + path + ": " + reasonOf(cause),
        "Make room or give yourself the right to write there, or name another place with "
            + option
            + ".",
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
