package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;

/** Parses both kinds of {@code for}. */
final class ForParser {

  private final PlainJava java;

  ForParser(PlainJava java) {
    this.java = java;
  }

  Statement loop() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.FOR);
    in.expect(TokenKind.LEFT_PARENTHESIS);
    NodeList<Expression> initial = new NodeList<>();
    if (in.is(TokenKind.FINAL) || in.is(TokenKind.AT) || java.statements().isVariable()) {
      VariableDeclarationExpr variables =
          java.statements().variableDeclaration(in.line(), java.modifying().read());
      if (in.accept(TokenKind.COLON)) {
        return forEach(variables, line);
      }
      initial.add(variables);
    } else if (!in.is(TokenKind.SEMICOLON)) {
      initial = effects();
    }
    in.expect(TokenKind.SEMICOLON);
    Expression condition = in.is(TokenKind.SEMICOLON) ? null : java.expressions().expression();
    in.expect(TokenKind.SEMICOLON);
    NodeList<Expression> update = in.is(TokenKind.RIGHT_PARENTHESIS) ? new NodeList<>() : effects();
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(
        line, new ForStmt(null, initial, condition, update, java.statements().statement()));
  }

  private Statement forEach(VariableDeclarationExpr variable, int line) {
    TokenCursor in = java.cursor();
    if (variable.getVariables().size() != 1
        || variable.getVariable(0).getInitializer().isPresent()) {
      throw new NotPlainException();
    }
    Expression iterable = java.expressions().expression();
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(line, new ForEachStmt(null, variable, iterable, java.statements().statement()));
  }

  private NodeList<Expression> effects() {
    NodeList<Expression> effects = new NodeList<>();
    do {
      effects.add(java.statements().effect());
    } while (java.cursor().accept(TokenKind.COMMA));
    return effects;
  }
}
