package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;

/** Parses what operators connect: literals, names, calls, creations, and chains of them. */
final class PrimaryParser {

  private static final int QUOTES = 3;

  private final PlainJava java;
  private final LambdaParser lambdas;
  private final ArrayParser arrays;

  PrimaryParser(PlainJava java) {
    this.java = java;
    this.lambdas = new LambdaParser(java);
    this.arrays = new ArrayParser(java);
  }

  LambdaParser lambdas() {
    return lambdas;
  }

  /** A value with all that is asked of it. */
  Expression primary() {
    TokenCursor in = java.cursor();
    int start = in.place();
    int line = in.line();
    Expression value = first(line);
    if (value.isLambdaExpr()) {
      return value;
    }
    boolean named = value.isNameExpr();
    while (true) {
      if (named && endsType(start)) {
        value = typeLiteral(start);
        named = false;
        continue;
      }
      switch (in.kind()) {
        case DOT -> {
          in.advance();
          value = selected(value, line);
          named &= value.isFieldAccessExpr();
        }
        case LEFT_BRACKET -> {
          in.advance();
          value = in.at(line, new ArrayAccessExpr(null, value, java.expressions().expression()));
          in.expect(TokenKind.RIGHT_BRACKET);
          named = false;
        }
        case DOUBLE_COLON -> {
          return reference(value, line);
        }
        default -> {
          return value;
        }
      }
    }
  }

  /** Whether the names since a place are a type, as what comes next tells. */
  private boolean endsType(int start) {
    TokenCursor in = java.cursor();
    return switch (in.kind()) {
      case DOUBLE_COLON -> true;
      case DOT -> in.kindAfter() == TokenKind.CLASS;
      case LEFT_BRACKET -> in.kindAfter() == TokenKind.RIGHT_BRACKET;
      case LESS -> isGenericReference(start);
      default -> false;
    };
  }

  private boolean isGenericReference(int start) {
    int after = java.skim().afterType(start);
    return after != TypeSkim.NO_TYPE
        && java.cursor().tokens().kind(after) == TokenKind.DOUBLE_COLON;
  }

  private Expression first(int line) {
    TokenCursor in = java.cursor();
    String text = in.is(TokenKind.END) ? null : in.text();
    TokenKind kind = in.kind();
    switch (kind) {
      case NAME -> {
        return named(line);
      }
      case LEFT_PARENTHESIS -> {
        return lambdas.isLambda() ? lambdas.lambda() : enclosed(line);
      }
      case NEW -> {
        return creation(null, line);
      }
      case BOOLEAN, BYTE, CHAR, DOUBLE, FLOAT, INT, LONG, SHORT, VOID -> {
        return typeLiteral(in.place());
      }
      default -> in.advance();
    }
    return in.at(
        line,
        switch (kind) {
          case STRING_LITERAL -> new StringLiteralExpr(null, text);
          case INT_LITERAL -> new IntegerLiteralExpr(null, text);
          case LONG_LITERAL -> new LongLiteralExpr(null, text);
          case FLOATING_LITERAL -> new DoubleLiteralExpr(null, text);
          case CHAR_LITERAL -> new CharLiteralExpr(null, text);
          case TEXT_BLOCK ->
              Marks.ofText(
                  text,
                  new TextBlockLiteralExpr(null, text.substring(QUOTES, text.length() - QUOTES)));
          case TRUE -> new BooleanLiteralExpr(null, true);
          case FALSE -> new BooleanLiteralExpr(null, false);
          case NULL -> new NullLiteralExpr(null);
          case THIS -> new ThisExpr(null, null);
          case SUPER -> parent();
          default -> throw new NotPlainException();
        });
  }

  /** Only something of the superclass is a value, not the superclass. */
  private SuperExpr parent() {
    TokenCursor in = java.cursor();
    if (!in.is(TokenKind.DOT) && !in.is(TokenKind.DOUBLE_COLON)) {
      throw new NotPlainException();
    }
    return new SuperExpr(null, null);
  }

