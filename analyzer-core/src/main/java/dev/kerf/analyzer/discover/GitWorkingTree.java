package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Set<String> admitted = paths(repository, prefix);
    List<FileTree.File> files =
        disk.files().stream().filter(file -> admitted.contains(file.path())).toList();
    return new FileTree(files, disk.remoteUrl(), disk.leftOut(), disk.diagnostics());
  }

  private static Set<String> paths(Repository repository, String prefix) throws IOException {
    Set<String> out = new HashSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
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
          String whole = PathNames.display(walk.getRawPath());
          out.add(prefix.isEmpty() ? whole : whole.substring(prefix.length() + 1));
        }
      }
    }
    return out;
  }
}
