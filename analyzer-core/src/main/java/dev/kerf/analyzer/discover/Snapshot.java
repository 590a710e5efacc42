package dev.kerf.analyzer.discover;

import java.util.Optional;

/**
 * The files of one state of an application, looked through when somebody asks for them: what is
 * known of a state by its id alone needs none of them.
 */
public final class Snapshot {

  private final Optional<String> id;
  private final Finder finder;
  private Optional<Workspace> found = Optional.empty();

  /** Looks files through. */
  interface Finder {
    Workspace find() throws GitProblemException;
  }

  private Snapshot(Optional<String> id, Finder finder) {
    this.id = id;
    this.finder = finder;
  }

  /** Files that were looked through already, and that nothing names. */
  public static Snapshot of(Workspace workspace) {
    return new Snapshot(Optional.empty(), () -> workspace);
  }

  /**
   * Files that are known by a name.
   *
   * @param id names all that decides what is found, but for the options of whoever asks
   */
  static Snapshot named(String id, Finder finder) {
    return new Snapshot(Optional.of(id), finder);
  }

  /** Files that nothing names, to be looked through later. */
  static Snapshot unnamed(Finder finder) {
    return new Snapshot(Optional.empty(), finder);
  }

  /**
   * Names the files: two snapshots of one id have, with the same options, equal workspaces.
   *
   * @return empty where nothing does
   */
  public Optional<String> id() {
    return id;
  }

  /**
   * The files, each time the same object.
   *
   * @throws GitProblemException where something that matters is not here
   */
  public Workspace workspace() throws GitProblemException {
    if (found.isEmpty()) {
      found = Optional.of(finder.find());
    }
    return found.get();
  }
}
