package dev.kerf.analyzer.discover;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pom.xml says about where sources lie. Texts are as written; {@link #resolve} fills in
 * the properties that the pom itself defines.
 *
 * @param groupId its own: that of a parent may be somebody else's
 * @param parentPath the parent's {@code relativePath}, empty where there is no parent in the
 *     workspace
 * @param modules folders or files, of the build and of all its profiles
 * @param sources folders of {@code sourceDirectory} and of build-helper's add-source; likewise the
 *     next three
 */
record MavenPom(
    Optional<String> groupId,
    String artifactId,
    Optional<String> name,
    String packaging,
    Optional<String> parentPath,
    List<String> modules,
    List<String> sources,
    List<String> testSources,
    List<String> resources,
    List<String> testResources,
    Optional<String> encoding,
    Map<String, String> properties) {

  /** The text with this pom's own properties filled in, empty where one is defined elsewhere. */
  Optional<String> resolve(String text) {
    String resolved = PropertyReferences.filled(text, name -> value(name.strip()));
    return resolved.contains("${") ? Optional.empty() : Optional.of(resolved.strip());
  }

  private Optional<String> value(String property) {
    return switch (property) {
      case "basedir", "project.basedir", "pom.basedir" -> Optional.of(".");
      case "artifactId", "project.artifactId", "pom.artifactId" -> Optional.of(artifactId);
      case "project.name", "pom.name" -> name;
      case "project.build.directory" -> Optional.of("target");
      default -> Optional.ofNullable(properties.get(property));
    };
  }

  /** What people call it: its name, else its artifact. */
  String title() {
    return name.flatMap(this::resolve).filter(text -> !text.isBlank()).orElse(artifactId);
  }
}
