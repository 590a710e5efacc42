package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which archives inside a repository are part of the application: those that hold the
 * application's own packages, or that one build packed into the archive around them. One that was
 * built from the sources at hand says nothing new and may be stale, so it stays a library, as all
 * others do.
 */
final class MatchedArchives {

  /** 64 MiB: what people check in and is theirs is small; larger ones have to be named. */
  private static final int MAX_SIZE = 64 << 20;

  private final List<String> configured;
  private final Optional<String> group;
  private final Set<String> packages = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  /**
   * @param configured packages that the user calls the application's, with all below them
   * @param group the Maven group of the archive around, as what its build packed into it has
   */
  MatchedArchives(List<String> configured, Optional<String> group) {
    this.configured = configured;
    this.group = group;
  }

  /**
   * Takes in a type of the application.
   *
   * @param folder of its package; the default package says nothing
   */
  void addType(String folder, String name) {
    if (!folder.isEmpty()) {
      packages.add(folder);
      types.add(folder + '/' + name);
    }
  }

  /**
   * Whether the archive holds enough of the application's packages; false where it can't be read.
   */
  boolean matches(FileTree.File archive) {
    boolean nothingKnown = packages.isEmpty() && configured.isEmpty() && group.isEmpty();
    if (archive.size() > MAX_SIZE || nothingKnown) {
      return false;
    }
    try {
      FileTree tree = ArchiveTree.read(Bytes.of(archive.loader().load(MAX_SIZE)), archive.path());
      boolean sameGroup =
          group.isPresent() && new ArchiveManifest(tree.files()).group().equals(group);
      return sameGroup || matches(tree.files(), ArchiveKind.of(archive.path(), tree.files()));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean matches(List<FileTree.File> entries, ArchiveKind kind) {
    int all = 0;
    int named = 0;
    int shared = 0;
    int built = 0;
    for (FileTree.File entry : entries) {
      boolean counts =
          entry.name().endsWith(".class")
              && entry.name().indexOf('$') < 0
              && Folders.contains(kind.classes(), entry.path());
      if (counts) {
        String below = kind.below(entry.path());
        String type = below.substring(0, below.length() - ".class".length());
        String folder = Folders.parent(type);
        all++;
        named += isConfigured(folder) ? 1 : 0;
        shared += packages.contains(folder) ? 1 : 0;
        built += types.contains(type) ? 1 : 0;
      }
    }
    return all > 0 && (2 * named >= all || 2 * shared > all && 2 * built < all);
  }

  private boolean isConfigured(String folder) {
    return configured.stream()
        .anyMatch(name -> Folders.contains(name.replace('.', '/'), folder + '/'));
  }

  /** Tells what would otherwise surprise: most archives in repositories are libraries. */
  static Diagnostic note(String shown) {
    return new Diagnostic(
        Severity.NOTE,
        "archive-of-the-application",
        new SourceLocation(shown, 0),
        "holds packages of the application, so it is read as part of it",
        "if it is a library, name it under vendored in kerf.yml");
  }
}
