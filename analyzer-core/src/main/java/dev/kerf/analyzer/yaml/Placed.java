package dev.kerf.analyzer.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A value with the place it was read from.
 *
 * @param line 1-based
 * @param column 1-based
 * @param textColumn where the text itself begins, behind a quote
 */
public record Placed<T>(T value, int line, int column, int textColumn) {

  public Placed(T value, int line, int column) {
    this(value, line, column, column);
  }

  /** The parser counts from 0, people from 1. */
  static <T> Placed<T> at(T value, Node node) {
    int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    boolean quoted =
        node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
    return new Placed<>(
        value,
        node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0),
        column,
        quoted ? column + 1 : column);
  }
}
