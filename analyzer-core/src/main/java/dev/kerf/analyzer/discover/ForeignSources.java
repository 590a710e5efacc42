package dev.kerf.analyzer.discover;

import java.util.Objects;

/**
 * How much main code there is in a language that is not analysed.
 *
 * @param files how many, more than 0
 * @param lines line ends, with a last line that has none counted too
 */
public record ForeignSources(SourceLanguage language, int files, long lines)
    implements Comparable<ForeignSources> {

  public ForeignSources {
    Objects.requireNonNull(language, "language");
    if (files < 1 || lines < 0) {
      throw new IllegalArgumentException(files + " files with " + lines + " lines of " + language);
    }
  }

  ForeignSources plus(ForeignSources other) {
    return new ForeignSources(language, files + other.files, lines + other.lines);
  }

  static ForeignSources of(SourceLanguage language, byte[] file) {
    long lines = file.length > 0 && file[file.length - 1] != '\n' ? 1 : 0;
    for (byte b : file) {
      lines += b == '\n' ? 1 : 0;
    }
    return new ForeignSources(language, 1, lines);
  }

  @Override
  public int compareTo(ForeignSources other) {
    return language.compareTo(other.language);
  }
}
