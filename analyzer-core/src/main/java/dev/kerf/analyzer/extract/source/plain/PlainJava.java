package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Name;
import java.util.Optional;

/**
 * Parses a whole file. The tree is JavaParser's, with what it is read for: of the place of a node
 * the line on which it begins, no tokens but where {@link Marks} says so, no comments.
 *
 * <p>Linear in the length of the text. Nests as deep as the text does.
 */
public final class PlainJava {

  private final TokenCursor in;
  private final Modifying modifying = new Modifying(this);
  private final TypeParser types = new TypeParser(this);
  private final ExpressionParser expressions = new ExpressionParser(this);
  private final StatementParser statements = new StatementParser(this);
  private final DeclarationParser declarations = new DeclarationParser(this);
  private final TypeSkim skim;

  private PlainJava(Tokens tokens) {
    this.in = new TokenCursor(tokens);
    this.skim = new TypeSkim(tokens);
  }

  /**
   * The tree of a file.
   *
   * @param source without unicode escapes
   * @return nothing where the text is no Java, or holds what this parser does not know
   */
  public static Optional<CompilationUnit> parse(String source) {
    try {
      return Optional.of(new PlainJava(Tokenizer.tokens(source)).unit());
    } catch (NotPlainException other) {
      return Optional.empty();
    }
  }

  TokenCursor cursor() {
    return in;
  }

  TypeSkim skim() {
    return skim;
  }

  Modifying modifying() {
    return modifying;
  }

  TypeParser types() {
    return types;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  StatementParser statements() {
    return statements;
  }

  DeclarationParser declarations() {
    return declarations;
  }

  private CompilationUnit unit() {
    PackageDeclaration declared = null;
    Modifying.Modified first = modifying.read();
    if (in.is(TokenKind.PACKAGE)) {
      declared = packageDeclaration(first);
      first = modifying.read();
    }
    NodeList<ImportDeclaration> imports = new NodeList<>();
    while (first.isEmpty() && in.is(TokenKind.IMPORT)) {
      imports.add(importDeclaration());
      first = modifying.read();
    }
    NodeList<TypeDeclaration<?>> declarations = new NodeList<>();
    while (!in.is(TokenKind.END)) {
      if (!first.isEmpty() || !in.accept(TokenKind.SEMICOLON)) {
        declarations.add(this.declarations.type(first));
      }
      first = modifying.read();
    }
    if (!first.isEmpty()) {
      throw new NotPlainException();
    }
    return new CompilationUnit(null, declared, imports, declarations, null);
  }

  private PackageDeclaration packageDeclaration(Modifying.Modified before) {
    if (!before.modifiers().isEmpty()) {
      throw new NotPlainException();
    }
    int line = in.line();
    in.expect(TokenKind.PACKAGE);
    Name name = in.name();
    in.expect(TokenKind.SEMICOLON);
    return in.at(line, new PackageDeclaration(null, before.annotations(), name));
  }

  private ImportDeclaration importDeclaration() {
    int line = in.line();
    in.expect(TokenKind.IMPORT);
    boolean isStatic = in.accept(TokenKind.STATIC);
    Name name = in.name();
    boolean onDemand = in.accept(TokenKind.DOT);
    if (onDemand) {
      in.expect(TokenKind.TIMES);
    }
    in.expect(TokenKind.SEMICOLON);
    return in.at(line, new ImportDeclaration(null, name, isStatic, onDemand, false));
  }
}
