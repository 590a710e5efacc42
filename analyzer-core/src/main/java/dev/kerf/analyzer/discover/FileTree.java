package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of one application, whatever holds them: a folder now, a tree of git or an archive
 * later. All that discovery knows of a file system goes through this.
 *
 * @param files sorted by path
 * @param remoteUrl where the repository was cloned from, empty where unknown
 */
record FileTree(
    List<File> files, String remoteUrl, List<LeftOut> leftOut, List<Diagnostic> diagnostics) {

  /**
   * A regular file.
   *
   * @param path relative to the tree, forward slashes
   * @param size in bytes
   */
  record File(String path, long size, InputLoader loader) {
    File {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(loader, "loader");
    }

    String name() {
      return Folders.name(path);
    }

    /** The name up to its last dot. */
    String stem() {
      String name = name();
      int dot = name.lastIndexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }

    /** What language it is written in, empty where Kerf has no use for it. */
    Optional<InputKind> kind() {
      return InputKind.ofPath(path)
          .filter(kind -> kind != InputKind.JSON || JsonHead.isAdmitted(loader));
    }

    /** The folder, empty for the tree's root. */
    String folder() {
      return Folders.parent(path);
    }
  }

  FileTree {
    files = files.stream().sorted((a, b) -> PathNames.ORDER.compare(a.path, b.path)).toList();
    leftOut = leftOut.stream().sorted().toList();
    diagnostics = diagnostics.stream().sorted().toList();
  }
}
