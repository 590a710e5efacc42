package dev.kerf.cli;

import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.model.Sentence;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.util.List;

/** Something only the caller can mend: what is wrong and what to do about it, all at once. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param message where and what
   * @param remedy what to do
   */
  record Problem(String message, String remedy) {}

  private final transient List<Problem> problems;

  WrongUse(String message, String remedy) {
    this(List.of(new Problem(message, remedy)), null);
  }

  WrongUse(String message, String remedy, Throwable cause) {
    this(List.of(new Problem(message, remedy)), cause);
  }

  WrongUse(List<Problem> problems) {
    this(problems, null);
  }

  /** What is wrong with a YAML file that the caller wrote. */
  static WrongUse of(InvalidYamlException e) {
    return new WrongUse(
        e.problems().stream()
            .map(problem -> new Problem(problem.sentence(), problem.remedy()))
            .toList(),
        e);
  }

  /** What is wrong with the folders that the caller named. */
  static WrongUse of(NoWorkspaceException e) {
    return new WrongUse(
        e.problems().stream()
            .map(problem -> new Problem(problem.message(), Sentence.of(problem.remedy())))
            .toList(),
        e);
  }

  /** What is wrong with the repository or the revision that the caller named. */
  static WrongUse of(GitProblemException e) {
    return new WrongUse(e.problem().message(), Sentence.of(e.problem().remedy()), e);
  }

  /** Nobody reads the answer any more, so nothing is told either; the exit code is all. */
  static WrongUse ofReaderGone(Throwable cause) {
    return new WrongUse(List.of(), cause);
  }

  private WrongUse(List<Problem> problems, Throwable cause) {
    super(problems.isEmpty() ? "the reader has gone" : problems.get(0).message(), cause);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
