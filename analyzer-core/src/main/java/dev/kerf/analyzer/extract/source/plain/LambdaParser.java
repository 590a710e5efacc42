package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.UnknownType;

/** Parses lambdas. */
final class LambdaParser {

  private final PlainJava java;

  /** Not in the labels of a case, where an arrow ends the label. */
  private boolean allowed = true;

  LambdaParser(PlainJava java) {
    this.java = java;
  }

  /**
   * Says whether an arrow that comes now is that of a lambda; in parentheses and braces it is, in
   * the labels of a case it is not.
   *
   * @return what was said before, to be said again behind them
   */
  boolean allow(boolean now) {
    boolean before = allowed;
    allowed = now;
    return before;
  }

  /** Whether the name or parenthesis that comes next begins a lambda. */
  boolean isLambda() {
    TokenCursor in = java.cursor();
    int last = in.is(TokenKind.NAME) ? in.place() : in.tokens().closing(in.place());
    return in.tokens().kind(last + 1) == TokenKind.ARROW && allowed;
  }

  Expression lambda() {
    TokenCursor in = java.cursor();
    int line = in.line();
    boolean enclosed = in.is(TokenKind.LEFT_PARENTHESIS);
    NodeList<Parameter> parameters = enclosed ? parameters() : new NodeList<>(inferred());
    in.expect(TokenKind.ARROW);
    Statement body = in.is(TokenKind.LEFT_BRACE) ? java.statements().block() : value();
    return in.at(line, new LambdaExpr(null, parameters, body, enclosed));
  }

  private Statement value() {
    TokenCursor in = java.cursor();
    int line = in.line();
    return in.at(line, new ExpressionStmt(null, java.expressions().expression()));
  }

  private NodeList<Parameter> parameters() {
    TokenCursor in = java.cursor();
    boolean areInferred =
        in.kindAfter() == TokenKind.NAME
            && (in.tokens().kind(in.place() + 2) == TokenKind.COMMA
                || in.tokens().kind(in.place() + 2) == TokenKind.RIGHT_PARENTHESIS);
    if (!areInferred) {
      return java.declarations().members().parameters();
    }
    NodeList<Parameter> parameters = new NodeList<>();
    in.advance();
    do {
      parameters.add(inferred());
    } while (in.accept(TokenKind.COMMA));
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return parameters;
  }

  private Parameter inferred() {
    TokenCursor in = java.cursor();
    int line = in.line();
    SimpleName name = in.simpleName();
    return in.at(
        line,
        new Parameter(
            null,
            new NodeList<>(),
            new NodeList<>(),
            new UnknownType(),
            false,
            new NodeList<>(),
            name));
  }
}
