package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;

/** Parses declarations of types. */
final class DeclarationParser {

  private final PlainJava java;
  private final MemberParser members;

  DeclarationParser(PlainJava java) {
    this.java = java;
    this.members = new MemberParser(java);
  }

  MemberParser members() {
    return members;
  }

  /** Whether a type is declared here, its modifiers being read. */
  boolean isType() {
    TokenCursor in = java.cursor();
    return switch (in.kind()) {
      case CLASS, INTERFACE, ENUM -> true;
      case AT -> in.kindAfter() == TokenKind.INTERFACE;
      case NAME -> isRecord();
      default -> false;
    };
  }

  /** {@code record} is a word like others, unless a name and a parenthesis or a bracket follow. */
  boolean isRecord() {
    TokenCursor in = java.cursor();
    TokenKind after = in.tokens().kind(in.place() + 2);
    return in.isWord("record")
        && in.kindAfter() == TokenKind.NAME
        && (after == TokenKind.LEFT_PARENTHESIS || after == TokenKind.LESS);
  }

  TypeDeclaration<?> type(Modifying.Modified modified) {
    TokenCursor in = java.cursor();
    int line = in.line();
    if (in.accept(TokenKind.CLASS)) {
      return in.at(line, classOrInterface(modified, false));
    }
    if (in.accept(TokenKind.INTERFACE)) {
      return in.at(line, classOrInterface(modified, true));
    }
    if (in.accept(TokenKind.ENUM)) {
      return in.at(line, enumeration(modified));
    }
    if (in.accept(TokenKind.AT)) {
      in.expect(TokenKind.INTERFACE);
      SimpleName name = in.simpleName();
      return in.at(
          line,
          new AnnotationDeclaration(
              null,
              modified.modifiers(),
              modified.annotations(),
              name,
              members.ofAnnotation(name.getIdentifier())));
    }
    if (isRecord()) {
      in.advance();
      return in.at(line, record(modified));
    }
    throw new NotPlainException();
  }

  /** A type among statements. */
  Statement local(Modifying.Modified modified, int line) {
    TokenCursor in = java.cursor();
    TypeDeclaration<?> type = type(modified);
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      return in.at(line, new LocalClassDeclarationStmt(null, declared));
    }
    if (type instanceof RecordDeclaration declared) {
      return in.at(line, new LocalRecordDeclarationStmt(null, declared));
    }
    // JavaParser's tree has no place for a local enum.
    throw new NotPlainException();
  }

  private ClassOrInterfaceDeclaration classOrInterface(
      Modifying.Modified modified, boolean isInterface) {
    TokenCursor in = java.cursor();
    SimpleName name = in.simpleName();
    NodeList<TypeParameter> parameters = java.types().parameters();
    NodeList<ClassOrInterfaceType> extended = named(in.accept(TokenKind.EXTENDS));
    if (!isInterface && extended.size() > 1) {
      throw new NotPlainException();
    }
    NodeList<ClassOrInterfaceType> implemented =
        named(!isInterface && in.accept(TokenKind.IMPLEMENTS));
    NodeList<ClassOrInterfaceType> permitted = named(in.acceptWord("permits"));
    return new ClassOrInterfaceDeclaration(
        null,
        modified.modifiers(),
        modified.annotations(),
        isInterface,
        name,
        parameters,
        extended,
        implemented,
        permitted,
        members.ofClass(name.getIdentifier()),
        false);
  }

  /** Names of types with commas between them. */
  private NodeList<ClassOrInterfaceType> named(boolean present) {
    NodeList<ClassOrInterfaceType> types = new NodeList<>();
    if (present) {
      do {
        types.add(java.types().annotatedNamed());
      } while (java.cursor().accept(TokenKind.COMMA));
    }
    return types;
  }

  private RecordDeclaration record(Modifying.Modified modified) {
    TokenCursor in = java.cursor();
    SimpleName name = in.simpleName();
    NodeList<TypeParameter> typeParameters = java.types().parameters();
    NodeList<Parameter> components = members.parameters();
    NodeList<ClassOrInterfaceType> implemented = named(in.accept(TokenKind.IMPLEMENTS));
    return new RecordDeclaration(
        null,
        modified.modifiers(),
        modified.annotations(),
        name,
        components,
        typeParameters,
        implemented,
        members.ofRecord(name.getIdentifier()),
        null);
  }

  private EnumDeclaration enumeration(Modifying.Modified modified) {
    TokenCursor in = java.cursor();
    SimpleName name = in.simpleName();
    NodeList<ClassOrInterfaceType> implemented = named(in.accept(TokenKind.IMPLEMENTS));
    in.expect(TokenKind.LEFT_BRACE);
    NodeList<EnumConstantDeclaration> constants = new NodeList<>();
    while (!in.is(TokenKind.SEMICOLON) && !in.is(TokenKind.RIGHT_BRACE)) {
      constants.add(constant());
      if (!in.accept(TokenKind.COMMA)) {
        break;
      }
    }
    NodeList<BodyDeclaration<?>> declared =
        in.accept(TokenKind.SEMICOLON)
            ? members.untilBrace(name.getIdentifier())
            : new NodeList<>();
    in.expect(TokenKind.RIGHT_BRACE);
    return new EnumDeclaration(
        null, modified.modifiers(), modified.annotations(), name, implemented, constants, declared);
  }

  private EnumConstantDeclaration constant() {
    TokenCursor in = java.cursor();
    int line = in.line();
    NodeList<AnnotationExpr> annotations = java.modifying().annotations();
    SimpleName name = in.simpleName();
    NodeList<Expression> arguments =
        in.is(TokenKind.LEFT_PARENTHESIS) ? java.expressions().arguments() : new NodeList<>();
    if (!in.is(TokenKind.LEFT_BRACE)) {
      return in.at(
          line, new EnumConstantDeclaration(null, annotations, name, arguments, new NodeList<>()));
    }
    return in.at(
        line,
        Marks.endsWithBrace(
            new EnumConstantDeclaration(null, annotations, name, arguments, members.anonymous())));
  }
}
