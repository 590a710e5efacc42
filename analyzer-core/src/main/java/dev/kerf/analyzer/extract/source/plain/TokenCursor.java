package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;

/** A place among the tokens of a file, which moves on as they are understood. */
final class TokenCursor {

  private final Tokens tokens;
  private int at;
  private Range range = rangeOf(1);

  TokenCursor(Tokens tokens) {
    this.tokens = tokens;
  }

  Tokens tokens() {
    return tokens;
  }

  int place() {
    return at;
  }

  /** Goes back to a place, to read it in another way. */
  void backTo(int place) {
    at = place;
  }

  TokenKind kind() {
    return tokens.kind(at);
  }

  TokenKind kindAfter() {
    return tokens.kind(at + 1);
  }

  int line() {
    return tokens.line(at);
  }

  boolean is(TokenKind kind) {
    return tokens.kind(at) == kind;
  }

  boolean isWord(String word) {
    return tokens.isWord(at, word);
  }

  void advance() {
    at++;
  }

  /** Moves over a token if it is the next one. */
  boolean accept(TokenKind kind) {
    if (tokens.kind(at) != kind) {
      return false;
    }
    at++;
    return true;
  }

  boolean acceptWord(String word) {
    if (!tokens.isWord(at, word)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(TokenKind kind) {
    if (!accept(kind)) {
      throw new NotPlainException();
    }
  }

  /** The text of the word or literal that comes next. */
  String text() {
    return tokens.text(at);
  }

  /** Moves over a name. */
  String identifier() {
    String text = tokens.text(at);
    expect(TokenKind.NAME);
    return text;
  }

  SimpleName simpleName() {
    int line = line();
    return at(line, new SimpleName(null, identifier()));
  }

  /** Names with points between them. */
  Name name() {
    int line = line();
    Name name = at(line, new Name(null, null, identifier()));
    while (is(TokenKind.DOT) && kindAfter() == TokenKind.NAME) {
      advance();
      name = at(line, new Name(null, name, identifier()));
    }
    return name;
  }

  /** Says on which line a node begins, which is all that is kept of its place. */
  <N extends Node> N at(int line, N node) {
    if (range.begin.line != line) {
      range = rangeOf(line);
    }
    node.setRange(range);
    return node;
  }

  private static Range rangeOf(int line) {
    Position begin = new Position(line, 1);
    return new Range(begin, begin);
  }
}
