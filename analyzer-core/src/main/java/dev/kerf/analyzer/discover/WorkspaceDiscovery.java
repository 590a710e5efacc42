package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what there is to read below the paths that the user named. */
public final class WorkspaceDiscovery {

  private WorkspaceDiscovery() {}

  /**
   * Looks at every folder once. With one path, the workspace's paths are relative to it; with
   * several, to the folder that holds them all, since they have to be told apart.
   *
   * @param paths at least one folder, none inside another
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public static Workspace discover(List<Path> paths) throws NoWorkspaceException {
    return discover(paths, Configuration.none(), CodeOrigin.AUTO);
  }

  /**
   * The same, with what the user says of files.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public static Workspace discover(List<Path> paths, Configuration configuration, CodeOrigin from)
      throws NoWorkspaceException {
    List<Path> roots = realFolders(paths);
    Path common = commonFolder(roots);
    List<TreeDiscovery> trees = new ArrayList<>();
    List<Deployable> deployables = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      String prefix = prefix(common, roots.get(i));
      TreeDiscovery tree = discover(paths.get(i), roots.get(i), prefix, configuration, from);
      trees.add(tree);
      deployables.add(new Deployable(tree.title(), prefix));
    }
    return workspace(deployables, trees, configuration);
  }

  /** Makes a workspace of one tree of files, wherever it comes from. */
  static Workspace discover(FileTree tree, Configuration configuration) {
    TreeDiscovery found = new TreeDiscovery(tree, "", configuration, CodeOrigin.SOURCE);
    return workspace(List.of(new Deployable(found.title(), "")), List.of(found), configuration);
  }

  private static TreeDiscovery discover(
      Path given, Path root, String prefix, Configuration configuration, CodeOrigin from)
      throws NoWorkspaceException {
    try {
      return new TreeDiscovery(FolderTree.read(root, prefix), prefix, configuration, from);
    } catch (IOException e) {
      throw new NoWorkspaceException(List.of(unreadable(given)));
    }
  }

  private static Workspace workspace(
      List<Deployable> deployables, List<TreeDiscovery> trees, Configuration configuration) {
    List<BuildModule> modules = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<SourceLanguage, ForeignSources> foreign = new EnumMap<>(SourceLanguage.class);
    for (TreeDiscovery tree : trees) {
      modules.addAll(tree.modules());
      inputs.addAll(tree.inputs());
      leftOut.addAll(tree.leftOut());
      diagnostics.addAll(tree.diagnostics());
      tree.foreignSources()
          .forEach((language, count) -> foreign.merge(language, count, ForeignSources::plus));
    }
    modules.sort(null);
    List<Input> all = SchemaInputs.with(inputs, configuration.schema().value(), modules.get(0));
    Workspace workspace =
        new Workspace(
            deployables.stream().map(Deployable::title).collect(Collectors.joining(", ")),
            deployables,
            modules,
            all.stream().sorted(Comparator.comparing(Input::path, PathNames.ORDER)).toList(),
            List.copyOf(foreign.values()),
            leftOut.stream().sorted().toList(),
            diagnostics.stream().sorted().toList());
    return workspace.hasMainCode() ? workspace : sayingThereIsNoJava(workspace);
  }

  private static Workspace sayingThereIsNoJava(Workspace workspace) {
    long others =
        workspace.inputs().stream().filter(i -> i.kind() == InputKind.JAVA_SOURCE).count();
    String message =
        others == 0
            ? "there is no Java source here, so there is nothing to analyse"
            : String.format(
                Locale.ROOT,
                "none of the %,d Java sources here belongs to an application; tests, generated, vendored and sample code do not count",
                others);
    List<Diagnostic> diagnostics = new ArrayList<>(workspace.diagnostics());
    diagnostics.add(
        new Diagnostic(
            Severity.ERROR,
            "no-java-source",
            new SourceLocation("", 0),
            message,
            "name the folder that holds the application's sources"));
    return new Workspace(
        workspace.title(),
        workspace.deployables(),
        workspace.modules(),
        workspace.inputs(),
        workspace.foreignSources(),
        workspace.leftOut(),
        diagnostics.stream().sorted().toList());
  }

  /** All paths with links resolved; every problem is told at once. */
  private static List<Path> realFolders(List<Path> paths) throws NoWorkspaceException {
    List<Diagnostic> problems = new ArrayList<>();
    List<Path> roots = new ArrayList<>();
    if (paths.isEmpty()) {
      problems.add(problem("path-missing", "", "no path was given", "name at least one folder"));
    }
    for (Path path : paths) {
      String shown = path.toString();
      if (!Files.exists(path)) {
        problems.add(
            problem("path-not-found", shown, "does not exist", "check the spelling of the path"));
      } else if (!Files.isDirectory(path)) {
        problems.add(
            problem("path-not-a-folder", shown, "is no folder", "name the folder that holds it"));
      } else {
        addReal(path, roots, problems);
      }
    }
    for (Path root : roots) {
      if (roots.stream().filter(root::startsWith).count() > 1) {
        problems.add(
            problem(
                "paths-overlap",
                paths.get(roots.indexOf(root)).toString(),
                "lies inside another path that was given, or was given twice",
                "name each application once"));
      }
    }
    if (!problems.isEmpty()) {
      throw new NoWorkspaceException(problems);
    }
    return roots;
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

  private static Diagnostic unreadable(Path path) {
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
    Path common = roots.get(0);
    for (Path root : roots) {
      while (!root.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  private static String prefix(Path common, Path root) {
    StringBuilder prefix = new StringBuilder();
    for (Path at = root; !at.equals(common); at = at.getParent()) {
      prefix.insert(0, (prefix.isEmpty() ? "" : "/")).insert(0, PathNames.display(at));
    }
    return prefix.toString();
  }
}
