package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;

/** Parses {@code try} with all that belongs to it. */
final class TryParser {

  private final PlainJava java;

  TryParser(PlainJava java) {
    this.java = java;
  }

  Statement statement() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.TRY);
    NodeList<Expression> resources =
        in.is(TokenKind.LEFT_PARENTHESIS) ? resources() : new NodeList<>();
    BlockStmt guarded = java.statements().block();
    NodeList<CatchClause> clauses = new NodeList<>();
    while (in.is(TokenKind.CATCH)) {
      clauses.add(clause());
    }
    BlockStmt last = in.accept(TokenKind.FINALLY) ? java.statements().block() : null;
    if (resources.isEmpty() && clauses.isEmpty() && last == null) {
      throw new NotPlainException();
    }
    return in.at(line, new TryStmt(null, resources, guarded, clauses, last));
  }

  private NodeList<Expression> resources() {
    TokenCursor in = java.cursor();
    NodeList<Expression> resources = new NodeList<>();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    do {
      boolean declared =
          in.is(TokenKind.FINAL) || in.is(TokenKind.AT) || java.statements().isVariable();
      resources.add(
          declared
              ? java.statements().variableDeclaration(in.line(), java.modifying().read())
              : java.expressions().primaries().primary());
    } while (in.accept(TokenKind.SEMICOLON) && !in.is(TokenKind.RIGHT_PARENTHESIS));
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return resources;
  }

  private CatchClause clause() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.CATCH);
    in.expect(TokenKind.LEFT_PARENTHESIS);
    int parameterLine = in.line();
    Modifying.Modified modified = java.modifying().read();
    Type type = exceptions();
    SimpleName name = in.simpleName();
    Parameter caught =
        in.at(
            parameterLine,
            new Parameter(
                null,
                modified.modifiers(),
                modified.annotations(),
                type,
                false,
                new NodeList<>(),
                name));
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(line, new CatchClause(null, caught, java.statements().block()));
  }

  private Type exceptions() {
    TokenCursor in = java.cursor();
    int line = in.line();
    ReferenceType first = java.types().reference(new NodeList<>());
    if (!in.is(TokenKind.OR)) {
      return first;
    }
    NodeList<ReferenceType> all = new NodeList<>();
    all.add(first);
    while (in.accept(TokenKind.OR)) {
      all.add(java.types().annotatedReference());
    }
    return in.at(line, new UnionType(null, all));
  }
}
