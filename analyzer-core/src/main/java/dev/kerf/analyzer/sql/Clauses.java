package dev.kerf.analyzer.sql;

/**
 * Tells clauses from names, for the words that only some dialects reserve: {@code limit} may be a
 * column, {@code start} an alias.
 */
final class Clauses {
  private Clauses() {}

  /** Whether such a clause starts here, given that an operand or a table stands before. */
  static boolean startsAt(Tokens tokens, int i) {
    Token next = tokens.at(i + 1);
    return switch (tokens.at(i).upper()) {
      case "LIMIT", "OFFSET" -> isAmount(next);
      case "FETCH" -> next.is("FIRST") || next.is("NEXT");
      case "FOR" ->
          switch (next.upper()) {
            case "UPDATE", "SHARE", "NO", "KEY", "READ", "FETCH", "XML", "JSON", "BROWSE" -> true;
            default -> false;
          };
      case "WITH" -> !next.is("TIME") && !next.is("ORDINALITY");
      case "WINDOW" -> next.isName() && tokens.at(i + 2).is("AS");
      case "START" -> next.is("WITH");
      case "CONNECT" -> next.is("BY");
      case "OPTION", "OUTPUT" -> next.symbol("(") || next.kind() == Token.Kind.WORD;
      case "LOCK" -> next.is("IN");
      case "LOG" -> next.is("ERRORS");
      case "MINUS" -> next.is("SELECT") || next.is("ALL") || next.symbol("(");
      case "OPTIMIZE" -> next.is("FOR");
      case "USING", "ON" -> true;
      default -> false;
    };
  }

  /** Whether a join starts here; needed where a hole hides the FROM before it. */
  static boolean isJoin(Tokens tokens, int i) {
    return switch (tokens.at(i).upper()) {
      case "JOIN" -> true;
      case "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "OUTER" ->
          tokens.at(i + 1).is("JOIN")
              || tokens.words(i + 1, "OUTER", "JOIN")
              || tokens.words(i + 1, "LEFT", "JOIN");
      default -> false;
    };
  }

  private static boolean isAmount(Token token) {
    return switch (token.kind()) {
      case NUMBER, PARAMETER, HOLE -> true;
      case WORD -> true; // ALL, or the name of a constant that was not followed
      default -> token.symbol("(");
    };
  }

  /** Whether the word here starts the next part of a set operation. */
  static boolean isSetOperation(Tokens tokens, int i) {
    Token token = tokens.at(i);
    return token.is("UNION")
        || token.is("INTERSECT")
        || token.is("EXCEPT")
        || token.is("MINUS") && startsAt(tokens, i);
  }

  /** {@code name AS (SELECT} and {@code name (a, b) AS (SELECT}: part of a list behind WITH. */
  static boolean isCommonTable(Tokens tokens, int i) {
    int as = tokens.symbol(i + 1, "(") ? tokens.close(i + 1) + 1 : i + 1;
    if (!tokens.at(i).isName() || !tokens.at(as).is("AS")) {
      return false;
    }
    int open = as + 1;
    while (tokens.at(open).is("NOT") || tokens.at(open).is("MATERIALIZED")) {
      open++;
    }
    return tokens.symbol(open, "(")
        && switch (tokens.at(open + 1).upper()) {
          case "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE" -> true;
          default -> false;
        };
  }
}