  private Expression named(int line) {
    TokenCursor in = java.cursor();
    if (lambdas.isLambda()) {
      return lambdas.lambda();
    }
    SimpleName name = in.simpleName();
    return in.is(TokenKind.LEFT_PARENTHESIS)
        ? in.at(line, new MethodCallExpr(null, null, null, name, java.expressions().arguments()))
        : in.at(line, new NameExpr(null, name));
  }

  private Expression enclosed(int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    boolean outside = lambdas.allow(true);
    Expression inner = java.expressions().expression();
    lambdas.allow(outside);
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(line, new EnclosedExpr(null, inner));
  }

  /** What stands behind a point. */
  private Expression selected(Expression scope, int line) {
    TokenCursor in = java.cursor();
    switch (in.kind()) {
      case NEW -> {
        return creation(scope, line);
      }
      case THIS -> {
        in.advance();
        return in.at(line, new ThisExpr(null, name(scope, line)));
      }
      case SUPER -> {
        in.advance();
        SuperExpr parent = parent();
        parent.setTypeName(name(scope, line));
        return in.at(line, parent);
      }
      default -> {}
    }
    NodeList<Type> typeArguments = in.is(TokenKind.LESS) ? java.types().arguments() : null;
    SimpleName name = in.simpleName();
    if (in.is(TokenKind.LEFT_PARENTHESIS)) {
      return in.at(
          line,
          new MethodCallExpr(null, scope, typeArguments, name, java.expressions().arguments()));
    }
    if (typeArguments != null) {
      throw new NotPlainException();
    }
    return in.at(line, new FieldAccessExpr(null, scope, null, name));
  }

  /** Names with points between them as the name of a type. */
  private Name name(Expression scope, int line) {
    TokenCursor in = java.cursor();
    if (scope instanceof NameExpr name) {
      return in.at(line, new Name(null, null, name.getName().getIdentifier()));
    }
    if (scope instanceof FieldAccessExpr access) {
      return in.at(
          line, new Name(null, name(access.getScope(), line), access.getName().getIdentifier()));
    }
    throw new NotPlainException();
  }

  /** A class literal, or the type whose method is referred to. */
  private Expression typeLiteral(int start) {
    TokenCursor in = java.cursor();
    in.backTo(start);
    int line = in.line();
    Type type = java.types().result();
    if (in.is(TokenKind.DOUBLE_COLON)) {
      return in.at(line, new TypeExpr(null, type));
    }
    in.expect(TokenKind.DOT);
    in.expect(TokenKind.CLASS);
    return in.at(line, new ClassExpr(null, type));
  }

  private Expression reference(Expression scope, int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.DOUBLE_COLON);
    NodeList<Type> typeArguments = in.is(TokenKind.LESS) ? java.types().arguments() : null;
    String method = in.accept(TokenKind.NEW) ? "new" : in.identifier();
    return in.at(line, new MethodReferenceExpr(null, scope, typeArguments, method));
  }

  private Expression creation(Expression outer, int line) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.NEW);
    if (in.is(TokenKind.AT) || in.is(TokenKind.LESS)) {
      throw new NotPlainException();
    }
    if (in.kind().isPrimitive()) {
      return arrays.creation(java.types().primitive(new NodeList<>()), line);
    }
    ClassOrInterfaceType type = java.types().named(new NodeList<>());
    if (in.is(TokenKind.LEFT_BRACKET)) {
      return arrays.creation(type, line);
    }
    NodeList<Expression> arguments = java.expressions().arguments();
    NodeList<BodyDeclaration<?>> body =
        in.is(TokenKind.LEFT_BRACE) ? java.declarations().members().anonymous() : null;
    return in.at(line, new ObjectCreationExpr(null, outer, type, null, arguments, body));
  }
}
