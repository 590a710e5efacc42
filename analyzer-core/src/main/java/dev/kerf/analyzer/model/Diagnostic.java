package dev.kerf.analyzer.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something the reader of a report must know about an input: what is wrong, where, and what to do.
 *
 * @param severity how bad it is for the result
 * @param id kebab-case and stable; {@code kerf explain <id>} has a page on it
 * @param location the input, with a line where one is known
 * @param message what is wrong and why it matters, in one or two sentences
 * @param remedy what to do about it
 */
public record Diagnostic(
    Severity severity, String id, SourceLocation location, String message, String remedy)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::id)
          .thenComparing(Diagnostic::message);

  /** How bad it is: an error loses an input, a warning may lose a part, a note loses nothing. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a kebab-case id: '" + id + "'");
    }
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
