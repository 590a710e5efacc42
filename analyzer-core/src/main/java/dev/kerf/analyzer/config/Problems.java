package dev.kerf.analyzer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {

  private final String path;
  private final List<ConfigurationProblem> found = new ArrayList<>();

  Problems(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  void add(Node at, String message, String remedy) {
    add(at.getStartMark(), message, remedy);
  }

  /** The parser counts from 0, people from 1. */
  void add(Optional<Mark> at, String message, String remedy) {
    found.add(
        new ConfigurationProblem(
            path,
            at.map(mark -> mark.getLine() + 1).orElse(0),
            at.map(mark -> mark.getColumn() + 1).orElse(0),
            message,
            remedy));
  }

  List<ConfigurationProblem> all() {
    return found;
  }
}
