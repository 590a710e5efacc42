package dev.kerf.analyzer.yaml;

import java.util.List;

/** A file that cannot be followed; tells everything that is wrong with it at once. */
public final class InvalidYamlException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<YamlProblem> problems;

  public InvalidYamlException(List<YamlProblem> problems) {
    super(problems.get(0).sentence());
    this.problems = problems.stream().sorted().toList();
  }

  /** By position; never empty. */
  public List<YamlProblem> problems() {
    return problems;
  }
}
