package dev.kerf.analyzer.sql;

import java.util.Locale;

/**
 * Cuts a script into statements, whatever client it was written for: {@code ;}, {@code DELIMITER},
 * {@code GO}, a line with {@code /} only, dollar-quoted bodies, bodies between BEGIN and END.
 *
 * <p>A statement that was never ended is cut where the next {@code CREATE TABLE} starts a line, so
 * that one broken statement costs only itself. Time is linear, and rows are passed over without
 * making tokens of them: a dump of 100 MB takes about a second.
 */
final class ScriptSplitter {

  /** After so many quotes that nothing closes, the rest is taken as it comes. */
  private static final int MAX_STRAY_QUOTES = 200;

  private final String text;
  private final boolean mysql;
  private final RoutineEnd routine = new RoutineEnd();
  private String delimiter = ";";
  private int pos;
  private int start;
  private int end;
  private int line;
  private int counted;
  private int strayQuotes;
  private boolean commentsEnd = true;

  ScriptSplitter(String text, int firstLine) {
    this.text = text;
    this.line = firstLine;
    this.mysql = text.indexOf('`') >= 0 || text.contains("ENGINE=");
  }

  boolean mysql() {
    return mysql;
  }

  /** Where the current statement starts. */
  int start() {
    return start;
  }

  /** Where the current statement ends, its delimiter excluded. */
  int end() {
    return end;
  }

  /** The 1-based line of the current statement's start. */
  int line() {
    for (int i = text.indexOf('\n', counted); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
      line++;
      counted = i + 1;
    }
    return line;
  }

  /** The first word of the current statement, in upper case; empty where it starts otherwise. */
  String verb() {
    return wordAt(start);
  }

  /** Goes to the next statement; false at the end of the script. */
  boolean next() {
    do {
      skipBetween();
      if (pos >= text.length()) {
        return false;
      }
      start = pos;
      scan();
    } while (end == start);
    return true;
  }

