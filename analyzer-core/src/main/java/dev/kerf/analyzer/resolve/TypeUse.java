package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import java.util.Locale;
import java.util.Objects;

/**
 * One type names or uses another, at one place.
 *
 * @param line 1-based, 0 where there is none
 */
public record TypeUse(TypeName from, TypeName to, Kind kind, int line)
    implements Comparable<TypeUse> {

  /** How; the closed vocabulary of the export. */
  public enum Kind {
    EXTENDS,
    IMPLEMENTS,
    PERMITS,
    FIELD,
    PARAMETER,
    RETURN,
    THROWS,
    GENERIC,
    ANNOTATION,
    /** An annotation that the compiler drops. */
    SOURCE_ANNOTATION,
    CALL,
    NEW,
    ACCESS,
    CONSTANT,
    TYPE,
    CAST,
    INSTANCEOF,
    CLASS_LITERAL,
    /** A type that is written nowhere: of a lambda's parameter, a {@code var}, a varargs array. */
    INFERRED,
    /** A type argument inside a body, which the compiler erases. */
    TYPE_ARGUMENT,
    /** A type in the erased signature of a method or field that is used. */
    DESCRIPTOR,
    /** The supertype that declares the member used; bytecode names the receiver's type alone. */
    INHERITED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String word() {
      return word;
    }
  }

  public TypeUse {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(kind, "kind");
  }

  // Written out: what a record brings along is linked at run time, and slower.
  @Override
  public boolean equals(Object other) {
    return other instanceof TypeUse use
        && line == use.line
        && kind == use.kind
        && from.equals(use.from)
        && to.equals(use.to);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * from.hashCode() + to.hashCode()) + kind.ordinal()) + line;
  }

  @Override
  public int compareTo(TypeUse other) {
    int order = from.compareTo(other.from);
    order = order != 0 ? order : to.compareTo(other.to);
    order = order != 0 ? order : Integer.compare(line, other.line);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
