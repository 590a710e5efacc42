package dev.kerf.analyzer.config;

import java.util.List;

/** A configuration that cannot be followed; tells everything that is wrong with it at once. */
public final class InvalidConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ConfigurationProblem> problems;

  InvalidConfigurationException(List<ConfigurationProblem> problems) {
    super(problems.get(0).sentence());
    this.problems = problems.stream().sorted().toList();
  }

  /** By position; never empty. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }
}
