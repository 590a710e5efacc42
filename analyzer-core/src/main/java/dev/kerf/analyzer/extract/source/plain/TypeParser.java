package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.PrimitiveType.Primitive;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;

/** Parses types. */
final class TypeParser {

  private static final int MAX_DEPTH = 500;

  private final PlainJava java;
  private int depth;

  TypeParser(PlainJava java) {
    this.java = java;
  }

  /** A type whose annotations belong to what is declared with it. */
  Type type() {
    return type(new NodeList<>());
  }

  private Type type(NodeList<AnnotationExpr> annotations) {
    TokenCursor in = java.cursor();
    int line = in.line();
    Type type = in.kind().isPrimitive() ? primitive(annotations) : named(annotations);
    return dimensions(type, line);
  }

  /** A type of a method, which may be void. */
  Type result() {
    TokenCursor in = java.cursor();
    int line = in.line();
    return in.accept(TokenKind.VOID) ? in.at(line, new VoidType(null)) : type();
  }

  ReferenceType annotatedReference() {
    return reference(java.modifying().annotations());
  }

  /** A type that has to be one of objects. */
  ReferenceType reference(NodeList<AnnotationExpr> annotations) {
    if (type(annotations) instanceof ReferenceType type) {
      return type;
    }
    throw new NotPlainException();
  }

  PrimitiveType primitive(NodeList<AnnotationExpr> annotations) {
    TokenCursor in = java.cursor();
    int line = in.line();
    Primitive primitive =
        switch (in.kind()) {
          case BOOLEAN -> Primitive.BOOLEAN;
          case BYTE -> Primitive.BYTE;
          case CHAR -> Primitive.CHAR;
          case DOUBLE -> Primitive.DOUBLE;
          case FLOAT -> Primitive.FLOAT;
          case INT -> Primitive.INT;
          case LONG -> Primitive.LONG;
          case SHORT -> Primitive.SHORT;
          default -> throw new NotPlainException();
        };
    in.advance();
    return in.at(line, new PrimitiveType(null, primitive, annotations));
  }

  /** The brackets behind a type, or behind a name that is declared with it. */
  Type dimensions(Type element, int line) {
    TokenCursor in = java.cursor();
    Type type = element;
    while (in.is(TokenKind.LEFT_BRACKET) && in.kindAfter() == TokenKind.RIGHT_BRACKET) {
      in.advance();
      in.advance();
      type = in.at(line, new ArrayType(null, type, ArrayType.Origin.TYPE, new NodeList<>()));
    }
    return type;
  }

  ClassOrInterfaceType annotatedNamed() {
    return named(java.modifying().annotations());
  }

  /** The name of a class with its type arguments. */
  ClassOrInterfaceType named(NodeList<AnnotationExpr> annotations) {
    TokenCursor in = java.cursor();
    int line = in.line();
    ClassOrInterfaceType type = null;
    NodeList<AnnotationExpr> own = annotations;
    while (true) {
      SimpleName name = in.simpleName();
      NodeList<Type> arguments = in.is(TokenKind.LESS) ? arguments() : null;
      type = in.at(line, new ClassOrInterfaceType(null, type, name, arguments, own));
      if (!in.is(TokenKind.DOT)
          || in.kindAfter() != TokenKind.NAME && in.kindAfter() != TokenKind.AT) {
        return type;
      }
      in.advance();
      own = java.modifying().annotations();
    }
  }

  /** Type arguments; the diamond has none. */
  NodeList<Type> arguments() {
    if (++depth > MAX_DEPTH) {
      throw new NotPlainException();
    }
    TokenCursor in = java.cursor();
    NodeList<Type> arguments = new NodeList<>();
    in.expect(TokenKind.LESS);
    if (!in.is(TokenKind.GREATER)) {
      do {
        arguments.add(argument());
      } while (in.accept(TokenKind.COMMA));
    }
    in.expect(TokenKind.GREATER);
    depth--;
    return arguments;
  }

  private Type argument() {
    TokenCursor in = java.cursor();
    NodeList<AnnotationExpr> annotations = java.modifying().annotations();
    int line = in.line();
    if (!in.accept(TokenKind.QUESTION)) {
      return type(annotations);
    }
    ReferenceType above = in.accept(TokenKind.EXTENDS) ? annotatedReference() : null;
    ReferenceType below = above == null && in.accept(TokenKind.SUPER) ? annotatedReference() : null;
    return in.at(line, new WildcardType(null, above, below, annotations));
  }

  /** The type parameters of a declaration, empty where it has none. */
  NodeList<TypeParameter> parameters() {
    TokenCursor in = java.cursor();
    NodeList<TypeParameter> parameters = new NodeList<>();
    if (!in.accept(TokenKind.LESS)) {
      return parameters;
    }
    do {
      NodeList<AnnotationExpr> annotations = java.modifying().annotations();
      int line = in.line();
      SimpleName name = in.simpleName();
      NodeList<ClassOrInterfaceType> bounds = new NodeList<>();
      if (in.accept(TokenKind.EXTENDS)) {
        do {
          bounds.add(annotatedNamed());
        } while (in.accept(TokenKind.AND));
      }
      parameters.add(in.at(line, new TypeParameter(null, name, bounds, annotations)));
    } while (in.accept(TokenKind.COMMA));
    in.expect(TokenKind.GREATER);
    return parameters;
  }
}
