package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The configuration of one build plugin, as far as it moves source folders. */
final class PomPlugin {

  /** One execution, whose goals may stand before or after its folders. */
  private static final class Execution {
    private final Set<String> goals = new HashSet<>();
    private final List<String> folders = new ArrayList<>();
  }

  private final List<Execution> executions = new ArrayList<>();
  private Execution current = new Execution();
  private String artifactId = "";
  private String encoding = "";

  /**
   * Takes in one element.
   *
   * @param location its path below {@code plugin}, with a leading slash
   */
  void state(String location, String value) {
    switch (location) {
      case "/artifactId" -> artifactId = value;
      case "/configuration/encoding" -> encoding = value;
      case "/executions/execution/goals/goal" -> current.goals.add(value);
      case "/executions/execution/configuration/sources/source",
          "/executions/execution/configuration/resources/resource/directory" ->
          current.folders.add(value);
      case "/executions/execution" -> {
        executions.add(current);
        current = new Execution();
      }
      default -> {
        // Every other setting leaves the folders where they are.
      }
    }
  }

  /** The folders that executions with this goal of build-helper-maven-plugin add. */
  List<String> folders(String goal) {
    if (!artifactId.equals("build-helper-maven-plugin")) {
      return List.of();
    }
    return executions.stream()
        .filter(execution -> execution.goals.contains(goal))
        .flatMap(execution -> execution.folders.stream())
        .toList();
  }

  Optional<String> compilerEncoding() {
    return artifactId.equals("maven-compiler-plugin") && !encoding.isBlank()
        ? Optional.of(encoding)
        : Optional.empty();
  }
}
