package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.file.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The texts of the repository that a working tree belongs to, without a library of git.
 *
 * <p>A linked working tree has a {@code .git} that names a folder elsewhere. That is followed only
 * where the folder names the working tree in turn, as git writes it: nobody else's files are read
 * because of what a download says.
 *
 * @param own what this working tree has for itself, such as what is checked out
 * @param shared what all working trees of the repository have in common
 */
record GitFiles(Path own, Path shared) {

  private static final int MAX_PATH_BYTES = 16_384;

  private static final String PREFIX = "gitdir:";

  /**
   * Of the working tree whose {@code .git} lies in a folder; empty where there is none, or where it
   * leads elsewhere without being known there.
   */
  static Optional<GitFiles> of(Path top) {
    Path git = top.resolve(".git");
    if (Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new GitFiles(git, git));
    }
    try {
      return linked(git);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<GitFiles> linked(Path git) throws IOException {
    String leads = read(git, MAX_PATH_BYTES);
    if (!leads.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Path own = named(git.getParent(), leads.substring(PREFIX.length()));
    String back = read(own.resolve("gitdir"), MAX_PATH_BYTES);
    String common = read(own.resolve("commondir"), MAX_PATH_BYTES);
    if (back.isEmpty() || common.isEmpty() || !named(own, back).equals(git.toRealPath())) {
      return Optional.empty();
    }
    return Optional.of(new GitFiles(own, named(own, common)));
  }

  private static Path named(Path from, String path) throws IOException {
    return from.resolve(path.strip()).toRealPath();
  }

  /** A text that all working trees have in common; empty where there is no such plain file. */
  String shared(String name, int most) {
    return text(shared, name, most);
  }

  /** A text of this working tree alone; empty where there is no such plain file. */
  String own(String name, int most) {
    return text(own, name, most);
  }

  private static String text(Path folder, String name, int most) {
    try {
      return read(folder.resolve(name), most);
    } catch (IOException | InvalidPathException e) {
      // Links and a title hang on it and nothing else.
      return "";
    }
  }

  private static String read(Path file, int most) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? new String(BoundedFile.unlinked(file, 0, most), StandardCharsets.UTF_8)
        : "";
  }
}
