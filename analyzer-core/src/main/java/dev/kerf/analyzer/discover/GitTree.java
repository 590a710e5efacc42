package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit, straight from the objects. */
final class GitTree {

  /** Deeper than any package; a guard against trees that were made to be deep. */
  private static final int MOST_DEPTH = 200;

  private final Repository repository;
  private final String prefix;
  private final List<FileTree.File> files = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final SortedSet<ObjectId> missing = new TreeSet<>();

  private GitTree(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  /**
   * Reads the names below a folder of a commit. What a partial clone left out is fetched: a side of
   * a change that lacks a file would be judged as if its code had never been there.
   *
   * @param prefix path of that folder in the repository, empty for all of it
   * @throws MissingObjectException where something that matters is not here, and cannot be fetched
   */
  static FileTree read(Repository repository, ObjectId commit, String prefix) throws IOException {
    GitTree tree = walked(repository, commit, prefix);
    if (!tree.missing.isEmpty() && PromisedBlobs.fetch(repository, tree.missing)) {
      tree = walked(repository, commit, prefix);
    }
    if (!tree.missing.isEmpty()) {
      throw new MissingObjectException(tree.missing.first(), Constants.TYPE_BLOB);
    }
    return new FileTree(
        tree.files,
        Optional.ofNullable(
                repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url"))
            .orElse(""),
        tree.leftOut,
        List.of());
  }

  /**
   * Names all that {@link #read} gives but for the remote; equal folders of two commits have one
   * name.
   */
  static String id(Repository repository, ObjectId commit, String prefix) throws IOException {
    try (RevWalk commits = new RevWalk(repository)) {
      ObjectId whole = commits.parseCommit(commit).getTree();
      if (prefix.isEmpty()) {
        return whole.name();
      }
      try (TreeWalk folder = TreeWalk.forPath(repository, prefix, whole)) {
        return folder == null ? ObjectId.zeroId().name() : folder.getObjectId(0).name();
      }
    }
  }

  /**
   * The bytes of one file below the folder, without a look at the others.
   *
   * @return empty where the commit has no regular file of that path
   * @throws MissingObjectException where it has one that is not here, and cannot be fetched
   */
  static Optional<byte[]> file(
      Repository repository, ObjectId commit, String prefix, String path, int limit)
      throws IOException {
    String whole = prefix.isEmpty() ? path : prefix + '/' + path;
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk file =
            TreeWalk.forPath(repository, whole, commits.parseCommit(commit).getTree())) {
      if (file == null || (file.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
        return Optional.empty();
      }
      ObjectId blob = file.getObjectId(0);
      if (!repository.getObjectDatabase().has(blob)) {
        PromisedBlobs.fetch(repository, List.of(blob));
      }
      return Optional.of(new GitBlob(repository, blob).load(limit));
    }
  }

  private static GitTree walked(Repository repository, ObjectId commit, String prefix)
      throws IOException {
    GitTree tree = new GitTree(repository, prefix);
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      while (walk.next()) {
        tree.meet(walk);
      }
    }
    return tree;
  }

  private void meet(TreeWalk walk) throws IOException {
    String whole = PathNames.display(walk.getRawPath());
    boolean onTheWay = prefix.equals(whole) || prefix.startsWith(whole + "/");
    if (onTheWay) {
      if (walk.isSubtree()) {
        walk.enterSubtree();
      }
      return;
    }
    if (!prefix.isEmpty() && !whole.startsWith(prefix + "/")) {
      return;
    }
    String path = prefix.isEmpty() ? whole : whole.substring(prefix.length() + 1);
    FileMode mode = walk.getFileMode();
    String name = Folders.name(path);
    if (FileMode.TREE.equals(mode)) {
      Optional<LeftOut.Reason> skipped = EntryNames.skippedFolder(name);
      if (skipped.isPresent()) {
        leftOut.add(new LeftOut(path, skipped.get()));
      } else if (walk.getDepth() < MOST_DEPTH) {
        walk.enterSubtree();
      }
    } else if (FileMode.SYMLINK.equals(mode)) {
      leftOut.add(new LeftOut(path, LeftOut.Reason.LINK));
    } else if (FileMode.GITLINK.equals(mode)) {
      leftOut.add(new LeftOut(path, LeftOut.Reason.SUBMODULE));
    } else if (EntryNames.isReadFile(name)) {
      ObjectId blob = walk.getObjectId(0);
      long size = size(walk.getObjectReader(), blob, path);
      files.add(new FileTree.File(path, size, new GitBlob(repository, blob)));
    }
  }

  /** A blob that a partial clone left out has no size, and matters only where it would be read. */
  private long size(ObjectReader reader, ObjectId blob, String path) throws IOException {
    try {
      return reader.getObjectSize(blob, Constants.OBJ_BLOB);
    } catch (MissingObjectException e) {
      if (InputKind.ofPath(path).isPresent() || BuildFiles.isBuildFile(path)) {
        missing.add(blob);
      }
      return 0;
    }
  }
}
