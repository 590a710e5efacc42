package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;

/** Parses the members of types. */
final class MemberParser {

  private final PlainJava java;

  MemberParser(PlainJava java) {
    this.java = java;
  }

  /** Whose members are read: each kind of type has some that others lack. */
  private enum Owner {
    CLASS,
    RECORD,
    ANNOTATION
  }

  NodeList<BodyDeclaration<?>> ofClass(String name) {
    return inBraces(Owner.CLASS, name);
  }

  NodeList<BodyDeclaration<?>> ofRecord(String name) {
    return inBraces(Owner.RECORD, name);
  }

  NodeList<BodyDeclaration<?>> ofAnnotation(String name) {
    return inBraces(Owner.ANNOTATION, name);
  }

  /** Those of a class without a name, which has no constructors. */
  NodeList<BodyDeclaration<?>> anonymous() {
    LambdaParser lambdas = java.expressions().primaries().lambdas();
    boolean outside = lambdas.allow(true);
    NodeList<BodyDeclaration<?>> members = inBraces(Owner.CLASS, "");
    lambdas.allow(outside);
    return members;
  }

  private NodeList<BodyDeclaration<?>> inBraces(Owner owner, String name) {
    TokenCursor in = java.cursor();
    in.expect(TokenKind.LEFT_BRACE);
    NodeList<BodyDeclaration<?>> members = untilBrace(owner, name);
    in.expect(TokenKind.RIGHT_BRACE);
    return members;
  }

  /** Those that follow the constants of an enum. */
  NodeList<BodyDeclaration<?>> untilBrace(String name) {
    return untilBrace(Owner.CLASS, name);
  }

  private NodeList<BodyDeclaration<?>> untilBrace(Owner owner, String name) {
    TokenCursor in = java.cursor();
    NodeList<BodyDeclaration<?>> members = new NodeList<>();
    while (!in.is(TokenKind.RIGHT_BRACE)) {
      if (!in.accept(TokenKind.SEMICOLON)) {
        members.add(member(owner, name));
      }
    }
    return members;
  }

  private BodyDeclaration<?> member(Owner owner, String name) {
    TokenCursor in = java.cursor();
    int line = in.line();
    Modifying.Modified modified = java.modifying().read();
    if (in.is(TokenKind.LEFT_BRACE) || in.is(TokenKind.STATIC)) {
      return initializer(modified, line);
    }
    if (java.declarations().isType()) {
      return java.declarations().type(modified);
    }
    NodeList<TypeParameter> typeParameters = java.types().parameters();
    if (in.isWord(name) && in.kindAfter() == TokenKind.LEFT_PARENTHESIS) {
      return constructor(modified, typeParameters, line);
    }
    if (owner == Owner.RECORD && in.isWord(name) && in.kindAfter() == TokenKind.LEFT_BRACE) {
      return in.at(
          line,
          new CompactConstructorDeclaration(
              null,
              modified.modifiers(),
              modified.annotations(),
              typeParameters,
              in.simpleName(),
              new NodeList<>(),
              java.statements().block()));
    }
    if (!typeParameters.isEmpty()) {
      return method(modified, typeParameters, line);
    }
    int afterType = in.is(TokenKind.VOID) ? in.place() + 1 : java.skim().afterType(in.place());
    if (afterType == TypeSkim.NO_TYPE
        || in.tokens().kind(afterType + 1) != TokenKind.LEFT_PARENTHESIS) {
      return in.at(
          line, new FieldDeclaration(null, modified.modifiers(), modified.annotations(), fields()));
    }
    return owner == Owner.ANNOTATION
        ? element(modified, line)
        : method(modified, typeParameters, line);
  }

  private NodeList<VariableDeclarator> fields() {
    NodeList<VariableDeclarator> fields = java.statements().declarators();
    java.cursor().expect(TokenKind.SEMICOLON);
    return fields;
  }

  private InitializerDeclaration initializer(Modifying.Modified modified, int line) {
    if (!modified.isEmpty()) {
      throw new NotPlainException();
    }
    TokenCursor in = java.cursor();
    boolean isStatic = in.accept(TokenKind.STATIC);
    return in.at(line, new InitializerDeclaration(null, isStatic, java.statements().block()));
  }

  private ConstructorDeclaration constructor(
      Modifying.Modified modified, NodeList<TypeParameter> typeParameters, int line) {
    TokenCursor in = java.cursor();
    SimpleName name = in.simpleName();
    NodeList<Parameter> parameters = parameters();
    NodeList<ReferenceType> thrown = thrown();
    return in.at(
        line,
        new ConstructorDeclaration(
            null,
            modified.modifiers(),
            modified.annotations(),
            typeParameters,
            name,
            parameters,
            thrown,
            java.statements().block(),
            null));
  }

  private MethodDeclaration method(
      Modifying.Modified modified, NodeList<TypeParameter> typeParameters, int line) {
    TokenCursor in = java.cursor();
    for (AnnotationExpr annotation : java.modifying().annotations()) {
      modified.annotations().add(annotation);
    }
    Type type = java.types().result();
    SimpleName name = in.simpleName();
    NodeList<Parameter> parameters = parameters();
    NodeList<ReferenceType> thrown = thrown();
    BlockStmt body = in.accept(TokenKind.SEMICOLON) ? null : java.statements().block();
    return in.at(
        line,
        new MethodDeclaration(
            null,
            modified.modifiers(),
            modified.annotations(),
            typeParameters,
            type,
            name,
            parameters,
            thrown,
            body,
            null));
  }

  /** An element of an annotation type. */
  private AnnotationMemberDeclaration element(Modifying.Modified modified, int line) {
    TokenCursor in = java.cursor();
    Type type = java.types().type();
    SimpleName name = in.simpleName();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    Expression value = in.accept(TokenKind.DEFAULT) ? java.modifying().value() : null;
    in.expect(TokenKind.SEMICOLON);
    return in.at(
        line,
        new AnnotationMemberDeclaration(
            null, modified.modifiers(), modified.annotations(), type, name, value));
  }

  private NodeList<ReferenceType> thrown() {
    TokenCursor in = java.cursor();
    NodeList<ReferenceType> thrown = new NodeList<>();
    if (in.accept(TokenKind.THROWS)) {
      do {
        thrown.add(java.types().annotatedReference());
      } while (in.accept(TokenKind.COMMA));
    }
    return thrown;
  }

  /** Parameters with their types, in parentheses. */
  NodeList<Parameter> parameters() {
    TokenCursor in = java.cursor();
    NodeList<Parameter> parameters = new NodeList<>();
    in.expect(TokenKind.LEFT_PARENTHESIS);
    if (!in.is(TokenKind.RIGHT_PARENTHESIS)) {
      do {
        parameters.add(parameter());
      } while (in.accept(TokenKind.COMMA));
    }
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return parameters;
  }

  private Parameter parameter() {
    TokenCursor in = java.cursor();
    int line = in.line();
    Modifying.Modified modified = java.modifying().read();
    int typeLine = in.line();
    Type type = java.types().type();
    boolean repeated = in.accept(TokenKind.ELLIPSIS);
    SimpleName name = in.simpleName();
    return in.at(
        line,
        new Parameter(
            null,
            modified.modifiers(),
            modified.annotations(),
            java.types().dimensions(type, typeLine),
            repeated,
            new NodeList<>(),
            name));
  }
}
