package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;

/** Parses statements. */
final class StatementParser {

  private final PlainJava java;
  private final SwitchParser switches;
  private final ForParser loops;
  private final TryParser tries;

  StatementParser(PlainJava java) {
    this.java = java;
    this.switches = new SwitchParser(java);
    this.loops = new ForParser(java);
    this.tries = new TryParser(java);
  }

  SwitchParser switches() {
    return switches;
  }

  BlockStmt block() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.LEFT_BRACE);
    NodeList<Statement> statements = new NodeList<>();
    while (!in.is(TokenKind.RIGHT_BRACE)) {
      statements.add(inBlock());
    }
    in.advance();
    return in.at(line, new BlockStmt(null, statements));
  }

  /** What may stand in a block: statements, and declarations of variables and types. */
  Statement inBlock() {
    TokenCursor in = java.cursor();
    switch (in.kind()) {
      case FINAL, AT, ABSTRACT, STATIC, STRICTFP, CLASS, INTERFACE, ENUM -> {
        return declaration();
      }
      case BOOLEAN, BYTE, CHAR, DOUBLE, FLOAT, INT, LONG, SHORT -> {
        return isVariable() ? variables(in.line(), java.modifying().read()) : statement();
      }
      case NAME -> {
        if (java.declarations().isRecord()) {
          return declaration();
        }
        if (isVariable() && !isYield()) {
          return variables(in.line(), java.modifying().read());
        }
        return statement();
      }
      default -> {
        return statement();
      }
    }
  }

  private Statement declaration() {
    TokenCursor in = java.cursor();
    int line = in.line();
    Modifying.Modified modified = java.modifying().read();
    return java.declarations().isType()
        ? java.declarations().local(modified, line)
        : variables(line, modified);
  }

  /** Whether a type and a name come. */
  boolean isVariable() {
    TokenCursor in = java.cursor();
    int after = java.skim().afterType(in.place());
    return after != TypeSkim.NO_TYPE && in.tokens().kind(after) == TokenKind.NAME;
  }

  private boolean isYield() {
    return java.cursor().isWord("yield");
  }

  private Statement variables(int line, Modifying.Modified modified) {
    TokenCursor in = java.cursor();
    VariableDeclarationExpr declared = variableDeclaration(line, modified);
    in.expect(TokenKind.SEMICOLON);
    return in.at(line, new ExpressionStmt(null, declared));
  }

  /** Variables of a type, without a semicolon. */
  VariableDeclarationExpr variableDeclaration(int line, Modifying.Modified modified) {
    return java.cursor()
        .at(
            line,
            new VariableDeclarationExpr(
                null, modified.modifiers(), modified.annotations(), declarators()));
  }

  /** A type and the variables that are declared with it. */
  NodeList<VariableDeclarator> declarators() {
    TokenCursor in = java.cursor();
    int typePlace = in.place();
    int typeLine = in.line();
    Type type = java.types().type();
    NodeList<VariableDeclarator> variables = new NodeList<>();
    do {
      int line = in.line();
      SimpleName name = in.simpleName();
      Type own =
          java.types().dimensions(variables.isEmpty() ? type : typeAgain(typePlace), typeLine);
      Expression initial = in.accept(TokenKind.ASSIGN) ? java.expressions().initializer() : null;
      variables.add(in.at(line, new VariableDeclarator(null, own, name, initial)));
    } while (in.accept(TokenKind.COMMA));
    return variables;
  }

  /** Each variable has a tree of its type of its own. */
  private Type typeAgain(int typePlace) {
    TokenCursor in = java.cursor();
    int place = in.place();
    in.backTo(typePlace);
    Type type = java.types().type();
    in.backTo(place);
    return type;
  }

  Statement statement() {
    TokenCursor in = java.cursor();
    int line = in.line();
    return switch (in.kind()) {
      case LEFT_BRACE -> block();
      case SEMICOLON -> {
        in.advance();
        yield in.at(line, new EmptyStmt(null));
      }
      case IF -> branch(line);
      case WHILE -> {
        in.advance();
        Expression condition = inParentheses();
        yield in.at(line, new WhileStmt(null, condition, statement()));
      }
      case DO -> repeat(line);
      case FOR -> loops.loop();
      case SWITCH -> switches.statement();
      case TRY -> tries.statement();
      case RETURN -> {
        in.advance();
        Expression value = in.is(TokenKind.SEMICOLON) ? null : java.expressions().expression();
        yield ended(line, new ReturnStmt(null, value));
      }
      case THROW -> {
        in.advance();
        yield ended(line, new ThrowStmt(null, java.expressions().expression()));
      }
      case BREAK -> {
        in.advance();
        yield ended(line, new BreakStmt(null, label()));
      }
      case CONTINUE -> {
        in.advance();
        yield ended(line, new ContinueStmt(null, label()));
      }
      case SYNCHRONIZED -> {
        in.advance();
        Expression lock = inParentheses();
        yield in.at(line, new SynchronizedStmt(null, lock, block()));
      }
      case ASSERT -> check(line);
      case NAME -> named(line);
      case THIS, SUPER ->
          in.kindAfter() == TokenKind.LEFT_PARENTHESIS ? constructorCall(line) : expression();
      default -> expression();
    };
  }

  private <S extends Statement> S ended(int line, S statement) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.SEMICOLON);
    return in.at(line, statement);
  }

  private SimpleName label() {
    TokenCursor in = java.cursor();
    return in.is(TokenKind.SEMICOLON) ? null : in.simpleName();
  }

  Expression inParentheses() {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    Expression inner = java.expressions().expression();
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return inner;
  }

  private Statement branch(int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.IF);
    Expression condition = inParentheses();
    Statement then = statement();
    Statement otherwise = in.accept(TokenKind.ELSE) ? statement() : null;
    return in.at(line, new IfStmt(null, condition, then, otherwise));
  }

  private Statement repeat(int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.DO);
    Statement body = statement();
    in.expect(TokenKind.WHILE);
    return ended(line, new DoStmt(null, body, inParentheses()));
  }

  private Statement check(int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.ASSERT);
    Expression condition = java.expressions().expression();
    Expression message = in.accept(TokenKind.COLON) ? java.expressions().expression() : null;
    return ended(line, new AssertStmt(null, condition, message));
  }

  /** A call of another constructor of the class, or of one of its superclass. */
  private Statement constructorCall(int line) {
    TokenCursor in = java.cursor();
    boolean own = in.is(TokenKind.THIS);
    in.advance();
    NodeList<Expression> arguments = java.expressions().arguments();
    return ended(line, new ExplicitConstructorInvocationStmt(null, null, own, null, arguments));
  }

  private Statement named(int line) {
    TokenCursor in = java.cursor();
    if (in.kindAfter() == TokenKind.COLON) {
      SimpleName label = in.simpleName();
      in.advance();
      return in.at(line, new LabeledStmt(null, label, statement()));
    }
    return isYield() ? yielded(line) : expression();
  }

  private Statement yielded(int line) {
    TokenCursor in = java.cursor();
    switch (in.kindAfter()) {
      // A variable or a method of that name, which was a name like others before Java 14.
      case ASSIGN,
          DOT,
          LEFT_PARENTHESIS,
          LEFT_BRACKET,
          INCREMENT,
          DECREMENT,
          PLUS,
          MINUS,
          ARROW,
          DOUBLE_COLON,
          PLUS_ASSIGN,
          MINUS_ASSIGN ->
          throw new NotPlainException();
      default -> in.advance();
    }
    return ended(line, new YieldStmt(null, java.expressions().expression()));
  }

  private Statement expression() {
    TokenCursor in = java.cursor();
    int line = in.line();
    return ended(line, new ExpressionStmt(null, effect()));
  }

  /** An expression that is a statement: it does something. */
  Expression effect() {
    Expression expression = java.expressions().expression();
    boolean acts =
        expression.isMethodCallExpr()
            || expression.isAssignExpr()
            || expression.isObjectCreationExpr()
            || expression instanceof UnaryExpr step && changes(step.getOperator());
    if (!acts) {
      throw new NotPlainException();
    }
    return expression;
  }

  private static boolean changes(UnaryExpr.Operator operator) {
    return switch (operator) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
