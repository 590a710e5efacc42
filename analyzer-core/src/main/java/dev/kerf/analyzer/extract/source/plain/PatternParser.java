package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;

/** Parses patterns, as they follow {@code instanceof} and {@code case}. */
final class PatternParser {

  private static final String UNNAMED = "_";

  private final PlainJava java;

  PatternParser(PlainJava java) {
    this.java = java;
  }

  /** Whether a pattern comes, and not a type or a constant. */
  boolean isPattern() {
    TokenCursor in = java.cursor();
    if (in.is(TokenKind.FINAL)) {
      return true;
    }
    if (in.is(TokenKind.AT)) {
      throw new NotPlainException();
    }
    int after = java.skim().afterType(in.place());
    if (after == TypeSkim.NO_TYPE) {
      return false;
    }
    return in.tokens().kind(after) == TokenKind.NAME && !in.tokens().isWord(after, "when")
        || in.tokens().kind(after) == TokenKind.LEFT_PARENTHESIS;
  }

  PatternExpr pattern() {
    TokenCursor in = java.cursor();
    Modifying.Modified modified = java.modifying().read();
    if (!modified.annotations().isEmpty()) {
      throw new NotPlainException();
    }
    int line = in.line();
    Type type = java.types().type();
    if (!in.is(TokenKind.LEFT_PARENTHESIS)) {
      SimpleName name = in.simpleName();
      return in.at(line, new TypePatternExpr(null, modified.modifiers(), type, name));
    }
    if (!(type instanceof ReferenceType)) {
      throw new NotPlainException();
    }
    return in.at(line, new RecordPatternExpr(null, modified.modifiers(), type, components()));
  }

  private NodeList<ComponentPatternExpr> components() {
    TokenCursor in = java.cursor();
    NodeList<ComponentPatternExpr> components = new NodeList<>();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    if (!in.is(TokenKind.RIGHT_PARENTHESIS)) {
      do {
        components.add(component());
      } while (in.accept(TokenKind.COMMA));
    }
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return components;
  }

  private ComponentPatternExpr component() {
    TokenCursor in = java.cursor();
    boolean matchesAll =
        in.isWord(UNNAMED)
            && (in.kindAfter() == TokenKind.COMMA || in.kindAfter() == TokenKind.RIGHT_PARENTHESIS);
    if (!matchesAll) {
      return pattern();
    }
    int line = in.line();
    in.advance();
    return in.at(line, new MatchAllPatternExpr(null, new NodeList<>()));
  }
}
