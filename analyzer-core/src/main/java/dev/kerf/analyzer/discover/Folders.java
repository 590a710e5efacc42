package dev.kerf.analyzer.discover;

import java.util.List;
import java.util.Optional;

/** Arithmetic of folders as text: relative, forward slashes, empty for the root. */
final class Folders {

  private Folders() {}

  /** The folder that holds this file or folder; empty at the top. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The last part of the path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String join(String folder, String name) {
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + '/' + name;
  }

  /** Whether a path is the folder itself or lies below it. */
  static boolean contains(String folder, String path) {
    return folder.isEmpty()
        || path.startsWith(folder)
            && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }

  /** The names from the top down; none for the root. */
  static List<String> segments(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("/"));
  }

  /**
   * Follows a path as a build file writes it, from a folder: {@code ../a/./b}. Empty where it
   * leaves the tree or is absolute.
   */
  static Optional<String> resolve(String folder, String written) {
    String target = written.strip().replace('\\', '/');
    if (target.startsWith("/") || target.contains("${") || target.matches("[A-Za-z]:.*")) {
      return Optional.empty();
    }
    String at = folder;
    for (String segment : target.split("/")) {
      if (segment.equals("..")) {
        if (at.isEmpty()) {
          return Optional.empty();
        }
        at = parent(at);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        at = join(at, segment);
      }
    }
    return Optional.of(at);
  }
}
