package dev.kerf.analyzer.fact;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;

/**
 * A type as one input writes it. Source writes names that need resolving; bytecode writes binary
 * names.
 */
public sealed interface TypeReference {

  /**
   * A name as written in source, possibly qualified by packages or outer types: {@code
   * Map.Entry<String, V>}.
   *
   * @param segments at least one; arguments stand with the segment that they follow
   * @param line 1-based
   */
  record Named(List<Segment> segments, int line) implements TypeReference {
    public Named {
      segments = List.copyOf(segments);
    }

    /** The name without type arguments: {@code Map.Entry}. */
    public String dotted() {
      if (segments.size() == 1) {
        return segments.get(0).name();
      }
      StringBuilder out = new StringBuilder();
      for (Segment segment : segments) {
        out.append(out.isEmpty() ? "" : ".").append(segment.name());
      }
      return out.toString();
    }
  }

  /** One identifier of a written type name, with its type arguments. */
  record Segment(String name, List<TypeReference> arguments) {
    public Segment {
      arguments = List.copyOf(arguments);
    }
  }

  /** A type whose binary name is known: from bytecode, or a local class that its scope decides. */
  record Binary(TypeName name, List<TypeReference> arguments) implements TypeReference {
    public Binary {
      arguments = List.copyOf(arguments);
    }
  }

  /** A type variable that the input itself names as such; bytecode only. */
  record Variable(String name) implements TypeReference {}

  /** {@code int}, {@code boolean}, ..., {@code void}. */
  record Primitive(String keyword) implements TypeReference {}

  /** {@code component[]}. */
  record ArrayOf(TypeReference component) implements TypeReference {}

  /** {@code ?}, {@code ? extends bound}, {@code ? super bound}. */
  record Wildcard(Variance variance, List<TypeReference> bound) implements TypeReference {
    public Wildcard {
      bound = List.copyOf(bound);
    }
  }

  /** Which side a wildcard is bounded on. */
  enum Variance {
    UNBOUNDED,
    EXTENDS,
    SUPER
  }

  /** {@code A & B} in a cast, {@code A | B} in a catch clause. */
  record Several(boolean union, List<TypeReference> parts) implements TypeReference {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /** {@code var}, or a lambda parameter without a type. */
  record Inferred() implements TypeReference {}
}
