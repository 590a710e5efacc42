package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.model.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what there is to read below the paths that the user named. */
public final class WorkspaceDiscovery {

  private WorkspaceDiscovery() {}

  /**
   * Looks at every folder or archive once. With one folder, the workspace's paths are relative to
   * it; with several, to the folder that holds them all, since they have to be told apart.
   *
   * @param paths at least one folder or archive, none inside another but for what a build made
   * @throws NoWorkspaceException where a path is no folder or archive that can be read
   */
  public static Workspace discover(List<Path> paths) throws NoWorkspaceException {
    return discover(paths, Configuration.none(), CodeOrigin.AUTO);
  }

  /**
   * The same, with what the user says of files.
   *
   * @throws NoWorkspaceException where a path is no folder or archive that can be read
   */
  public static Workspace discover(List<Path> paths, Configuration configuration, CodeOrigin from)
      throws NoWorkspaceException {
    return new WorkspaceFiles(paths, configuration, from).workspace();
  }

  static Workspace discover(WorkspaceFiles files, Configuration configuration, CodeOrigin from)
      throws NoWorkspaceException {
    List<Found> found = new ArrayList<>();
    List<Deployable> deployables = new ArrayList<>();
    for (GivenPaths.Given path : files.given().paths()) {
      Found here = found(path, files.tree(path), configuration, from);
      for (GivenPaths.Given inside : files.given().classFoldersIn(path)) {
        here = here.withoutClassFiles(inside.shown());
      }
      found.add(here);
      deployables.add(new Deployable(here.title(), path.shown()));
    }
    return workspace(deployables, found, configuration, files.links());
  }

  /** Makes a workspace of one tree of files, wherever it comes from. */
  static Workspace discover(FileTree tree, Configuration configuration) {
    Found found = new TreeDiscovery(tree, "", configuration, CodeOrigin.SOURCE).found();
    return workspace(
        List.of(new Deployable(found.title(), "")),
        List.of(found),
        configuration,
        Optional.empty());
  }

  private static Found found(
      GivenPaths.Given path,
      Optional<FileTree> folder,
      Configuration configuration,
      CodeOrigin from)
      throws NoWorkspaceException {
    if (folder.isEmpty()) {
      return ArchiveDiscovery.of(Bytes.of(path.real()), path.shown(), configuration, from);
    }
    Found found = new TreeDiscovery(folder.get(), path.shown(), configuration, from).found();
    return path.kind() == GivenPaths.Kind.INNER_CLASS_FOLDER ? found.onlyClassFiles() : found;
  }

  private static Workspace workspace(
      List<Deployable> deployables,
      List<Found> trees,
      Configuration configuration,
      Optional<PlaceTemplate> links) {
    List<BuildModule> modules = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<SourceLanguage, ForeignSources> foreign = new EnumMap<>(SourceLanguage.class);
    for (Found tree : trees) {
      modules.addAll(tree.modules());
      inputs.addAll(tree.inputs());
      leftOut.addAll(tree.leftOut());
      diagnostics.addAll(tree.diagnostics());
      tree.foreignSources()
          .forEach((language, count) -> foreign.merge(language, count, ForeignSources::plus));
    }
    modules.sort(null);
    List<Input> all = SchemaInputs.with(inputs, configuration.schema().value(), modules);
    Workspace workspace =
        new Workspace(
            deployables.stream()
                .map(Deployable::title)
                .distinct()
                .collect(Collectors.joining(", ")),
            deployables,
            modules,
            all.stream().sorted(Comparator.comparing(Input::path, PathNames.ORDER)).toList(),
            List.copyOf(foreign.values()),
            leftOut.stream().sorted().toList(),
            diagnostics.stream().sorted().toList(),
            links);
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
                "none of the %,d Java sources here belongs to an application; tests, generated,"
                    + " vendored and sample code do not count",
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
        diagnostics.stream().sorted().toList(),
        workspace.links());
  }
}
