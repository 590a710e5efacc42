package dev.kerf.analyzer.resolve;

import java.util.Locale;
import java.util.Objects;

/**
 * A place whose meaning could not be decided; counted and listed, never dropped.
 *
 * @param line 1-based
 * @param expression what stands there, at most 120 characters
 * @param reason kebab-case
 */
public record UnresolvedSite(int line, Kind kind, String expression, String reason)
    implements Comparable<UnresolvedSite> {

  /** What kind of place. */
  public enum Kind {
    TYPE,
    CALL,
    FIELD,
    NAME,
    METHOD_REFERENCE,
    STATEMENT,
    ANNOTATION_VALUE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public UnresolvedSite {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public int compareTo(UnresolvedSite other) {
    int order = Integer.compare(line, other.line);
    order = order != 0 ? order : kind.compareTo(other.kind);
    order = order != 0 ? order : expression.compareTo(other.expression);
    return order != 0 ? order : reason.compareTo(other.reason);
  }
}
