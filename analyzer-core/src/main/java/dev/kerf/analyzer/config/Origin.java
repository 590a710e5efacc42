package dev.kerf.analyzer.config;

import java.util.Objects;

/** Who said a value. */
public sealed interface Origin {

  /** Nobody: Kerf's own choice. */
  Origin DEFAULT = new Default();

  /** Nobody: Kerf's own choice. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * The configuration file.
   *
   * @param path as people know it: {@code kerf.yml}
   * @param line 1-based
   */
  record FileLine(String path, int line) implements Origin {
    public FileLine {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
      return path + ':' + line;
    }
  }

  /**
   * An option of the command line.
   *
   * @param name with its dashes: {@code --schema}
   */
  record CommandOption(String name) implements Origin {
    public CommandOption {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return "option " + name;
    }
  }
}
