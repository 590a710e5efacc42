package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;

/**
 * Tokens of those few nodes that do not say by themselves all that is asked of them: a text block,
 * whose value has lost where its first line ends, and an enum constant, which does not tell an
 * empty body from none.
 */
final class Marks {

  private static final JavaToken CLOSING_BRACE = token("}");

  private Marks() {}

  /** As long as this text alone. */
  static <N extends Node> N ofText(String text, N node) {
    return marked(token(text), node);
  }

  /** Ends with a brace. */
  static <N extends Node> N endsWithBrace(N node) {
    return marked(CLOSING_BRACE, node);
  }

  private static <N extends Node> N marked(JavaToken token, N node) {
    node.setTokenRange(new TokenRange(token, token));
    return node;
  }

  private static JavaToken token(String text) {
    return new JavaToken(JavaToken.Kind.IDENTIFIER.getKind(), text);
  }
}
