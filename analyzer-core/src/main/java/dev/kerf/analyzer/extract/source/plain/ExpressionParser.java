package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;

/** Parses expressions: operators here, what they connect in {@link PrimaryParser}. */
final class ExpressionParser {

  /** How tightly {@code instanceof} binds; JavaParser lets comparisons stand before it. */
  private static final int INSTANCEOF = 7;

  private static final int WEAKEST = 1;

  private final PlainJava java;
  private final PrimaryParser primaries;
  private final PatternParser patterns;

  ExpressionParser(PlainJava java) {
    this.java = java;
    this.primaries = new PrimaryParser(java);
    this.patterns = new PatternParser(java);
  }

  PatternParser patterns() {
    return patterns;
  }

  PrimaryParser primaries() {
    return primaries;
  }

  Expression expression() {
    TokenCursor in = java.cursor();
    int line = in.line();
    Expression target = conditional();
    AssignExpr.Operator operator = assignment();
    return operator == null
        ? target
        : in.at(line, new AssignExpr(null, target, expression(), operator));
  }

  /** Moves over the operator of an assignment, null where none comes. */
  private AssignExpr.Operator assignment() {
    TokenCursor in = java.cursor();
    AssignExpr.Operator operator =
        switch (in.kind()) {
          case ASSIGN -> AssignExpr.Operator.ASSIGN;
          case PLUS_ASSIGN -> AssignExpr.Operator.PLUS;
          case MINUS_ASSIGN -> AssignExpr.Operator.MINUS;
          case TIMES_ASSIGN -> AssignExpr.Operator.MULTIPLY;
          case DIVIDE_ASSIGN -> AssignExpr.Operator.DIVIDE;
          case REMAINDER_ASSIGN -> AssignExpr.Operator.REMAINDER;
          case AND_ASSIGN -> AssignExpr.Operator.BINARY_AND;
          case OR_ASSIGN -> AssignExpr.Operator.BINARY_OR;
          case XOR_ASSIGN -> AssignExpr.Operator.XOR;
          case LEFT_SHIFT_ASSIGN -> AssignExpr.Operator.LEFT_SHIFT;
          case GREATER ->
              switch (shift()) {
                case 2 -> endsWithAssignment(2) ? AssignExpr.Operator.SIGNED_RIGHT_SHIFT : null;
                case 3 -> endsWithAssignment(3) ? AssignExpr.Operator.UNSIGNED_RIGHT_SHIFT : null;
                default -> null;
              };
          default -> null;
        };
    if (operator != null) {
      in.backTo(
          in.place()
              + switch (operator) {
                case SIGNED_RIGHT_SHIFT -> 2;
                case UNSIGNED_RIGHT_SHIFT -> 3;
                default -> 1;
              });
    }
    return operator;
  }

  /** How many signs {@code >} touch one another here; one that an equals sign follows is one. */
  private int shift() {
    Tokens tokens = java.cursor().tokens();
    int start = java.cursor().place();
    int count = 1;
    while (count < 3
        && tokens.kind(start + count - 1) == TokenKind.GREATER
        && tokens.touchesNext(start + count - 1)
        && isGreater(tokens.kind(start + count))) {
      count++;
    }
    return count;
  }

  private static boolean isGreater(TokenKind kind) {
    return kind == TokenKind.GREATER || kind == TokenKind.GREATER_EQUAL;
  }

  private boolean endsWithAssignment(int signs) {
    return java.cursor().tokens().kind(java.cursor().place() + signs - 1)
        == TokenKind.GREATER_EQUAL;
  }

  /** An expression that assigns nothing. */
  Expression conditional() {
    TokenCursor in = java.cursor();
    int line = in.line();
    Expression condition = binary(WEAKEST);
    if (!in.accept(TokenKind.QUESTION)) {
      return condition;
    }
    Expression then = expression();
    in.expect(TokenKind.COLON);
    return in.at(line, new ConditionalExpr(null, condition, then, expression()));
  }

