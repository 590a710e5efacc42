package dev.kerf.analyzer.codebase;

import java.util.Objects;

/**
 * Code of the application in a language that Kerf does not read.
 *
 * @param name as people write it: {@code Kotlin}, {@code C#}
 * @param lines how many, more than 0
 * @param compiledToClassFiles whether the output of a build would show what the code does
 */
public record UnreadLanguage(String name, int lines, boolean compiledToClassFiles) {
  public UnreadLanguage {
    Objects.requireNonNull(name, "name");
    if (lines < 1) {
      throw new IllegalArgumentException(lines + " lines of " + name);
    }
  }
}
