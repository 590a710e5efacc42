package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A file that git takes for the same file in another place.
 *
 * @param from path below the analysed folder in the older commit
 * @param to path in the newer one
 */
public record GitRename(String from, String to) {

  /** As {@code git diff --find-renames}: at least half of the content is the same. */
  private static final int SIMILARITY_PERCENT = 50;

  /** Far above any reviewed change; the work grows with the square. */
  private static final int MOST_CANDIDATES = 1_000;

  static List<GitRename> between(Repository repository, ObjectId from, ObjectId to, String prefix)
      throws IOException {
    RenameDetector detector = new RenameDetector(repository);
    detector.setRenameScore(SIMILARITY_PERCENT);
    detector.setRenameLimit(MOST_CANDIDATES);
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.addTree(commits.parseCommit(from).getTree());
      walk.addTree(commits.parseCommit(to).getTree());
      walk.setFilter(filter(prefix));
      detector.addAll(DiffEntry.scan(walk));
    }
    List<GitRename> out = new ArrayList<>();
    for (DiffEntry entry : detector.compute()) {
      if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
        out.add(
            new GitRename(below(prefix, entry.getOldPath()), below(prefix, entry.getNewPath())));
      }
    }
    return out;
  }

  private static TreeFilter filter(String prefix) {
    return prefix.isEmpty()
        ? TreeFilter.ANY_DIFF
        : AndTreeFilter.create(PathFilter.create(prefix), TreeFilter.ANY_DIFF);
  }

  private static String below(String prefix, String path) {
    return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
  }
}
