package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * The build files of one tree, read: which folders are modules, by which build system, and what
 * their files say. Build files among test data, templates and build output mark no modules.
 */
final class BuildFiles {

  private static final Map<String, BuildSystem> MARKERS =
      Map.ofEntries(
          Map.entry("pom.xml", BuildSystem.MAVEN),
          Map.entry("build.gradle", BuildSystem.GRADLE),
          Map.entry("build.gradle.kts", BuildSystem.GRADLE),
          Map.entry("settings.gradle", BuildSystem.GRADLE),
          Map.entry("settings.gradle.kts", BuildSystem.GRADLE),
          Map.entry("MODULE.bazel", BuildSystem.BAZEL),
          Map.entry("WORKSPACE", BuildSystem.BAZEL),
          Map.entry("WORKSPACE.bazel", BuildSystem.BAZEL),
          Map.entry("BUILD", BuildSystem.BAZEL),
          Map.entry("BUILD.bazel", BuildSystem.BAZEL),
          Map.entry("build.xml", BuildSystem.ANT),
          Map.entry(".project", BuildSystem.ECLIPSE),
          Map.entry(".classpath", BuildSystem.ECLIPSE));

  private final Map<String, BuildSystem> systems = new TreeMap<>(PathNames.ORDER);
  private final Map<String, MavenPom> poms = new TreeMap<>(PathNames.ORDER);
  private final Map<String, GradleBuild> gradle = new TreeMap<>(PathNames.ORDER);

  /** By folder; these lie among the sources, a package has its own. */
  private final Map<String, BazelBuild> bazel = new TreeMap<>(PathNames.ORDER);

  /** Source folders that other build files and editors name, by module. */
  private final Map<String, List<SourceRoot>> named = new TreeMap<>(PathNames.ORDER);

  private final Map<String, byte[]> netBeansProperties = new TreeMap<>(PathNames.ORDER);
  private final Map<String, String> declaredNames = new TreeMap<>(PathNames.ORDER);
  private final Set<String> includedProjects = new TreeSet<>(PathNames.ORDER);
  private final Set<String> charts = new TreeSet<>(PathNames.ORDER);
  private final Set<String> pluginBuilds = new TreeSet<>(PathNames.ORDER);

  private BuildFiles() {}

  static boolean isBuildFile(String path) {
    return MARKERS.containsKey(Folders.name(path));
  }

  /**
   * Reads them all.
   *
   * @param prefix the tree's own path in the workspace, for diagnostics
   */
  static BuildFiles read(
      FileTree tree, OutputFolders output, String prefix, List<Diagnostic> diagnostics) {
    BuildFiles found = new BuildFiles();
    for (FileTree.File file : tree.files()) {
      if (file.name().equals("Chart.yaml")) {
        found.charts.add(file.folder());
      }
      BuildSystem system = system(file);
      if (system != null && mayMark(file, system) && !output.contain(file.path())) {
        // A file called BUILD may be anything, so what it says decides.
        if (system != BuildSystem.BAZEL) {
          found.mark(module(file), system);
        }
        found.readOne(file, system, prefix, diagnostics);
      }
    }
    found.include(tree);
    found.markPackages();
    found.unmarkTestData();
    return found;
  }