  /**
   * @param weakest operators that bind more weakly than this end the expression
   */
  private Expression binary(int weakest) {
    TokenCursor in = java.cursor();
    int line = in.line();
    Expression left = unary();
    while (true) {
      if (in.is(TokenKind.INSTANCEOF)) {
        if (INSTANCEOF < weakest) {
          return left;
        }
        left = instanceOf(left, line);
        continue;
      }
      BinaryExpr.Operator operator = operator();
      if (operator == null || strength(operator) < weakest) {
        return left;
      }
      in.backTo(in.place() + signs(operator));
      left = in.at(line, new BinaryExpr(null, left, binary(strength(operator) + 1), operator));
    }
  }

  /** The binary operator that comes next, null where none does. */
  private BinaryExpr.Operator operator() {
    return switch (java.cursor().kind()) {
      case OR_OR -> BinaryExpr.Operator.OR;
      case AND_AND -> BinaryExpr.Operator.AND;
      case OR -> BinaryExpr.Operator.BINARY_OR;
      case XOR -> BinaryExpr.Operator.XOR;
      case AND -> BinaryExpr.Operator.BINARY_AND;
      case EQUAL -> BinaryExpr.Operator.EQUALS;
      case NOT_EQUAL -> BinaryExpr.Operator.NOT_EQUALS;
      case LESS -> BinaryExpr.Operator.LESS;
      case LESS_EQUAL -> BinaryExpr.Operator.LESS_EQUALS;
      case GREATER_EQUAL -> BinaryExpr.Operator.GREATER_EQUALS;
      case LEFT_SHIFT -> BinaryExpr.Operator.LEFT_SHIFT;
      case PLUS -> BinaryExpr.Operator.PLUS;
      case MINUS -> BinaryExpr.Operator.MINUS;
      case TIMES -> BinaryExpr.Operator.MULTIPLY;
      case DIVIDE -> BinaryExpr.Operator.DIVIDE;
      case REMAINDER -> BinaryExpr.Operator.REMAINDER;
      case GREATER -> {
        int signs = shift();
        yield endsWithAssignment(signs)
            ? null
            : signs == 3
                ? BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT
                : signs == 2 ? BinaryExpr.Operator.SIGNED_RIGHT_SHIFT : BinaryExpr.Operator.GREATER;
      }
      default -> null;
    };
  }

  private static int signs(BinaryExpr.Operator operator) {
    return switch (operator) {
      case UNSIGNED_RIGHT_SHIFT -> 3;
      case SIGNED_RIGHT_SHIFT -> 2;
      default -> 1;
    };
  }

  private static int strength(BinaryExpr.Operator operator) {
    return switch (operator) {
      case OR -> WEAKEST;
      case AND -> 2;
      case BINARY_OR -> 3;
      case XOR -> 4;
      case BINARY_AND -> 5;
      case EQUALS, NOT_EQUALS -> 6;
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> 8;
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> 9;
      case PLUS, MINUS -> 10;
      case MULTIPLY, DIVIDE, REMAINDER -> 11;
    };
  }

