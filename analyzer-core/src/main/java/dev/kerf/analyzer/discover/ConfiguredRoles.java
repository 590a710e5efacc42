package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.config.Glob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the user says of a file's role; it wins over what Kerf would conclude. */
final class ConfiguredRoles {

  private final Configuration configuration;

  ConfiguredRoles(Configuration configuration) {
    this.configuration = configuration;
  }

  Configuration configuration() {
    return configuration;
  }

  /**
   * The placement that holds.
   *
   * @param path workspace-relative
   * @param concluded what Kerf's own rules say
   */
  Placement of(String path, Placement concluded) {
    if (path.equals(ConfigurationFiles.NAME)) {
      return concluded.because(RoleReason.KERFS_OWN);
    }
    if (matchesAny(configuration.exclude().value(), path)) {
      return concluded.because(RoleReason.EXCLUDED);
    }
    if (!includes(path)) {
      return concluded.because(RoleReason.NOT_INCLUDED);
    }
    if (matchesAny(configuration.vendored().value(), path)) {
      return concluded.because(RoleReason.CONFIGURED_VENDORED);
    }
    if (matchesAny(configuration.generated().value(), path)) {
      return concluded.because(RoleReason.CONFIGURED_GENERATED);
    }
    return sourceRoot(path)
        .map(root -> new Placement(RoleReason.CONFIGURED_SOURCES, Optional.of(root)))
        .orElse(concluded);
  }

  /** Whether the configuration leaves the file to the application. */
  boolean admits(String path) {
    return !matchesAny(configuration.exclude().value(), path)
        && includes(path)
        && !matchesAny(configuration.vendored().value(), path)
        && !matchesAny(configuration.generated().value(), path);
  }

  private boolean includes(String path) {
    List<Glob> include = configuration.include().value();
    return include.isEmpty() || matchesAny(include, path);
  }

  /** The deepest of the folders that the user named. */
  private Optional<String> sourceRoot(String path) {
    return configuration.sourceRoots().value().stream()
        .filter(root -> Folders.contains(root, path))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean matchesAny(List<Glob> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
