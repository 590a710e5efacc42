package dev.kerf.analyzer.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Java source says before its first type opens, as far as it decides the source's role.
 *
 * @param packageName empty for the default package
 * @param imports as written, static ones too, without {@code static}
 * @param generated the rule by which it is generated code, if any
 */
record JavaPreamble(String packageName, List<String> imports, Optional<RoleReason> generated) {

  /** How much of a file is looked at; a licence of 60 lines takes half of it. */
  static final int BYTES = 8 * 1024;

  static final JavaPreamble NONE = new JavaPreamble("", List.of(), Optional.empty());

  private static final List<String> TEST_FRAMEWORKS =
      List.of("org.junit.", "junit.framework.", "org.testng.", "spock.lang.", "io.cucumber.");

  boolean importsTestFramework() {
    for (String framework : TEST_FRAMEWORKS) {
      for (String name : imports) {
        if (name.startsWith(framework)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Reads the beginning of a source, which may end anywhere. */
  static JavaPreamble read(byte[] beginning) {
    return new Scanner(new String(beginning, StandardCharsets.UTF_8)).scan();
  }

  /** Steps over comments and strings; stops at the first brace outside an annotation. */
  private static final class Scanner {
    private final String text;
    private final StringBuilder headComments = new StringBuilder();
    private final StringBuilder typeComments = new StringBuilder();
    private final List<String> imports = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private String packageName = "";
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    JavaPreamble scan() {
      int parentheses = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '{' && parentheses == 0) {
          break;
        }
        if (text.startsWith("//", at)) {
          comment("\n");
        } else if (text.startsWith("/*", at)) {
          comment("*/");
        } else if (c == '"') {
          string();
        } else if (Character.isJavaIdentifierStart(c)) {
          word();
        } else if (c == '@') {
          annotation();
        } else {
          parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
          at++;
        }
      }
      return new JavaPreamble(
          packageName,
          imports,
          GeneratedMarker.find(
              headComments.toString(), typeComments.toString(), annotations, imports));
    }

    private void comment(String end) {
      int close = text.indexOf(end, at + 2);
      int after = close < 0 ? text.length() : close + end.length();
      boolean aboveTypes = !packageName.isEmpty() || !imports.isEmpty();
      (aboveTypes ? typeComments : headComments).append(text, at, after).append('\n');
      at = after;
    }

    private void string() {
      at++;
      while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    }

    private void word() {
      String word = identifier();
      if (word.equals("package")) {
        packageName = untilSemicolon();
      } else if (word.equals("import")) {
        imports.add(untilSemicolon());
      }
    }

    private void annotation() {
      at++;
      StringBuilder name = new StringBuilder(identifier());
      while (at < text.length() && text.charAt(at) == '.') {
        at++;
        name.append('.').append(identifier());
      }
      int end = text.startsWith("(", at) ? text.indexOf(')', at) : -1;
      annotations.add(end < 0 ? name.toString() : name + text.substring(at, end + 1));
    }

    private String identifier() {
      int start = at;
      while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    /** A name, which may be spread over lines; without the word static before it. */
    private String untilSemicolon() {
      StringBuilder name = new StringBuilder();
      while (at < text.length() && text.charAt(at) != ';') {
        char c = text.charAt(at++);
        if (!Character.isWhitespace(c)) {
          name.append(c);
        } else if (name.toString().equals("static")) {
          name.setLength(0);
        }
      }
      return name.toString();
    }
  }
}
