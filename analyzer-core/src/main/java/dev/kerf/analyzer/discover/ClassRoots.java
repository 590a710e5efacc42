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
 * class file of each folder is looked into, and more only while they are broken.
 */
final class ClassRoots {

  private static final Pattern RELEASE = Pattern.compile("(?:.*/)?META-INF/versions/(\\d+)");

  /** By folder, once a class file of it could be read. */
  private final Map<String, Optional<String>> byFolder = new HashMap<>();

  /** What is read: module, place of the class below its root, size. */
  private final Set<String> read = new HashSet<>();

  /**
   * The root, empty where the folder is not that of its class's package. A file that is no class
   * file stays where it lies: reading it tells what is wrong with it.
   */
  private Optional<String> rootOf(FileTree.File file) {
    String folder = file.folder();
    Optional<String> known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Optional<String> name = nameIn(file);
    if (name.isEmpty()) {
      return Optional.of(folder);
    }
    Optional<String> root =
        name.map(Folders::parent)
            .filter(
                above -> folder.equals(above) || above.isEmpty() || folder.endsWith('/' + above))
            .map(above -> folder.substring(0, Math.max(0, folder.length() - above.length())))
            .map(found -> found.endsWith("/") ? found.substring(0, found.length() - 1) : found);
    byFolder.put(folder, root);
    return root;
  }

  private static Optional<String> nameIn(FileTree.File file) {
    try {
      return ClassName.read(file.loader().load(InputKind.CLASS_FILE.maxBytes()));
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
