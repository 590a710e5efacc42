package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;

/** Parses switches, as statements and as expressions. */
final class SwitchParser {

  private final PlainJava java;

  SwitchParser(PlainJava java) {
    this.java = java;
  }

  Statement statement() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.SWITCH);
    Expression selector = java.statements().inParentheses();
    return in.at(line, new SwitchStmt(null, selector, entries()));
  }

  Expression expression() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.SWITCH);
    LambdaParser lambdas = java.expressions().primaries().lambdas();
    boolean outside = lambdas.allow(true);
    Expression selector = java.statements().inParentheses();
    NodeList<SwitchEntry> entries = entries();
    lambdas.allow(outside);
    return in.at(line, new SwitchExpr(null, selector, entries));
  }

  private NodeList<SwitchEntry> entries() {
    TokenCursor in = java.cursor();
    NodeList<SwitchEntry> entries = new NodeList<>();
    in.expect(TokenKind.LEFT_BRACE);
    while (!in.accept(TokenKind.RIGHT_BRACE)) {
      entries.add(entry());
    }
    return entries;
  }

  /** What a case asks for. */
  private record Labels(NodeList<Expression> labels, boolean isDefault, Expression guard) {}

  private SwitchEntry entry() {
    TokenCursor in = java.cursor();
    int line = in.line();
    LambdaParser lambdas = java.expressions().primaries().lambdas();
    boolean outside = lambdas.allow(false);
    Labels labels =
        in.accept(TokenKind.DEFAULT) ? new Labels(new NodeList<>(), true, null) : labels();
    lambdas.allow(outside);
    NodeList<Statement> statements = new NodeList<>();
    SwitchEntry.Type type = SwitchEntry.Type.STATEMENT_GROUP;
    if (in.accept(TokenKind.ARROW)) {
      type = rule(statements);
    } else {
      in.expect(TokenKind.COLON);
      while (!in.is(TokenKind.CASE) && !in.is(TokenKind.DEFAULT) && !in.is(TokenKind.RIGHT_BRACE)) {
        statements.add(java.statements().inBlock());
      }
    }
    return in.at(
        line,
        new SwitchEntry(null, labels.labels, type, statements, labels.isDefault, labels.guard));
  }

  private Labels labels() {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.CASE);
    NodeList<Expression> labels = new NodeList<>();
    boolean isDefault = false;
    boolean pattern = false;
    do {
      if (in.is(TokenKind.DEFAULT)
          && labels.size() == 1
          && labels.get(0) instanceof NullLiteralExpr) {
        in.advance();
        isDefault = true;
        break;
      }
      boolean isPattern = java.expressions().patterns().isPattern();
      if (!labels.isEmpty() && isPattern != pattern) {
        throw new NotPlainException();
      }
      pattern = isPattern;
      labels.add(
          isPattern ? java.expressions().patterns().pattern() : java.expressions().conditional());
    } while (in.accept(TokenKind.COMMA));
    Expression guard = null;
    if (pattern && in.acceptWord("when")) {
      guard = java.expressions().conditional();
    }
    return new Labels(labels, isDefault, guard);
  }

  /** What an arrow leads to. */
  private SwitchEntry.Type rule(NodeList<Statement> statements) {
    TokenCursor in = java.cursor();
    int line = in.line();
    if (in.is(TokenKind.LEFT_BRACE)) {
      statements.add(java.statements().block());
      return SwitchEntry.Type.BLOCK;
    }
    if (in.is(TokenKind.THROW)) {
      statements.add(java.statements().statement());
      return SwitchEntry.Type.THROWS_STATEMENT;
    }
    Expression value = java.expressions().expression();
    in.expect(TokenKind.SEMICOLON);
    statements.add(in.at(line, new ExpressionStmt(null, value)));
    return SwitchEntry.Type.EXPRESSION;
  }
}
