package dev.kerf.analyzer.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which source root a file lies in. The deepest wins of those that build files name, those of the
 * conventional layouts, and those that package declarations gave away.
 */
final class SourceRoots {

  /** Parents of parents; deeper than any build, and an end to a circle of poms. */
  private static final int MAX_PARENTS = 16;

  private final Map<String, SourceRoot> sources = new HashMap<>();
  private final Map<String, SourceRoot> resources = new HashMap<>();
  private final Map<String, SourceRoot> packageRoots = new HashMap<>();

  SourceRoots(BuildFiles builds) {
    for (String folder : builds.folders()) {
      String heir = folder;
      for (int i = 0; i < MAX_PARENTS && builds.pom(heir).isPresent(); i++) {
        declare(folder, builds.pom(heir).get());
        Optional<String> parent = builds.parentFolder(heir);
        if (parent.isEmpty()) {
          break;
        }
        heir = parent.get();
      }
      for (SourceRoot root : builds.namedRoots(folder)) {
        (root.resources() ? resources : sources)
            .putIfAbsent(root.path(), new SourceRoot(root.path(), root.reason(), false));
      }
    }
  }

  /** A pom's folders are relative to the module that inherits them. */
  private void declare(String folder, MavenPom pom) {
    declare(folder, pom, MavenPom::sources, RoleReason.DECLARED_SOURCES, sources);
    declare(folder, pom, MavenPom::testSources, RoleReason.DECLARED_TESTS, sources);
    declare(folder, pom, MavenPom::resources, RoleReason.DECLARED_SOURCES, resources);
    declare(folder, pom, MavenPom::testResources, RoleReason.DECLARED_TESTS, resources);
  }

  private static void declare(
      String folder,
      MavenPom pom,
      Function<MavenPom, List<String>> folders,
      RoleReason reason,
      Map<String, SourceRoot> roots) {
    for (String written : folders.apply(pom)) {
      pom.resolve(written)
          .flatMap(path -> Folders.resolve(folder, path))
          .ifPresent(path -> roots.putIfAbsent(path, new SourceRoot(path, reason, false)));
    }
  }

  /**
   * The root of a source, as far as build files and conventions tell; its package may tell more.
   * Resource folders that a build file names are not asked: many builds name {@code src/main/java}
   * as one, to take the mappers along.
   */
  Optional<SourceRoot> ofSource(String path) {
    return deeper(SourceRoot.conventional(path), deepest(sources, path));
  }

  /** The root of anything else, which may lie beside sources too. */
  Optional<SourceRoot> ofResource(String path) {
    return deeper(deeper(ofSource(path), deepest(resources, path)), deepest(packageRoots, path));
  }

  /** Adds the root that a package declaration gave away, for what lies beside the source. */
  void addPackageRoot(SourceRoot root) {
    packageRoots.merge(root.path(), root, (a, b) -> a.reason().compareTo(b.reason()) <= 0 ? a : b);
  }

  private static Optional<SourceRoot> deepest(Map<String, SourceRoot> roots, String path) {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    String at = path;
    while (!at.isEmpty()) {
      at = Folders.parent(at);
      SourceRoot root = roots.get(at);
      if (root != null) {
        return Optional.of(root);
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceRoot> deeper(Optional<SourceRoot> one, Optional<SourceRoot> other) {
    boolean otherIsDeeper =
        other.isPresent()
            && (one.isEmpty() || other.get().path().length() > one.get().path().length());
    return otherIsDeeper ? other : one;
  }
}
