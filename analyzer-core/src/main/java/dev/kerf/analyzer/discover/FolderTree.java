package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Walks a folder once. Links are never followed, devices never opened, and what cannot be read is a
 * diagnostic. One look at each file: the walk's own attributes are the only ones asked for.
 */
final class FolderTree implements FileVisitor<Path> {

  /** Far above any repository; a guard against file systems that make up files. */
  private static final int MAX_FILES = 2_000_000;

  private final Path root;
  private final String prefix;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<FileTree.File> files = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private FolderTree(Path root, String prefix) {
    this.root = root;
    this.prefix = prefix;
  }

  /**
   * Reads the names below a folder.
   *
   * @param root a real path, see {@link Path#toRealPath}
   * @param prefix the folder's own path in the workspace, for diagnostics
   */
  static FileTree read(Path root, String prefix) throws IOException {
    FolderTree walk = new FolderTree(root, prefix);
    Files.walkFileTree(root, walk);
    for (String submodule : Submodules.missing(root, walk.files)) {
      walk.report(
          submodule,
          LeftOut.Reason.MISSING_SUBMODULE,
          "submodule-missing",
          "is a submodule of git that is not checked out; what it holds is missing",
          "check it out: git submodule update --init " + submodule);
    }
    return new FileTree(walk.files, GitRemote.url(root), walk.leftOut, walk.diagnostics);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      open.push("");
      return FileVisitResult.CONTINUE;
    }
    String name = PathNames.display(folder);
    String path = Folders.join(open.element(), name);
    Optional<LeftOut.Reason> skipped = EntryNames.skippedFolder(name);
    if (skipped.isPresent()) {
      return leaveOut(path, skipped.get());
    }
    noteEscapes(name, path);
    open.push(path);
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult leaveOut(String path, LeftOut.Reason reason) {
    leftOut.add(new LeftOut(Folders.join(prefix, path), reason));
    return FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = PathNames.display(file);
    String path = Folders.join(open.element(), name);
    if (attributes.isSymbolicLink()) {
      meetLink(file, path);
    } else if (!attributes.isRegularFile()) {
      report(
          path,
          LeftOut.Reason.NOT_A_REGULAR_FILE,
          "not-a-regular-file",
          "is a device, pipe or socket and was not opened",
          "leave it out of the repository");
    } else if (EntryNames.isReadFile(name)) {
      noteEscapes(name, path);
      files.add(new FileTree.File(path, attributes.size(), new DiskFile(file, attributes.size())));
    }
    return files.size() < MAX_FILES ? FileVisitResult.CONTINUE : tooMany();
  }

  private FileVisitResult tooMany() {
    diagnostics.add(
        new Diagnostic(
            Severity.ERROR,
            "too-many-files",
            new SourceLocation(prefix, 0),
            String.format(
                Locale.ROOT, "holds more than %,d files; the rest was not looked at", MAX_FILES),
            "name the application's own folder instead"));
    return FileVisitResult.TERMINATE;
  }

  private void meetLink(Path link, String path) {
    leftOut.add(new LeftOut(Folders.join(prefix, path), LeftOut.Reason.LINK));
    try {
      if (!link.toRealPath().startsWith(root)) {
        warn(
            path,
            "link-leaves-workspace",
            "is a symbolic link out of the workspace and was not followed",
            "name the folder it leads to as a further path, if it belongs to the application");
      }
    } catch (IOException e) {
      warn(
          path,
          "link-broken",
          "is a symbolic link that leads nowhere or in a circle",
          "restore what it leads to, or delete the link");
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    String path = Folders.join(open.isEmpty() ? "" : open.element(), PathNames.display(file));
    report(
        path,
        LeftOut.Reason.UNREADABLE,
        "folder-unreadable",
        "cannot be looked into (" + cause.getClass().getSimpleName() + "); all below it is missing",
        "make it readable for the user who runs Kerf");
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
    String path = open.pop();
    if (cause != null) {
      report(
          path,
          LeftOut.Reason.UNREADABLE,
          "folder-unreadable",
          "could not be listed to its end (" + cause.getClass().getSimpleName() + ")",
          "check the file system and run again");
    }
    return FileVisitResult.CONTINUE;
  }

  private void noteEscapes(String name, String path) {
    if (PathNames.isEscaped(name)) {
      warn(
          path,
          "name-with-control-characters",
          "has characters in its name that cannot be printed; they are shown escaped",
          "rename the file");
    }
  }

  private void report(
      String path, LeftOut.Reason reason, String id, String message, String remedy) {
    leftOut.add(new LeftOut(Folders.join(prefix, path), reason));
    warn(path, id, message, remedy);
  }

  private void warn(String path, String id, String message, String remedy) {
    SourceLocation location = new SourceLocation(Folders.join(prefix, path), 0);
    diagnostics.add(new Diagnostic(Severity.WARNING, id, location, message, remedy));
  }
}
