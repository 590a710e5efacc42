package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository of git, read by its objects and references alone: nothing is checked out, no filter
 * or hook runs, nothing is written, and no configuration but the repository's own is read.
 */
public final class GitRepository implements AutoCloseable {

  /** A change of more commits is a merge of years; what their messages say is not its business. */
  private static final int MOST_COMMITS = 2_000;

  private final Repository repository;
  private final Path folder;
  private final String prefix;

  private GitRepository(Repository repository, Path folder, String prefix) {
    this.repository = repository;
    this.folder = folder;
    this.prefix = prefix;
  }

  /**
   * A commit.
   *
   * @param name as the user gave it
   * @param id forty or sixty-four hexadecimal digits
   */
  public record Revision(String name, String id) {

    /** Enough of the id for people. */
    public String shortId() {
      return id.substring(0, 10);
    }
  }

  /**
   * Opens the repository that a folder lies in.
   *
   * @param path a folder of a working tree, or a bare repository
   * @return empty where the folder lies in no repository
   */
  public static Optional<GitRepository> of(Path path) throws GitProblemException {
    IsolatedGit.install();
    try {
      Path folder = path.toRealPath();
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
      File found = builder.getGitDir();
      if (found == null && Files.isRegularFile(folder.resolve("HEAD"))) {
        builder.setGitDir(folder.toFile()).setBare();
        found = folder.toFile();
      }
      if (found == null) {
        return Optional.empty();
      }
      Path top = OwnGitFiles.top(folder).orElse(folder);
      OwnGitFiles.check(top, found.toPath());
      if (!builder.isBare() && !folder.startsWith(found.toPath().toRealPath())) {
        // Not what the configuration says of it, which may be any folder of the machine.
        builder.setWorkTree(top.toFile());
      }
      Repository repository = builder.setMustExist(true).build();
      OwnGitFiles.forgetOthers(repository.getConfig());
      return Optional.of(new GitRepository(repository, folder, prefix(repository, folder)));
    } catch (RepositoryNotFoundException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw new GitProblemException(
          problem(
              "git-unreadable",
              "the repository of '" + path + "' cannot be read (" + e.getMessage() + ")",
              "check it with `git fsck`; Kerf reads objects and references only"));
    }
  }

