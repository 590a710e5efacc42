package dev.kerf.analyzer.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, so that all of it is told at once. */
public final class Problems {

  private final String path;
  private final List<YamlProblem> found = new ArrayList<>();

  /** Problems of one file, by the name that people know it by. */
  public Problems(String path) {
    this.path = path;
  }

  /** The file. */
  public String path() {
    return path;
  }

  void add(Node at, String message, String remedy) {
    add(at.getStartMark(), message, remedy);
  }

  /** The parser counts from 0, people from 1. */
  void add(Optional<Mark> at, String message, String remedy) {
    found.add(
        new YamlProblem(
            path,
            at.map(mark -> mark.getLine() + 1).orElse(0),
            at.map(mark -> mark.getColumn() + 1).orElse(0),
            message,
            remedy));
  }

  /** Everything found so far, in the order of finding. */
  public List<YamlProblem> all() {
    return found;
  }

  /** A problem at a place that was read before. */
  public void add(Placed<?> at, String message, String remedy) {
    found.add(new YamlProblem(path, at.line(), at.column(), message, remedy));
  }

  /** Throws if anything is wrong. */
  public void refuse() throws InvalidYamlException {
    if (!found.isEmpty()) {
      throw new InvalidYamlException(found);
    }
  }
}
