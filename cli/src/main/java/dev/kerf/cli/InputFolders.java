package dev.kerf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the folders a command was given before any work starts. */
final class InputFolders {

  private InputFolders() {}

  /**
   * The folders as absolute paths, in the order given.
   *
   * @throws WrongUse naming every path that cannot be read
   */
  static List<Path> readable(List<Path> given) {
    List<WrongUse.Problem> problems = new ArrayList<>();
    for (Path path : given) {
      if (!Files.exists(path)) {
        problems.add(
            new WrongUse.Problem(
                "no such folder: " + path, "Name the folder of the repository to read."));
      } else if (!Files.isDirectory(path)) {
        problems.add(
            new WrongUse.Problem(
                "not a folder: " + path, "Name the folder of a repository, not a file in it."));
      } else if (!Files.isReadable(path) || !Files.isExecutable(path)) {
        problems.add(
            new WrongUse.Problem(
                "no right to read " + path, "Give yourself the right to list and open it."));
      }
    }
    if (!problems.isEmpty()) {
      throw new WrongUse(problems);
    }
    return given.stream().map(path -> path.toAbsolutePath().normalize()).toList();
  }
}
