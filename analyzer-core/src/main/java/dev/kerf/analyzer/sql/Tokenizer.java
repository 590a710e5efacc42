package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts SQL and JPQL of any dialect into tokens, in one pass and without ever failing: an
 * unterminated quote or comment ends with the text.
 *
 * <p>Comments and hints, JDBC escape braces, directives of FreeMarker and Oracle's {@code (+)}
 * leave no token. {@code /*!40101 ... *}{@code /} is no comment but what MySQL executes. {@code
 * ${name}} is a hole and {@code #{name}} a parameter.
 */
final class Tokenizer {
  private static final String OPERATORS = "<>=!|&";

  private final String text;
  private final int end;
  private final boolean mysql;
  private final List<Token> tokens = new ArrayList<>();
  private int pos;
  private boolean bracketsClose = true;

  private Tokenizer(String text, int start, int end, boolean mysql) {
    this.text = text;
    this.pos = start;
    this.end = end;
    this.mysql = mysql;
  }

  static List<Token> tokenize(String text) {
    return tokenize(text, 0, text.length(), text.indexOf('`') >= 0);
  }

  /**
   * The tokens of a part of a text.
   *
   * @param mysql whether a backslash escapes in strings and double quotes are strings; elsewhere a
   *     backslash escapes a quote only when the string could not end there
   */
  static List<Token> tokenize(String text, int start, int end, boolean mysql) {
    Tokenizer tokenizer = new Tokenizer(text, start, end, mysql);
    while (tokenizer.pos < end) {
      tokenizer.step();
    }
    return tokenizer.tokens;
  }

  private void step() {
    char c = text.charAt(pos);
    if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff') {
      pos++;
    } else if (isWordStart(c)) {
      word();
    } else if (c >= '0' && c <= '9') {
      number();
    } else {
      special(c);
    }
  }

  private void special(char c) {
    char next = peek(1);
    switch (c) {
      case SqlText.HOLE -> add(Token.Kind.HOLE, pos + 1);
      case '\'' -> string(pos);
      case '"' -> doubleQuoted();
      case '`' -> quoted('`');
      case '[' -> bracket();
      case '-' -> {
        if (next == '-') {
          pos = endOfLine(text, pos, end);
        } else {
          add(Token.Kind.SYMBOL, pos + 1);
        }
      }
      case '/' -> {
        if (next == '*') {
          comment();
        } else if (next == '/' && startsLine()) {
          pos = endOfLine(text, pos, end);
        } else {
          add(Token.Kind.SYMBOL, pos + 1);
        }
      }
      case '*' -> {
        if (next == '/') {
          pos += 2; // the end of an executable comment
        } else {
          add(Token.Kind.SYMBOL, pos + 1);
        }
      }
      case '#' -> hash(next);
      case '$' -> dollar(next);
      case '?' -> add(Token.Kind.PARAMETER, digitsEnd(pos + 1));
      case ':' -> colon(next);
      case '@' -> {
        int from = next == '@' ? pos + 2 : pos + 1;
        int to = wordEnd(from);
        add(to > from ? Token.Kind.PARAMETER : Token.Kind.SYMBOL, to);
      }
      case '{' -> brace();
      case '}' -> pos++;
      case '(' -> {
        int close = outerJoinMark(text, pos, end);
        if (close > 0) {
          pos = close;
        } else {
          add(Token.Kind.SYMBOL, pos + 1);
        }
      }
      case '.' -> {
        if (next >= '0' && next <= '9' && !lastIsName()) {
          number();
        } else {
          add(Token.Kind.SYMBOL, pos + 1);
        }
      }
      default -> {
        int directive = c == '<' ? Directives.end(text, pos, end) : pos;
        if (directive > pos) {
          pos = directive;
          return;
        }
        int to = pos + 1;
        while (OPERATORS.indexOf(c) >= 0 && to < end && OPERATORS.indexOf(text.charAt(to)) >= 0) {
          to++;
        }
        add(Token.Kind.SYMBOL, to);
      }
    }
  }

  private void word() {
    int to = wordEnd(pos);
    if (to < end && text.charAt(to) == '\'' && isStringPrefix(pos, to)) {
      char prefix = text.charAt(pos);
      if (prefix == 'q' || prefix == 'Q') {
        add(Token.Kind.STRING, Quotes.freeEnd(text, to, end));
      } else {
        string(to); // N'..', E'..', B'..', X'..'
      }
    } else {
      add(Token.Kind.WORD, to);
    }
  }

  private boolean isStringPrefix(int from, int to) {
    return to - from == 1 && "nNeEbBxXqQ".indexOf(text.charAt(from)) >= 0;
  }

  private void number() {
    int to = pos;
    boolean digitsOnly = true;
    while (to < end && (isWordPart(text.charAt(to)) || text.charAt(to) == '.')) {
      char c = text.charAt(to);
      if (c == '.' && to + 1 < end && isWordStart(text.charAt(to + 1))) {
        break;
      }
      if ((c == 'e' || c == 'E')
          && to > pos
          && to + 2 < end
          && (text.charAt(to + 1) == '-' || text.charAt(to + 1) == '+')
          && digitsOnly) {
        to++;
      } else if ((c < '0' || c > '9') && c != '.') {
        digitsOnly &= "eExXlLdDfFabcABC".indexOf(c) >= 0;
      }
      to++;
    }
    add(digitsOnly ? Token.Kind.NUMBER : Token.Kind.WORD, Math.max(to, pos + 1));
  }

  private void string(int quoteAt) {
    add(Token.Kind.STRING, Quotes.end(text, quoteAt, end, mysql));
  }

  private void doubleQuoted() {
    int to = Quotes.end(text, pos, end, mysql);
    String content = text.substring(pos + 1, Math.max(pos + 1, to - 1));
    boolean schema = isPlaceholder(content) && to < end && text.charAt(to) == '.';
    if (mysql || content.isEmpty() || !isPlausibleName(content) && !schema) {
      add(Token.Kind.STRING, to);
    } else {
      addQuoted(content, to);
    }
  }

  private void quoted(char quote) {
    int close = text.indexOf(quote, pos + 1);
    int to = close < 0 || close >= end ? end : close + 1;
    addQuoted(text.substring(pos + 1, close < 0 || close >= end ? end : close), to);
  }

  /** {@code [name]} of T-SQL; an array index or constructor elsewhere. */
  private void bracket() {
    int close = bracketsClose ? text.indexOf(']', pos) : -1;
    bracketsClose = close >= 0;
    boolean glued = pos > 0 && (isWordPart(text.charAt(pos - 1)) || text.charAt(pos - 1) == ')');
    char next = peek(1);
    boolean named =
        isWordStart(next)
            || next == '_'
            || next == SqlText.HOLE
            || next == '$' && opensPlaceholder(pos + 1);
    if (close < 0 || close >= end || glued || !named) {
      add(Token.Kind.SYMBOL, pos + 1);
      return;
    }
    addQuoted(text.substring(pos + 1, close), close + 1);
  }

  private boolean startsLine() {
    int i = pos - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  private void comment() {
    char mark = peek(2);
    if (mark == '!' || (mark == 'M' && peek(3) == '!')) {
      int to = pos + (mark == '!' ? 3 : 4);
      while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
        to++;
      }
      pos = to;
      return;
    }
    int close = text.indexOf("*/", pos + 2);
    pos = close < 0 || close + 2 > end ? end : close + 2;
  }

  private void hash(char next) {
    if (next == '{') {
      int close = text.indexOf('}', pos);
      add(Token.Kind.PARAMETER, close < 0 || close >= end ? end : close + 1);
    } else if (isWordStart(next) || next == '#') {
      int to = wordEnd(next == '#' ? pos + 2 : pos + 1);
      add(to > pos + 2 ? Token.Kind.PARAMETER : Token.Kind.SYMBOL, Math.max(to, pos + 1));
    } else if (next <= ' ' || next == '-') {
      pos = endOfLine(text, pos, end);
    } else {
      add(Token.Kind.SYMBOL, pos + 1);
    }
  }

  private void dollar(char next) {
    if (next == '{') {
      int close = text.indexOf('}', pos);
      add(Token.Kind.HOLE, close < 0 || close >= end ? end : close + 1);
    } else if (next >= '0' && next <= '9') {
      add(Token.Kind.PARAMETER, wordEnd(pos + 1));
    } else {
      int to = Quotes.dollarEnd(text, pos, end);
      if (to > 0) {
        add(Token.Kind.STRING, to);
      } else {
        add(Token.Kind.WORD, wordEnd(pos + 1));
      }
    }
  }

  private void colon(char next) {
    if (next == ':') {
      add(Token.Kind.SYMBOL, pos + 2);
    } else if (next == '#' && peek(2) == '{') {
      int close = text.indexOf('}', pos);
      add(Token.Kind.PARAMETER, close < 0 || close >= end ? end : close + 1);
    } else if (isWordPart(next)) {
      int to = wordEnd(pos + 1);
      while (to + 1 < end && text.charAt(to) == '.' && isWordStart(text.charAt(to + 1))) {
        to = wordEnd(to + 1); // :filter.name
      }
      add(Token.Kind.PARAMETER, to);
    } else {
      add(Token.Kind.SYMBOL, next == '=' ? pos + 2 : pos + 1);
    }
  }

  /** Drops the brace of a JDBC escape and the word that only names it. */
  private void brace() {
    pos++;
    while (pos < end && text.charAt(pos) <= ' ') {
      pos++;
    }
    int to = wordEnd(pos);
    switch (text.substring(pos, to).toLowerCase(Locale.ROOT)) {
      case "d", "t", "ts", "fn", "oj" -> pos = to;
      case "h" -> { // {h-schema} of Hibernate stands for a schema and its dot
        int close = text.indexOf('}', to);
        pos = close > 0 && close < end && text.startsWith("-", to) ? close + 1 : pos;
      }
      default -> {
        // call, escape and limit are words of the statement
      }
    }
  }

  private void add(Token.Kind kind, int to) {
    String piece = text.substring(pos, to);
    String upper = kind == Token.Kind.WORD ? piece.toUpperCase(Locale.ROOT) : "";
    tokens.add(new Token(kind, piece, upper, pos, to));
    pos = to;
  }

  /** A name in quotes, or a placeholder in quotes: {@code [${schema}].orders}. */
  private void addQuoted(String name, int to) {
    Token.Kind kind = isPlaceholder(name) ? Token.Kind.HOLE : Token.Kind.QUOTED;
    tokens.add(new Token(kind, name, "", pos, to));
    pos = to;
  }

  private static boolean isPlaceholder(String content) {
    return content.startsWith("${") && content.indexOf('}') == content.length() - 1;
  }

  private boolean lastIsName() {
    return !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).isName()
        && tokens.get(tokens.size() - 1).end() == pos;
  }

  private char peek(int offset) {
    return pos + offset < end ? text.charAt(pos + offset) : ' ';
  }

  private int wordEnd(int from) {
    int to = from;
    while (to < end && isWordPart(text.charAt(to)) && !opensPlaceholder(to)) {
      to++;
    }
    return to;
  }

  /** Whether <code>${</code> or <code>#{</code> stands here: it ends a word. */
  private boolean opensPlaceholder(int at) {
    char c = text.charAt(at);
    return (c == '$' || c == '#') && at + 1 < end && text.charAt(at + 1) == '{';
  }

  private int digitsEnd(int from) {
    int to = from;
    while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to;
  }

  /** Where {@code (+)} that opens here ends, or -1. */
  private static int outerJoinMark(String text, int open, int end) {
    int i = open + 1;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    if (i >= end || text.charAt(i) != '+') {
      return -1;
    }
    i++;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i < end && text.charAt(i) == ')' ? i + 1 : -1;
  }

  static int endOfLine(String text, int from, int end) {
    int newline = text.indexOf('\n', from);
    return newline < 0 || newline > end ? end : newline;
  }

  private static boolean isPlausibleName(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!isWordPart(c) && " .-/".indexOf(c) < 0 && c != SqlText.HOLE) {
        return false;
      }
    }
    return isWordPart(content.charAt(0)) || content.charAt(0) == SqlText.HOLE;
  }

  static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c > 127 && c != SqlText.HOLE && Character.isLetter(c));
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '$' || c == '#';
  }
}
