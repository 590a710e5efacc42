package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The paths that the user named, checked before any work starts. An application lies in one of
 * them; what its build made, an archive or a folder of class files, may lie inside another.
 */
record GivenPaths(List<Given> paths) {

  /** What a path is. */
  enum Kind {
    FOLDER,
    /** A folder of class files inside another path. */
    INNER_CLASS_FOLDER,
    ARCHIVE
  }

  /**
   * One path.
   *
   * @param real with links resolved
   * @param shown in the workspace; empty for the only folder
   */
  record Given(Path real, String shown, Kind kind) {}

  GivenPaths {
    paths = List.copyOf(paths);
  }

  /**
   * Checks them; every problem is told at once.
   *
   * @throws NoWorkspaceException where one can't be read, or lies inside another
   */
  static GivenPaths of(List<Path> paths) throws NoWorkspaceException {
    List<Diagnostic> problems = new ArrayList<>();
    List<Path> roots = real(paths, problems);
    List<Given> given = new ArrayList<>();
    Path common = roots.isEmpty() ? null : commonFolder(roots);
    for (Path root : roots) {
      boolean inside = roots.stream().filter(root::startsWith).count() > 1;
      Kind kind = kind(root, inside);
      if (inside && kind == Kind.FOLDER || roots.indexOf(root) != roots.lastIndexOf(root)) {
        problems.add(overlapping(paths.get(roots.indexOf(root))));
      }
      given.add(new Given(root, shown(common, root), kind));
    }
    if (!problems.isEmpty()) {
      throw new NoWorkspaceException(problems);
    }
    return new GivenPaths(given);
  }

  /** The folders of class files that lie inside a path and are read by themselves. */
  List<Given> classFoldersIn(Given outer) {
    return paths.stream()
        .filter(inner -> inner.kind() == Kind.INNER_CLASS_FOLDER)
        .filter(inner -> inner != outer && inner.real().startsWith(outer.real()))
        .toList();
  }

  /** The folder that holds all that was named; empty where an archive was. */
  Optional<Path> workspace() {
    return paths.stream().anyMatch(path -> path.kind() == Kind.ARCHIVE)
        ? Optional.empty()
        : Optional.of(commonFolder(paths.stream().map(Given::real).toList()));
  }

  private static Kind kind(Path root, boolean inside) {
    if (!Files.isDirectory(root)) {
      return Kind.ARCHIVE;
    }
    return inside && holdsClassFilesAlone(root) ? Kind.INNER_CLASS_FOLDER : Kind.FOLDER;
  }

  private static boolean holdsClassFilesAlone(Path folder) {
    try {
      List<FileTree.File> files = FolderTree.read(folder, "").files();
      return files.stream().anyMatch(file -> file.name().endsWith(".class"))
          && files.stream().noneMatch(file -> file.name().endsWith(".java"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isArchive(Path path) {
    return Files.isRegularFile(path)
        && InputKind.of(path.getFileName().toString())
            .filter(InputKind.ARCHIVE::equals)
            .isPresent();
  }

  private static List<Path> real(List<Path> paths, List<Diagnostic> problems) {
    List<Path> roots = new ArrayList<>();
    if (paths.isEmpty()) {
      problems.add(problem("path-missing", "", "no path was given", "name at least one folder"));
    }
    for (Path path : paths) {
      String shown = path.toString();
      if (!Files.exists(path)) {
        problems.add(
            problem("path-not-found", shown, "does not exist", "check the spelling of the path"));
      } else if (!Files.isDirectory(path) && !isArchive(path)) {
        problems.add(
            problem(
                "path-not-a-folder",
                shown,
                "is no folder, and no jar, war or ear",
                "name the folder that holds it"));
      } else {
        addReal(path, roots, problems);
      }
    }
    return roots;
  }

  private static Diagnostic overlapping(Path path) {
    return problem(
        "paths-overlap",
        path.toString(),
        "lies inside another path that was given, or was given twice",
        "name each application once");
  }

  private static void addReal(Path path, List<Path> roots, List<Diagnostic> problems) {
    try {
      if (Files.isReadable(path)) {
        roots.add(path.toRealPath());
      } else {
        problems.add(unreadable(path));
      }
    } catch (IOException e) {
      problems.add(unreadable(path));
    }
  }

  static Diagnostic unreadable(Path path) {
    return problem(
        "path-unreadable",
        path.toString(),
        "cannot be read",
        "make it readable for the user who runs Kerf");
  }

  private static Diagnostic problem(String id, String path, String message, String remedy) {
    String where = path.isEmpty() ? "" : "'" + path + "' ";
    return new Diagnostic(Severity.ERROR, id, new SourceLocation(path, 0), where + message, remedy);
  }

  private static Path commonFolder(List<Path> roots) {
    Path common = Files.isDirectory(roots.get(0)) ? roots.get(0) : roots.get(0).getParent();
    for (Path root : roots) {
      while (!root.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  private static String shown(Path common, Path root) {
    StringBuilder prefix = new StringBuilder();
    for (Path at = root; !at.equals(common); at = at.getParent()) {
      prefix.insert(0, (prefix.isEmpty() ? "" : "/")).insert(0, PathNames.display(at));
    }
    return prefix.toString();
  }
}
