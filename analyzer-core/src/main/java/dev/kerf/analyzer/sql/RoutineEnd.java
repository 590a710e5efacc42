package dev.kerf.analyzer.sql;

import java.util.List;
import java.util.Locale;

/**
 * Knows where a stored routine ends, although its body has semicolons of its own: it counts BEGIN,
 * CASE and END.
 */
final class RoutineEnd {
  private boolean active;
  private boolean began;
  private boolean declares;
  private boolean quoted;
  private int depth;
  private String last;

  // A package has routines in it, each with a BEGIN of its own, and may have one itself at its end.
  private boolean inPackage;
  private boolean header;
  private int awaited;

  /** Looks at a new statement: is it a routine? */
  void start(String text, int at) {
    began = false;
    declares = false;
    quoted = false;
    depth = 0;
    last = "";
    inPackage = false;
    header = false;
    awaited = 0;
    active = isRoutine(text, at);
  }

  boolean active() {
    return active;
  }

  /** Whether a quoted text that opens here is the body: {@code AS 'BEGIN ... END;'}. */
  boolean awaitsBody() {
    return active && depth == 0 && last.equals("AS");
  }

  /** The body is one quoted text. */
  void quotedBody() {
    quoted = true;
  }

  /** Whether a semicolon here is the last one. */
  boolean endsHere() {
    last = ";";
    header = false;
    return depth == 0 && (began || quoted || !declares);
  }

  /** Takes a word of the routine into account, and gives the position after it. */
  int word(String text, int at) {
    int to = at;
    while (to < text.length() && Tokenizer.isWordPart(text.charAt(to))) {
      to++;
    }
    String word = upper(text, at, to);
    switch (word) {
      case "PACKAGE" -> {
        if (!began && depth == 0) {
          inPackage = true;
          began = true;
          depth = 1;
        }
      }
      case "PROCEDURE", "FUNCTION" -> header = inPackage;
      case "BEGIN" -> begin(next(text, to));
      case "CASE" -> {
        if (!last.equals("END")) {
          depth++;
        }
      }
      case "END" -> {
        switch (next(text, to)) {
          case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> {
            // these have no BEGIN
          }
          default -> depth = Math.max(0, depth - 1);
        }
      }
      case "IS", "AS" -> {
        declares |= depth == 0 && !last.equals("NULL") && isBody(text, to);
        awaited += header ? 1 : 0;
        header = false;
      }
      case "DECLARE" -> declares |= depth == 0;
      default -> {
        // no word that opens or closes
      }
    }
    last = word;
    return to;
  }

  private void begin(String next) {
    boolean ofPackage = inPackage && depth == 1 && awaited == 0;
    if (!next.startsWith("TRAN") && !next.equals("WORK") && !ofPackage) {
      awaited -= inPackage && awaited > 0 && depth == 1 ? 1 : 0;
      depth++;
      began = true;
    }
  }

  /** Whether declarations follow, and not a body in quotes or another word. */
  private static boolean isBody(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) != '\'' && text.charAt(i) != '$';
  }

  private static boolean isRoutine(String text, int at) {
    int end = Math.min(text.length(), at + 400);
    if (!text.regionMatches(true, at, "CREATE", 0, 6)
        && !text.startsWith("/*!", at)
        && !text.regionMatches(true, at, "DECLARE", 0, 7)
        && !text.regionMatches(true, at, "BEGIN", 0, 5)) {
      return false;
    }
    List<Token> tokens = Tokenizer.tokenize(text, at, end, true);
    if (tokens.size() < 2) {
      return false;
    }
    Token second = tokens.get(1);
    if (tokens.get(0).is("BEGIN")) {
      return second.kind() == Token.Kind.WORD
          && !second.upper().startsWith("TRAN")
          && !second.is("WORK");
    }
    if (tokens.get(0).is("DECLARE")) {
      return second.kind() == Token.Kind.WORD;
    }
    if (!tokens.get(0).is("CREATE")) {
      return false;
    }
    for (int i = 1; i < Math.min(tokens.size(), 20); i++) {
      switch (tokens.get(i).upper()) {
        case "PROCEDURE", "FUNCTION", "TRIGGER", "PACKAGE", "EVENT" -> {
          return true;
        }
        case "TYPE" -> {
          return i + 1 < tokens.size() && tokens.get(i + 1).is("BODY");
        }
        case "TABLE", "VIEW", "INDEX", "SEQUENCE", "SCHEMA", "DATABASE", "USER", "ROLE" -> {
          return false;
        }
        default -> {
          // OR REPLACE, DEFINER = ...
        }
      }
    }
    return false;
  }

  private static String next(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    int to = i;
    while (to < text.length() && Tokenizer.isWordPart(text.charAt(to))) {
      to++;
    }
    return upper(text, i, to);
  }

  private static String upper(String text, int from, int to) {
    return text.substring(from, Math.min(to, from + 20)).toUpperCase(Locale.ROOT);
  }
}