  private void mark(String folder, BuildSystem system) {
    systems.merge(folder, system, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Build files inside of a source set are data, but for those of Bazel, which lie beside Java. */
  private static boolean mayMark(FileTree.File file, BuildSystem system) {
    return SourceRoot.conventional(file.path())
        .filter(root -> system != BuildSystem.BAZEL || root.resources())
        .isEmpty();
  }

  /**
   * Packages of Bazel are modules, unless Maven or Gradle says what the modules around them are:
   * then there are two builds of the same sources.
   */
  private void markPackages() {
    Set<String> others = new TreeSet<>(systems.keySet());
    others.removeIf(folder -> systems.get(folder).compareTo(BuildSystem.BAZEL) >= 0);
    for (String folder : bazel.keySet()) {
      if (others.stream().noneMatch(other -> Folders.contains(other, folder))) {
        mark(folder, BuildSystem.BAZEL);
      }
    }
  }

  /** An Ant build among the tests of another is what they are run on. */
  private void unmarkTestData() {
    Set<String> scripts = new TreeSet<>(systems.keySet());
    scripts.removeIf(folder -> systems.get(folder) != BuildSystem.ANT);
    for (String folder : scripts) {
      boolean isData =
          scripts.stream()
              .filter(outer -> !outer.equals(folder) && Folders.contains(outer, folder))
              .map(outer -> folder.substring(outer.isEmpty() ? 0 : outer.length() + 1))
              .anyMatch(
                  below -> Folders.segments(below).stream().anyMatch(FolderNames::isTestFolder));
      if (isData) {
        systems.remove(folder);
      }
    }
  }

  private void readBazel(FileTree.File file, byte[] bytes) {
    BazelBuild build = BazelBuild.read(new String(bytes, StandardCharsets.UTF_8));
    if (build.hasJava()) {
      bazel.put(file.folder(), build);
    }
    if (BazelBuild.isTop(file.name())) {
      mark(file.folder(), BuildSystem.BAZEL);
      build.name().ifPresent(name -> declaredNames.putIfAbsent(file.folder(), name));
    }
  }

  /** Which system a file belongs to, null where it is no build file. */
  private static BuildSystem system(FileTree.File file) {
    if (file.name().endsWith(".iml")) {
      return BuildSystem.INTELLIJ;
    }
    return isOfNetBeans(file) ? BuildSystem.ANT : MARKERS.get(file.name());
  }

  private static boolean isOfNetBeans(FileTree.File file) {
    return Folders.name(file.folder()).equals("nbproject")
        && (file.name().equals("project.xml") || file.name().equals("project.properties"));
  }

  private static String module(FileTree.File file) {
    return isOfNetBeans(file) ? Folders.parent(file.folder()) : file.folder();
  }

  private void readOne(
      FileTree.File file, BuildSystem system, String prefix, List<Diagnostic> diagnostics) {
    String shown = Folders.join(prefix, file.path());
    try {
      byte[] bytes = file.loader().load(InputKind.XML.maxBytes());
      String folder = module(file);
      switch (system) {
        case MAVEN -> poms.put(folder, PomReader.read(bytes));
        case GRADLE -> {
          GradleBuild build = GradleBuild.read(new String(bytes, StandardCharsets.UTF_8));
          gradle.put(file.path(), build);
          build.rootName().ifPresent(name -> declaredNames.put(folder, name));
        }
        case BAZEL -> readBazel(file, bytes);
        case ECLIPSE -> {
          if (file.name().equals(".classpath")) {
            addNamed(folder, EclipseProject.sources(bytes));
          } else {
            EclipseProject.name(bytes).ifPresent(name -> declaredNames.putIfAbsent(folder, name));
          }
        }
        case INTELLIJ -> addNamed(folder, IntelliJModule.sources(bytes));
        case ANT -> {
          if (isOfNetBeans(file)) {
            readNetBeans(folder, file.name(), bytes);
          } else {
            AntBuild build = AntBuild.read(bytes);
            addNamed(folder, build.sources());
            build.name().ifPresent(name -> declaredNames.putIfAbsent(folder, name));
          }
        }
        case NONE -> throw new IllegalStateException(file.path());
      }
    } catch (IOException e) {
      diagnostics.add(Input.unreadable(shown, e));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      SourceLocation at = new SourceLocation(shown, line);
      diagnostics.add(file.name().equals("pom.xml") ? brokenPom(at) : brokenBuildFile(at));
    }
  }

  /** The files come by name, so the properties come before what they are for. */
  private void readNetBeans(String folder, String fileName, byte[] bytes)
      throws XMLStreamException, IOException {
    if (fileName.equals("project.properties")) {
      netBeansProperties.put(folder, bytes);
      return;
    }
    NetBeansProject project = NetBeansProject.read(bytes);
    project.name().ifPresent(name -> declaredNames.put(folder, name));
    byte[] properties = netBeansProperties.get(folder);
    if (properties != null) {
      addNamed(folder, project.at(properties).sources());
    }
  }

  private void addNamed(String folder, List<SourceRoot> roots) {
    named.computeIfAbsent(folder, module -> new ArrayList<>()).addAll(roots);
  }

  /**
   * Projects that a settings script includes are modules, with or without a script of their own.
   */
  private void include(FileTree tree) {
    gradle.forEach(
        (script, build) -> {
          build
              .projects()
              .forEach(
                  (written, name) ->
                      folder(tree, script, written).ifPresent(folder -> include(folder, name)));
          for (String written : build.builds()) {
            folder(tree, script, written).ifPresent(folder -> include(folder, folder));
          }
          for (String written : build.logic()) {
            folder(tree, script, written).ifPresent(pluginBuilds::add);
          }
        });
  }

  /** The folder below that of a script that the script names, where there is anything in it. */
  private static Optional<String> folder(FileTree tree, String script, String written) {
    return Folders.resolve(Folders.parent(script), written)
        .filter(folder -> !folder.isEmpty() && hasFiles(tree, folder));
  }

  private void include(String folder, String name) {
    includedProjects.add(folder);
    systems.putIfAbsent(folder, BuildSystem.GRADLE);
    declaredNames.putIfAbsent(folder, name);
  }

  private static boolean hasFiles(FileTree tree, String folder) {
    return tree.files().stream().anyMatch(file -> Folders.contains(folder, file.path()));
  }

  /** Source folders that Gradle, Ant or an editor names for a module, relative to the tree. */
  List<SourceRoot> namedRoots(String module) {
    List<SourceRoot> out = new ArrayList<>();
    gradle.forEach(
        (script, build) -> {
          String folder = Folders.parent(script);
          if (folder.equals(module)) {
            build.roots().forEach(root -> add(module, root.asRoot(), out));
          }
          if (Folders.contains(folder, module)) {
            build.rootsOfAll().forEach(root -> add(module, root.asRoot(), out));
          }
        });
    // What editors keep is made from the build where there is one, and goes stale.
    if (system(module) != BuildSystem.MAVEN && system(module) != BuildSystem.GRADLE) {
      named.getOrDefault(module, List.of()).forEach(root -> add(module, root, out));
    }
    return out;
  }

  private static void add(String module, SourceRoot root, List<SourceRoot> out) {
    Folders.resolve(module, root.path())
        .filter(path -> !path.equals(module))
        .ifPresent(path -> out.add(new SourceRoot(path, root.reason(), root.resources())));
  }

  private static Diagnostic brokenPom(SourceLocation at) {
    return new Diagnostic(
        Severity.WARNING,
        "pom-unreadable",
        at,
        "is no readable pom.xml; its folder is taken as a module with the conventional layout",
        "correct the file; source folders that it names are only known once it can be read");
  }

  private static Diagnostic brokenBuildFile(SourceLocation at) {
    return new Diagnostic(
        Severity.WARNING,
        "build-file-unreadable",
        at,
        "is no readable XML; what it says of names and source folders is not known",
        "correct or remove the file, or name the folders under source-roots in kerf.yml");
  }

  /** Folders that hold a build file, outermost first. */
  Set<String> folders() {
    return systems.keySet();
  }

  /**
   * Whether the folder is a module that somebody laid out; a package of Bazel is one wherever there
   * are sources, those of others as well.
   */
  boolean isLaidOut(String folder) {
    return systems.containsKey(folder) && systems.get(folder) != BuildSystem.BAZEL;
  }

  BuildSystem system(String folder) {
    return systems.getOrDefault(folder, BuildSystem.NONE);
  }

  Optional<MavenPom> pom(String folder) {
    return Optional.ofNullable(poms.get(folder));
  }

  /** The name that a folder's build file gives to its module. */
  Optional<String> name(String folder) {
    return pom(folder)
        .map(MavenPom::title)
        .filter(name -> !name.isBlank())
        .or(() -> Optional.ofNullable(declaredNames.get(folder)));
  }

  /** The pom that a module inherits from, where it lies in the tree. */
  Optional<MavenPom> parentPom(String folder) {
    return parentFolder(folder).flatMap(this::pom);
  }

  Optional<String> parentFolder(String folder) {
    return pom(folder)
        .flatMap(MavenPom::parentPath)
        .flatMap(path -> Folders.resolve(folder, path))
        .map(path -> path.endsWith(".xml") ? Folders.parent(path) : path)
        .filter(parent -> !parent.equals(folder));
  }

  /** Whether a file is a template of a Helm chart. */
  boolean isChartTemplate(String path) {
    return !charts.isEmpty()
        && charts.stream()
            .anyMatch(chart -> Folders.contains(Folders.join(chart, "templates"), path));
  }

  /** Whether the build of a module makes nothing but tests of its sources. */
  boolean holdsOnlyTests(String module) {
    BazelBuild build = bazel.get(module);
    return system(module) == BuildSystem.BAZEL && build != null && build.onlyTests();
  }

  /** Whether the folder holds a build that only gives plugins to the application's. */
  boolean isPluginBuild(String folder) {
    return pluginBuilds.contains(folder);
  }

  /** Whether the build of a folder consists of modules elsewhere. */
  boolean listsModules(String folder) {
    return pom(folder).filter(pom -> !pom.modules().isEmpty()).isPresent();
  }

  /** Folders that a build lists among its modules: part of it, whatever they are called. */
  Set<String> listedModules() {
    Set<String> listed = new TreeSet<>(includedProjects);
    poms.forEach(
        (folder, pom) ->
            pom.modules().stream()
                .flatMap(module -> pom.resolve(module).stream())
                .flatMap(module -> Folders.resolve(folder, module).stream())
                .map(path -> path.endsWith(".xml") ? Folders.parent(path) : path)
                .forEach(listed::add));
    return listed;
  }
}
