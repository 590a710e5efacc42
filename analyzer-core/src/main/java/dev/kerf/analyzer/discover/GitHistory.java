package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Walks back through the commits and says which Java sources each of them touched, under the names
 * that they have today.
 *
 * <p>A file is followed through a commit that moves it: by its content where that is the same, by
 * its own name where only one file of that name went and one came, and else by what JGit finds
 * alike. The contents that a partial clone lacks are not fetched for that.
 */
final class GitHistory {

  /** Merges say nothing, but a history may consist of them. */
  private static final int MERGES_FOR_EACH_COMMIT = 3;

  /** More files than this come and go together only where a tool wrote them. */
  private static final int MOST_COMPARED = 30;

  /** What a file of some commit is called today. */
  private final Map<String, String> today = new HashMap<>();

  private final Repository repository;
  private final String prefix;
  private final List<GitRepository.Change> changes = new ArrayList<>();

  private GitHistory(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  /**
   * Reads a history.
   *
   * @param prefix path of the folder in the repository whose files count, empty for all of it
   * @param most how many commits, not counting merges
   */
  static GitRepository.History read(Repository repository, ObjectId head, String prefix, int most)
      throws IOException {
    return new GitHistory(repository, prefix).read(head, most);
  }

  private GitRepository.History read(ObjectId head, int most) throws IOException {
    int visited = 0;
    boolean whole = repository.getObjectDatabase().getShallowCommits().isEmpty();
    try (RevWalk walk = new RevWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        visited++;
        if (changes.size() == most || visited > most * (1 + MERGES_FOR_EACH_COMMIT)) {
          whole = false;
          break;
        }
        if (commit.getParentCount() < 2) {
          changes.add(change(walk, reader, commit));
        }
      }
    }
    return new GitRepository.History(changes.size(), whole, changes);
  }

  private GitRepository.Change change(RevWalk walk, ObjectReader reader, RevCommit commit)
      throws IOException {
    List<DiffEntry> entries;
    try (TreeWalk trees = new TreeWalk(repository, reader)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(filter());
      entries = DiffEntry.scan(trees);
    }
    List<String> paths = new ArrayList<>();
    Map<String, DiffEntry> gone = new TreeMap<>();
    Map<String, DiffEntry> come = new TreeMap<>();
    for (DiffEntry entry : entries) {
      if (entry.getChangeType() == DiffEntry.ChangeType.DELETE) {
        gone.put(entry.getOldPath(), entry);
      } else {
        paths.add(below(entry.getNewPath()));
        if (entry.getChangeType() == DiffEntry.ChangeType.ADD) {
          come.put(entry.getNewPath(), entry);
        }
      }
    }
    follow(reader, gone, come);
    PersonIdent author = commit.getAuthorIdent();
    return new GitRepository.Change(author.getName().strip(), paths);
  }

  private TreeFilter filter() {
    TreeFilter java = PathSuffixFilter.create(".java");
    TreeFilter changed = AndTreeFilter.create(java, TreeFilter.ANY_DIFF);
    return prefix.isEmpty() ? changed : AndTreeFilter.create(PathFilter.create(prefix), changed);
  }

  /** The name of today of a file as it is called in the commit that the walk is at. */
  private String below(String path) {
    String name = today.getOrDefault(path, path);
    return prefix.isEmpty() ? name : name.substring(prefix.length() + 1);
  }

  private void follow(ObjectReader reader, Map<String, DiffEntry> gone, Map<String, DiffEntry> come)
      throws IOException {
    pair(gone, come, DiffEntry::getOldId, DiffEntry::getNewId);
    pair(
        gone,
        come,
        entry -> Folders.name(entry.getOldPath()),
        entry -> Folders.name(entry.getNewPath()));
    boolean few = gone.size() <= MOST_COMPARED && come.size() <= MOST_COMPARED;
    if (few && !gone.isEmpty() && !come.isEmpty()) {
      RenameDetector detector = new RenameDetector(repository);
      detector.addAll(gone.values());
      detector.addAll(come.values());
      try {
        for (DiffEntry entry : detector.compute(reader, null)) {
          if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
            moved(entry.getOldPath(), entry.getNewPath());
          }
        }
      } catch (MissingObjectException | CanceledException e) {
        // Left out of a partial clone: the file is not followed further back.
        return;
      }
    }
  }

  /** What only one file that went and one that came have in common makes them the same file. */
  private <K> void pair(
      Map<String, DiffEntry> gone,
      Map<String, DiffEntry> come,
      Function<DiffEntry, K> before,
      Function<DiffEntry, K> after) {
    Map<K, List<DiffEntry>> went = new HashMap<>();
    gone.values()
        .forEach(e -> went.computeIfAbsent(before.apply(e), k -> new ArrayList<>()).add(e));
    Map<K, List<DiffEntry>> came = new HashMap<>();
    come.values().forEach(e -> came.computeIfAbsent(after.apply(e), k -> new ArrayList<>()).add(e));
    went.forEach(
        (key, from) -> {
          List<DiffEntry> to = came.getOrDefault(key, List.of());
          if (from.size() == 1 && to.size() == 1) {
            moved(from.get(0).getOldPath(), to.get(0).getNewPath());
            gone.remove(from.get(0).getOldPath());
            come.remove(to.get(0).getNewPath());
          }
        });
  }

  private void moved(String from, String to) {
    today.put(from, today.getOrDefault(to, to));
  }
}
