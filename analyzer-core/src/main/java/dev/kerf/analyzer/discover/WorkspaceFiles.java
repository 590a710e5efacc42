package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.PlaceTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that lies below the paths that the user named. What there is to read among it is found when
 * somebody asks: whether everything is as it was is known without opening a file.
 */
public final class WorkspaceFiles {

  private final GivenPaths given;
  private final Configuration configuration;
  private final CodeOrigin from;

  /** Of archives nothing but the path. */
  private final Map<GivenPaths.Given, Optional<FileTree>> trees = new LinkedHashMap<>();

  private Optional<Workspace> workspace = Optional.empty();

  /**
   * Walks the folders.
   *
   * @throws NoWorkspaceException where a path is no folder or archive that can be read
   */
  public WorkspaceFiles(List<Path> paths, Configuration configuration, CodeOrigin from)
      throws NoWorkspaceException {
    this.given = GivenPaths.of(paths);
    this.configuration = configuration;
    this.from = from;
    for (GivenPaths.Given path : given.paths()) {
      trees.put(path, walked(path));
    }
  }

  private static Optional<FileTree> walked(GivenPaths.Given path) throws NoWorkspaceException {
    if (path.kind() == GivenPaths.Kind.ARCHIVE) {
      return Optional.empty();
    }
    try {
      return Optional.of(FolderTree.read(path.real(), path.shown()));
    } catch (IOException e) {
      throw new NoWorkspaceException(List.of(GivenPaths.unreadable(path.real())));
    }
  }

  /** What there is to read, found once. */
  public Workspace workspace() throws NoWorkspaceException {
    if (workspace.isEmpty()) {
      workspace = Optional.of(WorkspaceDiscovery.discover(this, configuration, from));
    }
    return workspace.get();
  }

  GivenPaths given() {
    return given;
  }

  /** Empty for an archive. */
  Optional<FileTree> tree(GivenPaths.Given path) {
    return trees.get(path);
  }

  /** To where its files are seen. */
  Optional<PlaceTemplate> links() {
    return given
        .workspace()
        .flatMap(folder -> Checkout.links(folder, configuration.links().value()));
  }

  /**
   * What tells all of it, names and contents, without opening a file: where two are equal, so is
   * what there is to read, for the same configuration.
   *
   * @param now by the clock of the file system
   * @return empty where a change could go unseen
   */
  public Optional<List<String>> marks(FileTime now) {
    List<String> marks = new ArrayList<>();
    marks.add(links().toString());
    // A script that the user named lies anywhere.
    boolean seen = configuration.schema().value().isEmpty();
    for (Map.Entry<GivenPaths.Given, Optional<FileTree>> each : trees.entrySet()) {
      marks.add(each.getKey().toString());
      seen = seen && each.getValue().isPresent() && mark(each.getValue().get(), now, marks);
    }
    return seen ? Optional.of(marks) : Optional.empty();
  }

  private static boolean mark(FileTree tree, FileTime now, List<String> marks) {
    marks.add(tree.remoteUrl());
    marks.add(tree.leftOut().toString());
    marks.add(tree.diagnostics().toString());
    for (FileTree.File file : tree.files()) {
      if (saysNothing(file)) {
        continue;
      }
      Optional<ContentMark> mark = file.loader().mark().filter(seen -> seen.isSettledAt(now));
      if (mark.isEmpty()) {
        return false;
      }
      marks.add(file.path());
      marks.add(mark.get().text());
    }
    return true;
  }

  /**
   * Whether nobody reads the content of a page or of a JSON file. Above all Kerf's own report lies
   * among the files of who analyses the folder that he is in, and is written by each run.
   */
  private static boolean saysNothing(FileTree.File file) {
    return (file.name().endsWith(".json") || file.name().endsWith(".html"))
        && SourceLanguage.of(file.name()).isEmpty()
        && file.kind().isEmpty();
  }
}
