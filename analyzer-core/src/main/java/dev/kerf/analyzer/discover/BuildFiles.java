package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The build files of one tree, read: which folders are modules, by which build system, and what
 * their files say. Build files among test data, templates and build output mark no modules.
 */
final class BuildFiles {

  private static final Map<String, BuildSystem> MARKERS =
      Map.of(
          "pom.xml", BuildSystem.MAVEN,
          "build.gradle", BuildSystem.GRADLE,
          "build.gradle.kts", BuildSystem.GRADLE,
          "settings.gradle", BuildSystem.GRADLE,
          "settings.gradle.kts", BuildSystem.GRADLE,
          "build.xml", BuildSystem.ANT,
          ".project", BuildSystem.ECLIPSE);

  private static final Pattern ROOT_PROJECT_NAME =
      Pattern.compile("rootProject\\.name\\s*=\\s*['\"]([^'\"$]+)['\"]");

  private final Map<String, BuildSystem> systems = new TreeMap<>(PathNames.ORDER);
  private final Map<String, MavenPom> poms = new TreeMap<>(PathNames.ORDER);
  private final Map<String, String> gradleNames = new TreeMap<>(PathNames.ORDER);

  private BuildFiles() {}

  /**
   * Reads them all.
   *
   * @param prefix the tree's own path in the workspace, for diagnostics
   */
  static BuildFiles read(
      FileTree tree, OutputFolders output, String prefix, List<Diagnostic> diagnostics) {
    BuildFiles found = new BuildFiles();
    for (FileTree.File file : tree.files()) {
      BuildSystem system = MARKERS.get(file.name());
      if (system != null
          && SourceRoot.conventional(file.path()).isEmpty()
          && !output.contain(file.path())) {
        found.systems.merge(file.folder(), system, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        found.readOne(file, prefix, diagnostics);
      }
    }
    return found;
  }

  private void readOne(FileTree.File file, String prefix, List<Diagnostic> diagnostics) {
    boolean pom = file.name().equals("pom.xml");
    if (!pom && !file.name().startsWith("settings.gradle")) {
      return;
    }
    String shown = Folders.join(prefix, file.path());
    try {
      byte[] bytes = file.loader().load(InputKind.XML.maxBytes());
      if (pom) {
        poms.put(file.folder(), PomReader.read(bytes));
      } else {
        rootProjectName(bytes).ifPresent(name -> gradleNames.put(file.folder(), name));
      }
    } catch (IOException e) {
      diagnostics.add(Input.unreadable(shown, e));
    } catch (XMLStreamException e) {
      diagnostics.add(broken(shown, e));
    }
  }

  private static Optional<String> rootProjectName(byte[] settings) {
    Matcher name =
        ROOT_PROJECT_NAME.matcher(new String(settings, java.nio.charset.StandardCharsets.UTF_8));
    return name.find() ? Optional.of(name.group(1).strip()) : Optional.empty();
  }

  private static Diagnostic broken(String path, XMLStreamException cause) {
    int line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNumber());
    return new Diagnostic(
        Severity.WARNING,
        "pom-unreadable",
        new SourceLocation(path, line),
        "is no readable pom.xml; its folder is taken as a module with the conventional layout",
        "correct the file; source folders that it names are only known once it can be read");
  }

  /** Folders that hold a build file, outermost first. */
  Set<String> folders() {
    return systems.keySet();
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
        .or(() -> Optional.ofNullable(gradleNames.get(folder)));
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

  /** Folders that a pom lists among its modules: part of the build, whatever they are called. */
  Set<String> listedModules() {
    Set<String> listed = new TreeSet<>();
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
