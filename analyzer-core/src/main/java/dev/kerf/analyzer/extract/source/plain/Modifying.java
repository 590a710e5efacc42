package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;

/** Parses what stands before declarations: modifiers and annotations. */
final class Modifying {

  private final PlainJava java;

  Modifying(PlainJava java) {
    this.java = java;
  }

  /** Modifiers and annotations, which may be mixed. */
  record Modified(NodeList<Modifier> modifiers, NodeList<AnnotationExpr> annotations) {
    boolean isEmpty() {
      return modifiers.isEmpty() && annotations.isEmpty();
    }
  }

  Modified read() {
    TokenCursor in = java.cursor();
    NodeList<Modifier> modifiers = new NodeList<>();
    NodeList<AnnotationExpr> annotations = new NodeList<>();
    while (true) {
      if (isAnnotation()) {
        annotations.add(annotation());
        continue;
      }
      Keyword keyword = modifier(in);
      if (keyword == null) {
        return new Modified(modifiers, annotations);
      }
      in.advance();
      modifiers.add(new Modifier(null, keyword));
    }
  }

  /** The modifier that comes next, null where none does; the last token of one that has several. */
  private static Keyword modifier(TokenCursor in) {
    return switch (in.kind()) {
      case PUBLIC -> Keyword.PUBLIC;
      case PROTECTED -> Keyword.PROTECTED;
      case PRIVATE -> Keyword.PRIVATE;
      case STATIC -> in.kindAfter() == TokenKind.LEFT_BRACE ? null : Keyword.STATIC;
      case FINAL -> Keyword.FINAL;
      case ABSTRACT -> Keyword.ABSTRACT;
      case SYNCHRONIZED -> Keyword.SYNCHRONIZED;
      case VOLATILE -> Keyword.VOLATILE;
      case TRANSIENT -> Keyword.TRANSIENT;
      case NATIVE -> Keyword.NATIVE;
      case STRICTFP -> Keyword.STRICTFP;
      case DEFAULT -> Keyword.DEFAULT;
      case NAME -> wordOfSealing(in);
      default -> null;
    };
  }

  private static Keyword wordOfSealing(TokenCursor in) {
    int at = in.place();
    if (in.isWord("sealed") && mayFollowSealing(in, at + 1)) {
      return Keyword.SEALED;
    }
    if (in.isWord("non")
        && in.tokens().kind(at + 1) == TokenKind.MINUS
        && in.tokens().isWord(at + 2, "sealed")
        && mayFollowSealing(in, at + 3)) {
      in.backTo(at + 2);
      return Keyword.NON_SEALED;
    }
    return null;
  }

  private static boolean mayFollowSealing(TokenCursor in, int at) {
    return switch (in.tokens().kind(at)) {
      case CLASS, INTERFACE, ABSTRACT, PUBLIC, PROTECTED, PRIVATE, STATIC, STRICTFP, AT -> true;
      default -> false;
    };
  }

  /** Annotations alone, as they stand before types. */
  NodeList<AnnotationExpr> annotations() {
    NodeList<AnnotationExpr> annotations = new NodeList<>();
    while (isAnnotation()) {
      annotations.add(annotation());
    }
    return annotations;
  }

  private boolean isAnnotation() {
    return java.cursor().is(TokenKind.AT) && java.cursor().kindAfter() == TokenKind.NAME;
  }

  private AnnotationExpr annotation() {
    TokenCursor in = java.cursor();
    int line = in.line();
    in.expect(TokenKind.AT);
    Name name = in.name();
    if (!in.accept(TokenKind.LEFT_PARENTHESIS)) {
      return in.at(line, new MarkerAnnotationExpr(null, name));
    }
    boolean pairs =
        in.is(TokenKind.RIGHT_PARENTHESIS)
            || in.is(TokenKind.NAME) && in.kindAfter() == TokenKind.ASSIGN;
    AnnotationExpr annotation =
        pairs
            ? new NormalAnnotationExpr(null, name, pairs())
            : new SingleMemberAnnotationExpr(null, name, value());
    in.expect(TokenKind.RIGHT_PARENTHESIS);
    return in.at(line, annotation);
  }

  private NodeList<MemberValuePair> pairs() {
    TokenCursor in = java.cursor();
    NodeList<MemberValuePair> pairs = new NodeList<>();
    if (in.is(TokenKind.RIGHT_PARENTHESIS)) {
      return pairs;
    }
    do {
      int line = in.line();
      SimpleName name = in.simpleName();
      in.expect(TokenKind.ASSIGN);
      pairs.add(in.at(line, new MemberValuePair(null, name, value())));
    } while (in.accept(TokenKind.COMMA));
    return pairs;
  }

  /** The value of an element of an annotation. */
  Expression value() {
    TokenCursor in = java.cursor();
    if (in.is(TokenKind.AT)) {
      return annotation();
    }
    if (!in.is(TokenKind.LEFT_BRACE)) {
      return java.expressions().conditional();
    }
    int line = in.line();
    in.advance();
    NodeList<Expression> values = new NodeList<>();
    while (!in.is(TokenKind.RIGHT_BRACE)) {
      values.add(value());
      if (!in.accept(TokenKind.COMMA)) {
        break;
      }
    }
    in.expect(TokenKind.RIGHT_BRACE);
    return in.at(line, new ArrayInitializerExpr(null, values));
  }
}
