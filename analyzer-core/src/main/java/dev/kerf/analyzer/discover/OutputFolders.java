package dev.kerf.analyzer.discover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which folders a build writes to. The name alone never decides: a package or module may be called
 * {@code build} or {@code target}, so the folder has to look like output as well.
 */
final class OutputFolders {

  private static final Set<String> NAMES =
      Set.of("target", "build", "out", "bin", "classes", "output", "dist");

  private static final Set<String> MAVEN_FILES = Set.of("pom.xml");
  private static final Set<String> GRADLE_FILES =
      Set.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

  /** What builds put at the top of their output and people do not. */
  private static final Set<String> OUTPUT_CHILDREN =
      Set.of(
          "classes",
          "test-classes",
          "generated-sources",
          "maven-archiver",
          "maven-status",
          "surefire-reports",
          "tmp",
          "libs",
          "reports",
          "production");

  /** What lies below one folder that has a suspicious name. */
  private static final class Contents {
    private boolean classFiles;
    private boolean sources;
    private boolean buildFile;
    private final Set<String> children = new HashSet<>();
  }

  private final Set<String> folders = new HashSet<>();

  private OutputFolders() {}

  static OutputFolders in(FileTree tree) {
    Map<String, Contents> suspects = new HashMap<>();
    Set<String> mavenFolders = new HashSet<>();
    Set<String> gradleFolders = new HashSet<>();
    for (FileTree.File file : tree.files()) {
      if (MAVEN_FILES.contains(file.name())) {
        mavenFolders.add(file.folder());
      }
      if (GRADLE_FILES.contains(file.name())) {
        gradleFolders.add(file.folder());
      }
      note(file, suspects);
    }
    OutputFolders output = new OutputFolders();
    suspects.forEach(
        (folder, contents) -> {
          String name = Folders.name(folder);
          String parent = Folders.parent(folder);
          boolean ofBuild =
              name.equals("target") && mavenFolders.contains(parent)
                  || name.equals("build") && gradleFolders.contains(parent);
          if (looksWritten(contents, ofBuild)) {
            output.folders.add(folder);
          }
        });
    return output;
  }

  private static void note(FileTree.File file, Map<String, Contents> suspects) {
    List<String> segments = Folders.segments(file.path());
    int end = 0;
    for (int i = 0; i < segments.size() - 1; i++) {
      end += segments.get(i).length() + (i == 0 ? 0 : 1);
      if (NAMES.contains(segments.get(i))) {
        Contents contents =
            suspects.computeIfAbsent(file.path().substring(0, end), folder -> new Contents());
        String child = segments.get(i + 1);
        contents.children.add(child);
        contents.buildFile |= MAVEN_FILES.contains(child) || GRADLE_FILES.contains(child);
        contents.classFiles |= file.path().endsWith(".class");
        contents.sources |= file.path().endsWith(".java");
      }
    }
  }

  private static boolean looksWritten(Contents contents, boolean ofBuild) {
    if (contents.buildFile || contents.children.contains("src")) {
      return false;
    }
    boolean onlyCompiled = contents.classFiles && !contents.sources;
    return ofBuild
        || onlyCompiled
        || contents.classFiles && contents.children.stream().anyMatch(OUTPUT_CHILDREN::contains);
  }

  /** Whether a file or folder lies in the output of a build. */
  boolean contain(String path) {
    if (folders.isEmpty()) {
      return false;
    }
    for (String at = path; !at.isEmpty(); at = Folders.parent(at)) {
      if (folders.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
