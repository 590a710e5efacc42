package dev.kerf.analyzer.extract.source.plain;

import java.util.Arrays;

/** Takes a text apart into tokens, leaving out blanks and comments, and pairs its brackets. */
final class Tokenizer {

  /** Brackets within brackets: what nests deeper is nothing that a person wrote. */
  private static final int MAX_NESTING = 3_000;

  private static final int MAX_NAME_PARTS = 1_000;

  private final char[] text;
  private final Tokens tokens;
  private final Words words = new Words();
  private int at;
  private int line = 1;
  private int[] open = new int[64];
  private int depth;
  private int nameParts;

  private Tokenizer(String source) {
    this.text = source.toCharArray();
    this.tokens = new Tokens(text.length);
  }

  static Tokens tokens(String source) {
    Tokenizer tokenizer = new Tokenizer(source);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (skipBlanks()) {
      char c = text[at];
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$') {
        word();
      } else if (c >= '0' && c <= '9' || c == '.' && isDigit(at + 1)) {
        literal(NumberScan.kind(text, at), NumberScan.end(text, at));
      } else if (c == '"') {
        string();
      } else if (c == '\'') {
        character();
      } else if (c >= 128) {
        word();
      } else {
        sign(c);
      }
    }
    if (depth != 0) {
      throw new NotPlainException();
    }
  }

  private boolean isDigit(int index) {
    return index < text.length && text[index] >= '0' && text[index] <= '9';
  }

  private boolean is(int index, char c) {
    return index < text.length && text[index] == c;
  }

  /** Moves to the next character that counts; false at the end. */
  private boolean skipBlanks() {
    while (at < text.length) {
      char c = text[at];
      if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '\n' || c == '\r') {
        lineEnd();
      } else if (c == '/' && is(at + 1, '/')) {
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
          at++;
        }
      } else if (c == '/' && is(at + 1, '*')) {
        comment();
      } else {
        return true;
      }
    }
    return false;
  }

  private void lineEnd() {
    at += text[at] == '\r' && is(at + 1, '\n') ? 2 : 1;
    line++;
  }

  private void comment() {
    at += 2;
    while (at < text.length) {
      char c = text[at];
      if (c == '*' && is(at + 1, '/')) {
        at += 2;
        return;
      }
      if (c == '\n' || c == '\r') {
        lineEnd();
      } else {
        at++;
      }
    }
    throw new NotPlainException();
  }

  private void word() {
    int start = at;
    int hash = 0;
    while (at < text.length) {
      char c = text[at];
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      if (!plain && !(c == '$' || c >= 128 && isLetter(c, at == start))) {
        break;
      }
      hash = 31 * hash + c;
      at++;
    }
    TokenKind kind = Words.kind(text, start, at, hash);
    tokens.add(kind, kind == TokenKind.NAME ? words.of(text, start, at, hash) : null, start, line);
  }

  private static boolean isLetter(char c, boolean first) {
    boolean letter = first ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
    if (!letter || Character.isSurrogate(c) || Character.isIdentifierIgnorable(c)) {
      throw new NotPlainException();
    }
    return true;
  }

  private void literal(TokenKind kind, int end) {
    tokens.add(kind, new String(text, at, end - at), at, line);
    at = end;
  }

  private void string() {
    if (is(at + 1, '"') && is(at + 2, '"')) {
      textBlock();
      return;
    }
    int end = at + 1;
    while (!is(end, '"')) {
      end = afterCharacter(end);
    }
    quoted(TokenKind.STRING_LITERAL, end);
  }

  private void character() {
    int end = afterCharacter(at + 1);
    if (is(at + 1, '\'') || !is(end, '\'')) {
      throw new NotPlainException();
    }
    quoted(TokenKind.CHAR_LITERAL, end);
  }

  /** Its text is what stands between the quotes. */
  private void quoted(TokenKind kind, int end) {
    tokens.add(kind, new String(text, at + 1, end - at - 1), at, line);
    at = end + 1;
  }

  /** The offset after a character inside of quotes, which an escape may stand for. */
  private int afterCharacter(int index) {
    if (index + 1 >= text.length || text[index] == '\n' || text[index] == '\r') {
      throw new NotPlainException();
    }
    return text[index] == '\\' ? afterEscape(index + 1) : index + 1;
  }

  private int afterEscape(int index) {
    char c = text[index];
    if ("btnfrs\"'\\".indexOf(c) >= 0) {
      return index + 1;
    }
    if (c < '0' || c > '7') {
      throw new NotPlainException();
    }
    int most = index + (c <= '3' ? 3 : 2);
    int end = index;
    while (end < most && end < text.length && text[end] >= '0' && text[end] <= '7') {
      end++;
    }
    return end;
  }

  /** Its text is all of it, quotes included. */
  private void textBlock() {
    int start = at;
    int startLine = line;
    at += 3;
    while (is(at, ' ') || is(at, '\t') || is(at, '\f')) {
      at++;
    }
    if (!is(at, '\n') && !is(at, '\r')) {
      throw new NotPlainException();
    }
    while (!(is(at, '"') && is(at + 1, '"') && is(at + 2, '"'))) {
      if (at >= text.length) {
        throw new NotPlainException();
      }
      char c = text[at];
      if (c == '\n' || c == '\r') {
        lineEnd();
      } else if (c == '\\' && at + 1 < text.length) {
        at = is(at + 1, '\n') || is(at + 1, '\r') ? at + 1 : afterEscape(at + 1);
      } else {
        at++;
      }
    }
    at += 3;
    tokens.add(TokenKind.TEXT_BLOCK, new String(text, start, at - start), start, startLine);
  }

  private void sign(char c) {
    TokenKind kind = SignScan.kind(text, at);
    switch (kind) {
      case LEFT_PARENTHESIS, LEFT_BRACE, LEFT_BRACKET -> open();
      case RIGHT_PARENTHESIS -> close(TokenKind.LEFT_PARENTHESIS);
      case RIGHT_BRACE -> close(TokenKind.LEFT_BRACE);
      case RIGHT_BRACKET -> close(TokenKind.LEFT_BRACKET);
      default -> {}
    }
    nameParts = c == '.' ? nameParts + 1 : 0;
    if (nameParts > MAX_NAME_PARTS) {
      throw new NotPlainException();
    }
    tokens.add(kind, null, at, line);
    at += SignScan.length(kind);
  }

  private void open() {
    if (depth == MAX_NESTING) {
      throw new NotPlainException();
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = tokens.count();
  }

  private void close(TokenKind opening) {
    if (depth == 0 || tokens.kind(open[depth - 1]) != opening) {
      throw new NotPlainException();
    }
    tokens.pair(open[--depth], tokens.count());
  }
}
