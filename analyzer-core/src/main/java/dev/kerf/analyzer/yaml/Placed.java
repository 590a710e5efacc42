package dev.kerf.analyzer.yaml;

import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A value with the place it was read from.
 *
 * @param line 1-based
 * @param column 1-based
 */
public record Placed<T>(T value, int line, int column) {

  /** The parser counts from 0, people from 1. */
  static <T> Placed<T> at(T value, Node node) {
    return new Placed<>(
        value,
        node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0),
        node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0));
  }
}
