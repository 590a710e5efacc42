package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places class files: the folder that their packages start below, and whether tests lie there. One
 * class file of each folder is looked into.
 */
final class ClassRoots {

  private static final Pattern RELEASE = Pattern.compile("(?:.*/)?META-INF/versions/(\\d+)");

  private final Map<String, Optional<String>> byFolder = new HashMap<>();

  /** What is read: module, place of the class below its root, size. */
  private final Set<String> read = new HashSet<>();

  /** The root, empty where the file's name is not that of its class. */
  private Optional<String> rootOf(FileTree.File file) {
    return byFolder.computeIfAbsent(file.folder(), folder -> root(file));
  }

  private static Optional<String> root(FileTree.File file) {
    try {
      byte[] bytes = file.loader().load(InputKind.CLASS_FILE.maxBytes());
      String folder = file.folder();
      return ClassName.read(bytes)
          .map(Folders::parent)
          .filter(name -> folder.equals(name) || name.isEmpty() || folder.endsWith('/' + name))
          .map(name -> folder.substring(0, Math.max(0, folder.length() - name.length())))
          .map(root -> root.endsWith("/") ? root.substring(0, root.length() - 1) : root);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Places one class file; of several of one name and size in a module the first is read.
   *
   * @param above the folder that names of tests count below: that of the module
   */
  Placement place(FileTree.File file, String above) {
    Optional<String> root = rootOf(file);
    if (root.isEmpty()) {
      return new Placement(RoleReason.MISPLACED_CLASS, Optional.empty());
    }
    Matcher release = RELEASE.matcher(root.get());
    if (release.matches()) {
      return new Placement(RoleReason.OTHER_RELEASE, root);
    }
    String below =
        Folders.contains(above, root.get()) ? root.get().substring(above.length()) : root.get();
    boolean test =
        Folders.segments(below).stream()
            .anyMatch(name -> FolderNames.isTest(name) || name.startsWith("test-"));
    if (test) {
      return new Placement(RoleReason.TEST_FOLDER, root);
    }
    String name = file.path().substring(root.get().isEmpty() ? 0 : root.get().length() + 1);
    boolean first = read.add(above + ':' + name + ':' + file.size());
    return new Placement(first ? RoleReason.CLASS_FOLDER : RoleReason.COPIED_CLASS, root);
  }
}
