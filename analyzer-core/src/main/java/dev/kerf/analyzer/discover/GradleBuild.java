package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one Gradle script says of projects and source folders.
 *
 * @param rootName of the root project, where a settings script gives one
 * @param projects folders of included projects relative to the script, with their names
 * @param builds folders of included builds
 * @param logic folders of included builds that only give plugins to this one
 * @param roots source folders of the script's own project
 * @param rootsOfAll source folders of all projects below
 */
record GradleBuild(
    Optional<String> rootName,
    Map<String, String> projects,
    List<String> builds,
    List<String> logic,
    List<Root> roots,
    List<Root> rootsOfAll) {

  /**
   * A folder of a source set.
   *
   * @param path as written
   * @param sourceSet {@code main}, {@code test}, {@code integrationTest}
   */
  record Root(String path, String sourceSet, boolean resources) {

    /** With the role that its source set gives it. */
    SourceRoot asRoot() {
      return new SourceRoot(path, reason(), resources);
    }

    private RoleReason reason() {
      if (FolderNames.isTest(sourceSet)) {
        return RoleReason.DECLARED_TESTS;
      }
      return FolderNames.isGenerated(sourceSet)
          ? RoleReason.GENERATED_FOLDER
          : RoleReason.DECLARED_SOURCES;
    }
  }

  private static final Pattern SOURCES =
      Pattern.compile(
          "(.*?)\\b(?:sourceSets|kotlin\\.sourceSets)\\.(\\w+)\\."
              + "(java|groovy|kotlin|scala|resources)\\.(?:srcDirs?|setSrcDirs)\\b(.*)",
          Pattern.DOTALL);

  private static final Pattern INCLUDE =
      Pattern.compile("include(?:\\s*\\(|\\s+)(.*)", Pattern.DOTALL);

  private static final Pattern INCLUDE_BUILD =
      Pattern.compile("(pluginManagement\\.)?includeBuild(?:\\s*\\(|\\s+)(.*)", Pattern.DOTALL);

  private static final Pattern PROJECT_FOLDER =
      Pattern.compile(
          "project\\s*\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\s*\\.\\s*projectDir\\s*=(.*)",
          Pattern.DOTALL);

  private static final Pattern ROOT_NAME =
      Pattern.compile("rootProject\\.name\\s*=\\s*['\"]([^'\"$]+)['\"].*", Pattern.DOTALL);

  GradleBuild {
    projects = Map.copyOf(projects);
    builds = List.copyOf(builds);
    logic = List.copyOf(logic);
    roots = List.copyOf(roots);
    rootsOfAll = List.copyOf(rootsOfAll);
  }

  static GradleBuild read(String script) {
    List<String> included = new ArrayList<>();
    Map<String, String> folders = new TreeMap<>();
    List<String> builds = new ArrayList<>();
    List<String> logic = new ArrayList<>();
    List<Root> roots = new ArrayList<>();
    List<Root> rootsOfAll = new ArrayList<>();
    Optional<String> rootName = Optional.empty();
    for (String statement : GradleScript.statements(script)) {
      Matcher name = ROOT_NAME.matcher(statement);
      Matcher include = INCLUDE.matcher(statement);
      Matcher build = INCLUDE_BUILD.matcher(statement);
      Matcher folder = PROJECT_FOLDER.matcher(statement);
      Matcher sources = SOURCES.matcher(statement);
      if (name.matches()) {
        rootName = Optional.of(name.group(1).strip());
      } else if (include.matches()) {
        included.addAll(GradleScript.strings(include.group(1)));
      } else if (build.matches()) {
        // What follows the folder says which of its modules stand for which libraries.
        GradleScript.strings(build.group(2)).stream()
            .limit(1)
            .forEach((build.group(1) == null ? builds : logic)::add);
      } else if (folder.matches()) {
        List<String> written = GradleScript.strings(folder.group(2));
        if (!written.isEmpty()) {
          folders.put(path(folder.group(1)), written.get(written.size() - 1));
        }
      } else if (sources.matches()) {
        boolean all = sources.group(1).matches("(?:.*\\W)?(?:allprojects|subprojects)\\W.*");
        boolean resources = sources.group(3).equals("resources");
        for (String path : GradleScript.strings(sources.group(4))) {
          (all ? rootsOfAll : roots).add(new Root(path, sources.group(2), resources));
        }
      }
    }
    return new GradleBuild(rootName, projects(included, folders), builds, logic, roots, rootsOfAll);
  }

  /** {@code :custom:docker} as {@code custom:docker}. */
  private static String path(String written) {
    return written.startsWith(":") ? written.substring(1) : written;
  }

  /**
   * A project lies in a folder of its name below that of its parent, unless it is put elsewhere.
   */
  private static Map<String, String> projects(List<String> included, Map<String, String> folders) {
    Map<String, String> out = new TreeMap<>();
    for (String written : included) {
      String project = path(written);
      String folder = "";
      StringBuilder at = new StringBuilder();
      for (String segment : project.split(":")) {
        at.append(at.isEmpty() ? "" : ":").append(segment);
        folder = folders.getOrDefault(at.toString(), Folders.join(folder, segment));
      }
      out.put(folder, project);
    }
    return out;
  }
}