  /** Skips blanks, comments and commands of the client. */
  private void skipBetween() {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c <= ' ' || c == '\ufeff' || c == '\u00a0') {
        pos++;
      } else if (isCommentAt(pos)) {
        pos = endOfComment(pos);
      } else if (atDelimiter(pos)) {
        pos += delimiter.length();
      } else if (!clientCommand()) {
        return;
      }
    }
  }

  private boolean clientCommand() {
    if (!startsLine(pos)) {
      return false;
    }
    char c = text.charAt(pos);
    int lineEnd = Tokenizer.endOfLine(text, pos, text.length());
    if (c == '\\' || c == '@' || c == '!') {
      pos = lineEnd;
      return true;
    }
    if (isLineOnly(pos, "GO") || isLineOnly(pos, "/")) {
      pos = lineEnd;
      return true;
    }
    switch (wordAt(pos)) {
      case "DELIMITER" -> {
        String mark = text.substring(pos + 9, lineEnd).strip();
        delimiter = mark.isEmpty() ? ";" : mark;
      }
      case "SET" -> {
        String[] words = text.substring(pos, Math.min(lineEnd, pos + 60)).strip().split("\\s+");
        if (words.length > 1 && words[1].equalsIgnoreCase("TERM") && words.length > 2) {
          delimiter = words[2].equals(";") ? ";" : stripped(words[2]);
        } else if (lineHas(lineEnd, ';') || words.length < 2 || !isSqlPlusSetting(words[1])) {
          return false;
        }
      }
      case "REM", "REMARK", "PROMPT", "SPOOL", "WHENEVER", "CONNECT" -> {
        // sqlplus ends its own commands with the line
      }
      default -> {
        return false;
      }
    }
    pos = lineEnd;
    return true;
  }

  private String stripped(String mark) {
    return mark.endsWith(delimiter) && mark.length() > delimiter.length()
        ? mark.substring(0, mark.length() - delimiter.length())
        : mark;
  }

  private boolean lineHas(int lineEnd, char c) {
    int at = text.indexOf(c, pos);
    return at >= 0 && at < lineEnd;
  }

  private static boolean isSqlPlusSetting(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "DEFINE", "ECHO", "SERVEROUTPUT", "FEEDBACK", "SQLBLANKLINES", "HEADING", "VERIFY" ->
          true;
      default -> false;
    };
  }

  /** Runs from {@link #start} to the end of the statement. */
  private void scan() {
    routine.start(text, start);
    boolean resyncs = !routine.active() && canBeCut();
    int firstDelimiter = -1;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        i = endOfQuoted(i);
      } else if (isCommentAt(i)) {
        i = endOfComment(i);
      } else if (c == '$' && !atDelimiter(i)) {
        int close = endOfDollarQuoted(i);
        if (close > 0) {
          routine.quotedBody();
        }
        i = close > 0 ? close : i + 1;
      } else if (atDelimiter(i)) {
        if (!routine.active() || !delimiter.equals(";") || routine.endsHere()) {
          finish(i, i + delimiter.length());
          return;
        }
        firstDelimiter = firstDelimiter < 0 ? i : firstDelimiter;
        i++;
      } else if (c == '\n') {
        i++;
        int first = firstOnLine(i);
        if (isLineOnly(first, "GO") || isLineOnly(first, "/") && routine.active()) {
          finish(i, Tokenizer.endOfLine(text, first, text.length()));
          return;
        }
        if (isLineOnly(first, "/") || resyncs && startsStatement(first)) {
          finish(i, first);
          return;
        }
        if (!delimiter.equals(";") && wordAt(first).equals("DELIMITER")) {
          finish(i, first);
          return;
        }
      } else if (routine.active() && Tokenizer.isWordStart(c)) {
        i = beforeDelimiter(i, routine.word(text, i));
      } else {
        i++;
      }
    }
    if (firstDelimiter >= 0 && !routine.endsHere()) {
      // A body that never ends: lose as little as possible.
      finish(firstDelimiter, firstDelimiter + 1);
    } else {
      finish(text.length(), text.length());
    }
  }

  /** A delimiter such as {@code $$} may stand right behind a word that could contain it. */
  private int beforeDelimiter(int wordStart, int wordEnd) {
    for (int i = wordStart + 1; i < wordEnd; i++) {
      if (atDelimiter(i)) {
        return i;
      }
    }
    return wordEnd;
  }

  private void finish(int endsAt, int next) {
    end = endsAt;
    pos = Math.max(next, start + 1);
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (wordAt(start).equals("COPY")
        && text.substring(start, end).toLowerCase(Locale.ROOT).contains("from stdin")) {
      int data = text.indexOf("\n\\.", pos);
      pos = data < 0 ? text.length() : data + 3;
    }
  }

  /** The position after a dollar-quoted text, or -1 where none opens here, or it never closes. */
  private int endOfDollarQuoted(int at) {
    if (at > 0 && Tokenizer.isWordPart(text.charAt(at - 1))) {
      return -1;
    }
    int close = Quotes.dollarEnd(text, at, text.length());
    return close > at + 3 && text.charAt(close - 1) == '$' ? close : -1;
  }

  private int endOfQuoted(int open) {
    int close = Quotes.end(text, open, text.length(), mysql && text.charAt(open) != '`');
    boolean closed = close - 1 > open && text.startsWith(text.substring(open, open + 1), close - 1);
    if (closed && routine.awaitsBody()) {
      routine.quotedBody();
      return close;
    }
    if ((!closed || swallowsStatement(open, close)) && strayQuotes < MAX_STRAY_QUOTES) {
      strayQuotes++;
      return Tokenizer.endOfLine(text, open, text.length());
    }
    return Math.min(close, text.length());
  }

  /** Whether a statement ends and another starts inside of a quoted text: its quote is a stray. */
  private boolean swallowsStatement(int open, int close) {
    for (int i = open; i < close; i++) {
      if (text.charAt(i) != '\n') {
        continue;
      }
      int first = firstOnLine(i + 1);
      if (first < close && startsStatement(first)) {
        int before = i;
        while (before > open && text.charAt(before) <= ' ') {
          before--;
        }
        if (text.charAt(before) == ';') {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line that starts another statement can be no part of this one. */
  private boolean canBeCut() {
    return switch (wordAt(start)) {
      case "CREATE", "ALTER", "DROP", "INSERT", "GRANT", "REVOKE", "COMMENT", "USE", "TRUNCATE" ->
          true;
      default -> false;
    };
  }

  private boolean startsStatement(int at) {
    if (at >= text.length() || "cCaAdDiI".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    String verb = wordAt(at);
    int next = at + verb.length();
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    String object = wordAt(next);
    return switch (verb) {
      case "CREATE" ->
          switch (object) {
            case "TABLE", "INDEX", "UNIQUE", "SEQUENCE", "VIEW" -> true;
            default -> false;
          };
      case "ALTER", "DROP" -> object.equals("TABLE");
      case "INSERT" -> object.equals("INTO");
      default -> false;
    };
  }

  private boolean atDelimiter(int at) {
    return text.charAt(at) == delimiter.charAt(0) && text.startsWith(delimiter, at);
  }

  private boolean isCommentAt(int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case '-' -> next == '-';
      case '/' ->
          next == '/'
              ? isSlashedLine(at)
              : next == '*' && !isConditional(at) && commentsEnd && endsComment(at);
      case '#' -> startsLine(at) || mysql && next <= ' ';
      default -> false;
    };
  }

  /**
   * Whether a comment holds text for MySQL's newer versions. What the client itself would read, as
   * at the head of a dump of MariaDB, is none of a statement.
   */
  private boolean isConditional(int at) {
    int i = at + 2;
    if (i >= text.length() || text.charAt(i) != '!') {
      return false;
    }
    do {
      i++;
    } while (i < text.length() && Character.isDigit(text.charAt(i)));
    return i >= text.length() || text.charAt(i) != '\\';
  }

  /** HSQLDB's and H2's line comment; other clients are told by {@code //} where statements end. */
  private boolean isSlashedLine(int at) {
    return startsLine(at) && delimiter.charAt(0) != '/' && !isLineOnly(at, "//");
  }

  /** Whether a comment that opens here ends at all. */
  private boolean endsComment(int at) {
    commentsEnd = text.indexOf("*/", at + 2) >= 0;
    return commentsEnd;
  }

  private int endOfComment(int at) {
    return text.charAt(at) == '/' && text.charAt(at + 1) == '*'
        ? text.indexOf("*/", at + 2) + 2
        : Tokenizer.endOfLine(text, at, text.length());
  }

  private boolean startsLine(int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\ufeff';
  }

  private int firstOnLine(int lineStart) {
    int i = lineStart;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private boolean isLineOnly(int at, String mark) {
    if (!text.regionMatches(true, at, mark, 0, mark.length())) {
      return false;
    }
    int i = at + mark.length();
    while (i < text.length() && text.charAt(i) != '\n') {
      if (text.charAt(i) > ' ' && text.charAt(i) != ';') {
        return false;
      }
      i++;
    }
    return true;
  }

  private String wordAt(int at) {
    int i = at;
    if (text.startsWith("/*!", i)) {
      i += 3;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
    }
    int to = i;
    while (to < text.length() && to - i < 20 && Tokenizer.isWordPart(text.charAt(to))) {
      to++;
    }
    return text.substring(i, to).toUpperCase(Locale.ROOT);
  }
}
