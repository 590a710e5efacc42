package dev.kerf.analyzer.discover;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of an application that one build file describes. The folder that was given is always one,
 * with or without a build file.
 *
 * @param path its folder, workspace-relative, empty for the workspace's root
 * @param name as the build file declares it; the path where it declares none
 * @param buildSystem what kind of build file marks it
 * @param packaging of a Maven module ({@code jar}, {@code war}, {@code pom} ...), else empty
 * @param sourceCharset the charset its build file declares for sources
 */
public record BuildModule(
    String path,
    String name,
    BuildSystem buildSystem,
    String packaging,
    Optional<Charset> sourceCharset)
    implements Comparable<BuildModule> {

  /** What kind of build file marks a module. */
  public enum BuildSystem {
    MAVEN,
    GRADLE,
    BAZEL,
    ANT,
    ECLIPSE,
    INTELLIJ,
    NONE
  }

  public BuildModule {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(buildSystem, "buildSystem");
    Objects.requireNonNull(packaging, "packaging");
    Objects.requireNonNull(sourceCharset, "sourceCharset");
  }

  @Override
  public int compareTo(BuildModule other) {
    return PathNames.ORDER.compare(path, other.path);
  }
}
