package dev.kerf.analyzer.fact;

import java.util.List;

/** A type parameter with its bounds: {@code T extends Comparable<T> & Serializable}. */
public record TypeParameterDeclared(String name, List<TypeReference> bounds) {
  public TypeParameterDeclared {
    bounds = List.copyOf(bounds);
  }
}
