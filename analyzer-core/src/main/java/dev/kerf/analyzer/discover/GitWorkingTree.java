package dev.kerf.analyzer.discover;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

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
    List<String> untracked =
        disk.files().stream().map(FileTree.File::path).filter(not(tracked::contains)).toList();
    if (untracked.isEmpty()) {
      // As in a fresh clone: there is nothing to ask of any .gitignore.
      return disk;
    }
    Set<String> admitted = notIgnored(repository, index, prefix, untracked);
    List<FileTree.File> files =
        disk.files().stream()
            .filter(file -> tracked.contains(file.path()) || admitted.contains(file.path()))
            .toList();
    List<LeftOut> leftOut = new ArrayList<>(disk.leftOut());
    submodules(index, prefix).stream()
        .filter(path -> untracked.stream().anyMatch(file -> file.startsWith(path + '/')))
        .forEach(path -> leftOut.add(new LeftOut(path, LeftOut.Reason.SUBMODULE)));
    return new FileTree(files, disk.remoteUrl(), leftOut, disk.diagnostics());
  }

  private static Set<String> tracked(DirCache index, String prefix) {
    return entries(index, prefix, entry -> true);
  }

  private static Set<String> submodules(DirCache index, String prefix) {
    return entries(index, prefix, entry -> FileMode.GITLINK.equals(entry.getRawMode()));
  }

  private static Set<String> entries(
      DirCache index, String prefix, Predicate<DirCacheEntry> wanted) {
    Set<String> out = new HashSet<>();
    for (int at = 0; at < index.getEntryCount(); at++) {
      DirCacheEntry entry = index.getEntry(at);
      String whole = PathNames.display(entry.getRawPath());
      if (wanted.test(entry) && (prefix.isEmpty() || whole.startsWith(prefix + '/'))) {
        out.add(below(prefix, whole));
      }
    }
    return out;
  }

  /**
   * The way to files; to all below the folder where a name is shown in other letters than its own.
   */
  private static Optional<TreeFilter> filter(String prefix, List<String> files) {
    if (files.stream().noneMatch(PathNames::isEscaped)) {
      return Optional.of(
          PathFilterGroup.createFromStrings(
              files.stream().map(file -> Folders.join(prefix, file)).toList()));
    }
    return prefix.isEmpty() ? Optional.empty() : Optional.of(PathFilter.create(prefix));
  }

  private static String below(String prefix, String whole) {
    return prefix.isEmpty() ? whole : whole.substring(prefix.length() + 1);
  }

  /** Of some files, with whatever else is met on the way to them. */
  private static Set<String> notIgnored(
      Repository repository, DirCache index, String prefix, List<String> files) throws IOException {
    Set<String> out = new HashSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(new DirCacheIterator(index));
      FileTreeIterator disk = new FileTreeIterator(repository);
      disk.setDirCacheIterator(walk, INDEX);
      walk.addTree(disk);
      filter(prefix, files).ifPresent(walk::setFilter);
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