  private Expression instanceOf(Expression tested, int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.INSTANCEOF);
    if (patterns.isPattern()) {
      PatternExpr pattern = patterns.pattern();
      if (pattern.getType() instanceof ReferenceType type) {
        return in.at(line, new InstanceOfExpr(null, tested, type, pattern));
      }
      throw new NotPlainException();
    }
    return in.at(line, new InstanceOfExpr(null, tested, java.types().annotatedReference(), null));
  }

  private Expression unary() {
    TokenCursor in = java.cursor();
    UnaryExpr.Operator operator =
        switch (in.kind()) {
          case INCREMENT -> UnaryExpr.Operator.PREFIX_INCREMENT;
          case DECREMENT -> UnaryExpr.Operator.PREFIX_DECREMENT;
          case PLUS -> UnaryExpr.Operator.PLUS;
          case MINUS -> UnaryExpr.Operator.MINUS;
          case TILDE -> UnaryExpr.Operator.BITWISE_COMPLEMENT;
          case NOT -> UnaryExpr.Operator.LOGICAL_COMPLEMENT;
          default -> null;
        };
    if (operator != null) {
      int line = in.line();
      in.advance();
      return in.at(line, new UnaryExpr(null, unary(), operator));
    }
    if (in.is(TokenKind.LEFT_PARENTHESIS) && isCast()) {
      return cast();
    }
    return in.is(TokenKind.SWITCH) ? java.statements().switches().expression() : postfix();
  }

  private Expression postfix() {
    TokenCursor in = java.cursor();
    int line = in.line();
    Expression operand = primaries.primary();
    if (in.accept(TokenKind.INCREMENT)) {
      return in.at(line, new UnaryExpr(null, operand, UnaryExpr.Operator.POSTFIX_INCREMENT));
    }
    return in.accept(TokenKind.DECREMENT)
        ? in.at(line, new UnaryExpr(null, operand, UnaryExpr.Operator.POSTFIX_DECREMENT))
        : operand;
  }

  /** Whether the parentheses hold a type, and what follows is an operand of a cast. */
  private boolean isCast() {
    TokenCursor in = java.cursor();
    Tokens tokens = in.tokens();
    int closing = tokens.closing(in.place());
    int type = in.place() + 1;
    int after = java.skim().afterType(type);
    while (after != TypeSkim.NO_TYPE && tokens.kind(after) == TokenKind.AND) {
      after = java.skim().afterType(after + 1);
    }
    if (after != closing) {
      return false;
    }
    if (tokens.kind(type).isPrimitive()) {
      return true;
    }
    return switch (tokens.kind(closing + 1)) {
      case NAME,
          LEFT_PARENTHESIS,
          NOT,
          TILDE,
          THIS,
          SUPER,
          NEW,
          SWITCH,
          TRUE,
          FALSE,
          NULL,
          INT_LITERAL,
          LONG_LITERAL,
          FLOATING_LITERAL,
          CHAR_LITERAL,
          STRING_LITERAL,
          TEXT_BLOCK,
          BOOLEAN,
          BYTE,
          CHAR,
          DOUBLE,
          FLOAT,
          INT,
          LONG,
          SHORT,
          VOID ->
          true;
      default -> false;
    };
  }

  private Expression cast() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    int typeLine = in.line();
    Type type = java.types().type();
    if (in.is(TokenKind.AND)) {
      NodeList<ReferenceType> parts = new NodeList<>();
      parts.add(type.asReferenceType());
      while (in.accept(TokenKind.AND)) {
        parts.add(java.types().annotatedReference());
      }
      type = in.at(typeLine, new IntersectionType(null, parts));
    }
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(line, new CastExpr(null, type, unary()));
  }

  /** The arguments of a call, in their parentheses. */
  NodeList<Expression> arguments() {
    TokenCursor in = java.cursor();
    NodeList<Expression> arguments = new NodeList<>();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    if (!in.is(TokenKind.RIGHT_PARENTHESIS)) {
      boolean outside = primaries.lambdas().allow(true);
      do {
        arguments.add(expression());
      } while (in.accept(TokenKind.COMMA));
      primaries.lambdas().allow(outside);
    }
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return arguments;
  }

  /** What a variable is initialised with: an expression, or the elements of an array. */
  Expression initializer() {
    return java.cursor().is(TokenKind.LEFT_BRACE) ? arrayInitializer() : expression();
  }

  ArrayInitializerExpr arrayInitializer() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.LEFT_BRACE);
    NodeList<Expression> values = new NodeList<>();
    while (!in.is(TokenKind.RIGHT_BRACE)) {
      values.add(initializer());
      if (!in.accept(TokenKind.COMMA)) {
        break;
      }
    }
    in.expect(TokenKind.RIGHT_BRACE);
    return in.at(line, new ArrayInitializerExpr(null, values));
  }
}
