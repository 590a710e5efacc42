package dev.kerf.analyzer.discover;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder below which packages or resource names start.
 *
 * @param path relative to the tree
 * @param reason the rule that gives its role
 * @param resources whether it holds resources rather than sources
 */
record SourceRoot(String path, RoleReason reason, boolean resources) {

  /** What stands below {@code src/<source set>} in the conventions of Maven and Gradle. */
  private static final Set<String> LANGUAGE_FOLDERS =
      Set.of("java", "kotlin", "groovy", "scala", "clojure", "aspect", "jsp");

  private static final Set<String> RESOURCE_FOLDERS = Set.of("resources", "webapp");

  /**
   * The root of a conventional layout that a file lies in: {@code src/<source set>/<language>},
   * outermost first, so that a template below {@code src/main/resources} belongs to the resources.
   */
  static Optional<SourceRoot> conventional(String path) {
    List<String> segments = Folders.segments(Folders.parent(path));
    for (int i = 0; i + 2 < segments.size(); i++) {
      if (!segments.get(i).equals("src")) {
        continue;
      }
      String sourceSet = segments.get(i + 1);
      String language = segments.get(i + 2);
      boolean resources = RESOURCE_FOLDERS.contains(language);
      // Below src/it lie whole projects, by the convention of the Maven invoker.
      if (resources || LANGUAGE_FOLDERS.contains(language) || sourceSet.equals("it")) {
        String root = String.join("/", segments.subList(0, i + 3));
        return Optional.of(new SourceRoot(root, sourceSetReason(sourceSet), resources));
      }
    }
    return Optional.empty();
  }

  /**
   * A folder of sources that a build file names.
   *
   * @param test whether it calls them tests; otherwise the names of the folders may
   */
  static SourceRoot declared(String path, boolean test) {
    List<String> names = Folders.segments(path);
    if (test || names.stream().anyMatch(FolderNames::isTest)) {
      return new SourceRoot(path, RoleReason.DECLARED_TESTS, false);
    }
    boolean generated = names.stream().anyMatch(FolderNames::isGenerated);
    return new SourceRoot(
        path, generated ? RoleReason.GENERATED_FOLDER : RoleReason.DECLARED_SOURCES, false);
  }

  private static RoleReason sourceSetReason(String sourceSet) {
    if (FolderNames.isTest(sourceSet)) {
      return RoleReason.TEST_SOURCE_SET;
    }
    return FolderNames.isGenerated(sourceSet)
        ? RoleReason.GENERATED_FOLDER
        : RoleReason.MAIN_SOURCE_SET;
  }
}
