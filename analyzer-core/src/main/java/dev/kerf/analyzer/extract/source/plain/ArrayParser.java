package dev.kerf.analyzer.extract.source.plain;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;

/** Parses what follows the type of the elements where an array is made. */
final class ArrayParser {

  private final PlainJava java;

  ArrayParser(PlainJava java) {
    this.java = java;
  }

  Expression creation(Type element, int line) {
    TokenCursor in = java.cursor();
    NodeList<ArrayCreationLevel> levels = new NodeList<>();
    boolean sized = false;
    while (in.is(TokenKind.LEFT_BRACKET)) {
      boolean open = in.kindAfter() == TokenKind.RIGHT_BRACKET;
      if (!open && sized != !levels.isEmpty()) {
        break;
      }
      int levelLine = in.line();
      in.advance();
      Expression size = open ? null : java.expressions().expression();
      in.expect(TokenKind.RIGHT_BRACKET);
      levels.add(in.at(levelLine, new ArrayCreationLevel(null, size, new NodeList<>())));
      sized |= !open;
    }
    ArrayInitializerExpr initializer = null;
    if (!sized) {
      initializer = java.expressions().arrayInitializer();
    }
    return in.at(line, new ArrayCreationExpr(null, element, levels, initializer));
  }
}
