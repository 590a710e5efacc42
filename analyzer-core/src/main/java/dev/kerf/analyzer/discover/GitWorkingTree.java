package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a working tree that belong to a change: tracked ones, and new ones not ignored. */
final class GitWorkingTree {

  private static final int INDEX = 0;
  private static final int DISK = 1;

  private GitWorkingTree() {}

  /**
   * Leaves out what git ignores.
   *
   * @param prefix path of the folder in the repository
   * @param disk all files below that folder
   */
  static FileTree admitted(Repository repository, String prefix, FileTree disk) throws IOException {
    DirCache index = repository.readDirCache();
    Set<String> tracked = tracked(index, prefix);
    if (disk.files().stream().allMatch(file -> tracked.contains(file.path()))) {
      // As in a fresh clone: there is nothing to ask of any .gitignore.
      return disk;
    }
    Set<String> admitted = paths(repository, index, prefix);
    List<FileTree.File> files =
        disk.files().stream().filter(file -> admitted.contains(file.path())).toList();
    return new FileTree(files, disk.remoteUrl(), disk.leftOut(), disk.diagnostics());
  }

  private static Set<String> tracked(DirCache index, String prefix) {
    Set<String> out = new HashSet<>();
    for (int at = 0; at < index.getEntryCount(); at++) {
      String whole = PathNames.display(index.getEntry(at).getRawPath());
      if (prefix.isEmpty() || whole.startsWith(prefix + '/')) {
        out.add(below(prefix, whole));
      }
    }
    return out;
  }

  private static String below(String prefix, String whole) {
    return prefix.isEmpty() ? whole : whole.substring(prefix.length() + 1);
  }

  private static Set<String> paths(Repository repository, DirCache index, String prefix)
      throws IOException {
    Set<String> out = new HashSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(new DirCacheIterator(index));
      FileTreeIterator disk = new FileTreeIterator(repository);
      disk.setDirCacheIterator(walk, INDEX);
      walk.addTree(disk);
      if (!prefix.isEmpty()) {
        walk.setFilter(PathFilter.create(prefix));
      }
      while (walk.next()) {
        FileTreeIterator file = walk.getTree(DISK, FileTreeIterator.class);
        boolean tracked = walk.getTree(INDEX, DirCacheIterator.class) != null;
        if (file == null || !tracked && file.isEntryIgnored()) {
          continue;
        }
        if (walk.isSubtree()) {
          walk.enterSubtree();
        } else {
          out.add(below(prefix, PathNames.display(walk.getRawPath())));
        }
      }
    }
    return out;
  }
}