  private static String prefix(Repository repository, Path folder) throws IOException {
    if (repository.isBare() || folder.equals(repository.getDirectory().toPath().toRealPath())) {
      return "";
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    StringBuilder out = new StringBuilder();
    for (Path at = folder; at != null && !at.equals(top); at = at.getParent()) {
      out.insert(0, (out.isEmpty() ? "" : "/")).insert(0, PathNames.display(at));
    }
    return out.toString();
  }

  /** Whether there are files beside the objects. */
  public boolean hasWorkingTree() {
    return !repository.isBare();
  }

  /** Whether history was cut off when the repository was cloned. */
  public boolean isShallow() throws GitProblemException {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The commit that a name stands for: a branch, a tag, an id, {@code HEAD~3}. */
  public Revision revision(String name) throws GitProblemException {
    try {
      ObjectId id = repository.resolve(name + "^{commit}");
      if (id == null) {
        throw new GitProblemException(unknown(name));
      }
      return new Revision(name, id.name());
    } catch (AmbiguousObjectException e) {
      throw new GitProblemException(
          problem(
              "git-ambiguous-revision",
              "'" + name + "' is the beginning of several commit ids",
              "give more digits of the id"));
    } catch (MissingObjectException e) {
      throw new GitProblemException(missing(name, e));
    } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
      throw new GitProblemException(unknown(name));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The best common ancestor; empty where the two histories have none at hand. */
  public Optional<Revision> mergeBase(Revision one, Revision other) throws GitProblemException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(one.id())));
      walk.markStart(walk.parseCommit(ObjectId.fromString(other.id())));
      RevCommit base = walk.next();
      return base == null
          ? Optional.empty()
          : Optional.of(new Revision("merge base of " + one.name(), base.name()));
    } catch (MissingObjectException e) {
      throw new GitProblemException(missing(one.name(), e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * A commit with what it says of itself.
   *
   * @param parent the first of its parents; empty for a root, and where history was cut off
   */
  public record Commit(Revision revision, String message, Optional<Revision> parent) {}

  /**
   * The commits of a change, newest first: those that {@code head} has and {@code base} lacks.
   *
   * @return at most {@value #MOST_COMMITS}
   */
  public List<Commit> commits(Revision base, Revision head) throws GitProblemException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(ObjectId.fromString(head.id())));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(base.id())));
      List<Commit> out = new ArrayList<>();
      for (RevCommit next = walk.next();
          next != null && out.size() < MOST_COMMITS;
          next = walk.next()) {
        out.add(commit(next));
      }
      return out;
    } catch (MissingObjectException e) {
      throw new GitProblemException(missing(head.name(), e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The last commit of each week of the main line, newest first, and at the end the commit that it
   * starts from.
   *
   * @param since where it starts: an ancestor of {@code head}
   */
  public List<Weekly> weeks(Revision since, Revision head) throws GitProblemException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(ObjectId.fromString(head.id())));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(since.id())));
      Map<String, Weekly> lastOfWeek = new LinkedHashMap<>();
      for (RevCommit next = walk.next(); next != null; next = walk.next()) {
        String week = week(next);
        lastOfWeek.putIfAbsent(week, new Weekly(week, new Revision(next.name(), next.name())));
      }
      List<Weekly> out = new ArrayList<>(lastOfWeek.values());
      out.add(new Weekly(week(walk.parseCommit(ObjectId.fromString(since.id()))), since));
      return out;
    } catch (MissingObjectException e) {
      throw new GitProblemException(missing(since.name(), e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The last commit of a week.
   *
   * @param week as ISO 8601 has it, in UTC: {@code 2026-W47}
   */
  public record Weekly(String week, Revision revision) {}

  private static String week(RevCommit commit) {
    LocalDate day =
        LocalDate.ofInstant(Instant.ofEpochSecond(commit.getCommitTime()), ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The commit of an id; empty where it is not here. */
  public Optional<Commit> commit(String id) throws GitProblemException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId found = repository.resolve(id + "^{commit}");
      return found == null ? Optional.empty() : Optional.of(commit(walk.parseCommit(found)));
    } catch (MissingObjectException | AmbiguousObjectException | RevisionSyntaxException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Commit commit(RevCommit commit) {
    return new Commit(
        new Revision(commit.name(), commit.name()),
        commit.getFullMessage(),
        commit.getParentCount() == 0
            ? Optional.empty()
            : Optional.of(new Revision(commit.name() + "^", commit.getParent(0).name())));
  }

  /**
   * One commit of a history.
   *
   * @param author by name
   * @param paths of Java sources below the folder that it touched, as they are called today
   */
  public record Change(String author, List<String> paths) {
    public Change {
      paths = List.copyOf(paths);
    }
  }

  /**
   * A history as far back as it was read.
   *
   * @param commits how many that were, without merges
   * @param whole whether these are all that there ever were
   * @param changes newest first
   */
  public record History(int commits, boolean whole, List<Change> changes) {
    public History {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What was changed together, files followed through moves.
   *
   * @param most how many commits are read, not counting merges
   */
  public History history(Revision head, int most) throws GitProblemException {
    return read(head, id -> GitHistory.read(repository, id, prefix, most));
  }

  /** What a commit holds below the folder that the repository was opened with. */
  public Workspace workspaceAt(Revision revision, Configuration configuration)
      throws GitProblemException {
    return WorkspaceDiscovery.discover(committed(revision), configuration);
  }

  /**
   * The same, looked through when somebody asks: a commit is known by its tree, and schema scripts
   * beside it are not.
   */
  public Snapshot snapshotAt(Revision revision, Configuration configuration)
      throws GitProblemException {
    Snapshot.Finder finder = () -> workspaceAt(revision, configuration);
    return configuration.schema().value().isEmpty()
        ? Snapshot.named(read(revision, id -> GitTree.id(repository, id, prefix)), finder)
        : Snapshot.unnamed(finder);
  }

  /**
   * What lies in the working tree below the folder: files that git tracks, and those it would track
   * if asked. Files that it ignores are build output and belong to nobody's change.
   */
  public Workspace workingTree(Configuration configuration) throws GitProblemException {
    try {
      FileTree disk = FolderTree.read(folder, "");
      return WorkspaceDiscovery.discover(
          GitWorkingTree.admitted(repository, prefix, disk), configuration);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The bytes of one file in a commit, by its path below the folder; empty where it has none. */
  public Optional<byte[]> file(Revision revision, String path, int limit)
      throws GitProblemException {
    return path.isBlank()
        ? Optional.empty()
        : read(revision, id -> GitTree.file(repository, id, prefix, path, limit));
  }

  private FileTree committed(Revision revision) throws GitProblemException {
    return read(revision, id -> GitTree.read(repository, id, prefix));
  }

  /** Reads something of a commit. */
  private interface Reading<T> {
    T of(ObjectId commit) throws IOException;
  }

  private <T> T read(Revision revision, Reading<T> reading) throws GitProblemException {
    try {
      return reading.of(ObjectId.fromString(revision.id()));
    } catch (MissingObjectException e) {
      throw new GitProblemException(missing(revision.name(), e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  private Diagnostic unknown(String name) throws GitProblemException {
    return problem(
        "git-unknown-revision",
        "'" + name + "' names no commit of this repository",
        fetch().remedyFor(name));
  }

  private Diagnostic missing(String name, MissingObjectException e) throws GitProblemException {
    String object = e.getObjectId().name();
    if (object.equals(name)) {
      return problem(
          "git-missing-object",
          "the commit " + name + " is not here",
          "fetch it: "
              + fetch().forName(name)
              + (isShallow() ? "; or all of history: " + FetchCommand.forHistory() : ""));
    }
    return problem(
        "git-missing-object",
        "'" + name + "' needs the object " + object + ", which is not here",
        "fetch all of it: " + fetch().forRest());
  }

  private FetchCommand fetch() throws GitProblemException {
    return new FetchCommand(repository.getRemoteNames(), isShallow());
  }

  private static GitProblemException unreadable(IOException e) {
    return new GitProblemException(
        problem(
            "git-unreadable",
            "the repository cannot be read (" + e.getMessage() + ")",
            "check it with `git fsck`"));
  }

  private static Diagnostic problem(String id, String message, String remedy) {
    return new Diagnostic(Severity.ERROR, id, new SourceLocation("", 0), message, remedy);
  }
}
