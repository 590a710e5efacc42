package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Lets enums stand among statements, which Java allows since 16 and the parser does not know: they
 * are wrapped into a local class, in the text, and unwrapped where the statement is read.
 */
final class LocalEnums {

  private static final String WRAPPER = "$LocalEnum$";

  /** What stands before the place at which the parser stops in the head of a local enum. */
  private static final Pattern HEAD =
      Pattern.compile("\\benum\\s+\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\s*$");

  /** Long enough for any head that a person writes. */
  private static final int HEAD_LENGTH = 400;

  private LocalEnums() {}

  /** The source with the enums wrapped that these failures stopped at; as it was without any. */
  static String wrap(String source, List<ParseFailure> failures) {
    TreeMap<Integer, String> insertions = new TreeMap<>();
    for (ParseFailure failure : failures) {
      int from = Math.max(failure.offset() - HEAD_LENGTH, 0);
      var head = HEAD.matcher(source.substring(from, failure.offset()));
      if (head.find()) {
        int end = endOfBody(source, failure.offset());
        if (end > 0) {
          insertions.put(from + head.start(), "class " + WRAPPER + " { ");
          insertions.put(end, " }");
        }
      }
    }
    StringBuilder wrapped = new StringBuilder(source);
    insertions.descendingMap().forEach(wrapped::insert);
    return wrapped.toString();
  }

  /** The offset after the braces that open next, -1 where they do not close. */
  private static int endOfBody(String source, int from) {
    BracketCursor cursor = new BracketCursor(source.substring(from));
    int depth = 0;
    while (cursor.advance()) {
      if (cursor.current() == '{') {
        depth++;
      } else if (cursor.current() == '}' && --depth <= 0) {
        return depth == 0 ? from + cursor.end() : -1;
      }
    }
    return -1;
  }

  /** The enum that a local class wraps, or the class itself. */
  static TypeDeclaration<?> unwrap(ClassOrInterfaceDeclaration declaration) {
    boolean wraps =
        declaration.getName().getIdentifier().equals(WRAPPER)
            && declaration.getMembers().size() == 1
            && declaration.getMember(0).isEnumDeclaration();
    return wraps ? declaration.getMember(0).asEnumDeclaration() : declaration;
  }
}
