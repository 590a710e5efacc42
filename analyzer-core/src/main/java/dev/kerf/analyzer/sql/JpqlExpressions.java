package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.sql.JpqlShape.PathUse.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks over the expressions of JPQL and HQL: finds paths and subqueries. */
final class JpqlExpressions {

  /** Bare words that are no attribute, for queries whose root has no alias. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "NULL",
          "IS",
          "IN",
          "LIKE",
          "BETWEEN",
          "EXISTS",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "AS",
          "ASC",
          "DESC",
          "DISTINCT",
          "ALL",
          "ANY",
          "SOME",
          "TRUE",
          "FALSE",
          "ESCAPE",
          "EMPTY",
          "MEMBER",
          "OF",
          "NEW",
          "BY",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "LOCAL",
          "DATE",
          "TIME",
          "DATETIME",
          "NULLS",
          "FIRST",
          "LAST",
          "BOTH",
          "LEADING",
          "TRAILING",
          "FROM",
          "ROWS",
          "ONLY",
          "NEXT",
          "ILIKE");

  private final JpqlParser parser;
  private final Tokens tokens;

  JpqlExpressions(JpqlParser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Reads to the next clause or join on this level, and gives its position. */
  int read(int from, int end, JpqlScope scope, Role role) {
    return read(from, end, scope, role, false);
  }

  /** Reads to a comma as well: the value of an assignment, the condition of a join. */
  int readToComma(int from, int end, JpqlScope scope) {
    return read(from, end, scope, Role.USED, true);
  }

  private int read(int from, int end, JpqlScope scope, Role role, boolean toComma) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.isName()) {
        if (i > from && endsHere(i) || i == from && tokens.at(i).is("FROM")) {
          return i;
        }
        i = name(i, end, scope, role);
      } else if (token.symbol("(")) {
        i = brackets(i, end, scope, role);
      } else if (token.symbol(",") && toComma) {
        return i;
      } else if (token.isHole()) {
        i = hole(i);
      } else {
        i++;
      }
    }
    return Math.min(i, end);
  }

  private boolean endsHere(int i) {
    if (tokens.symbol(i + 1, ".")) {
      return false;
    }
    return switch (tokens.at(i).upper()) {
      case "FROM",
          "WHERE",
          "HAVING",
          "SELECT",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "JOIN",
          "INNER",
          "CROSS" ->
          true;
      case "GROUP", "ORDER" -> tokens.at(i + 1).is("BY");
      case "LEFT", "RIGHT", "FULL" -> !tokens.symbol(i + 1, "(");
      case "LIMIT", "OFFSET", "FETCH" ->
          !tokens.symbol(i + 1, ",")
              && !isOperator(tokens.at(i + 1))
              && !isOperator(tokens.at(i - 1));
      default -> false;
    };
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Token.Kind.SYMBOL && !token.symbol(")");
  }

  private int brackets(int open, int end, JpqlScope scope, Role role) {
    int close = Math.min(tokens.close(open), end);
    Token first = tokens.at(open + 1);
    if (first.is("SELECT") || first.is("FROM") && !tokens.at(open - 1).is("TRIM")) {
      int stopped = parser.query(open + 1, close, scope);
      nested(stopped, close, scope, role);
    } else {
      nested(open + 1, close, scope, role);
    }
    return close + 1;
  }

  /** Reads to the closing bracket, whatever words stand there. */
  private void nested(int from, int close, JpqlScope scope, Role role) {
    int i = from;
    while (i < close) {
      int next = read(i, close, scope, role);
      i = next == i || next < close ? next + 1 : next;
    }
  }

  private int name(int from, int end, JpqlScope scope, Role role) {
    Token token = tokens.at(from);
    if (token.is("AS") && tokens.at(from + 1).isName()) {
      return from + 2; // the alias of a result, the type of a cast
    }
    List<String> words = words(from, end);
    int next = from + 2 * words.size() - 1;
    if (token.is("NEW") && tokens.at(from + 1).isName() && words.size() == 1) {
      int open = from + 1 + 2 * words(from + 1, end).size() - 1;
      return tokens.symbol(open, "(") ? brackets(open, end, scope, role) : open;
    }
    if (tokens.symbol(next, "(") && next < end) {
      return function(words, next, end, scope, role);
    }
    boolean keyword = words.size() == 1 && KEYWORDS.contains(token.upper());
    boolean alias = previousIsOperand(from);
    if (!keyword && !(words.size() == 1 && alias)) {
      scope.refer(words, role);
    }
    return next;
  }

  /** Whether a bare word here names the result before it. */
  private boolean previousIsOperand(int at) {
    Token before = tokens.at(at - 1);
    return switch (before.kind()) {
      case STRING, NUMBER, PARAMETER, QUOTED -> true;
      case WORD -> !KEYWORDS.contains(before.upper()) && !startsClause(before);
      case SYMBOL -> before.symbol(")");
      default -> false;
    };
  }

  private static boolean startsClause(Token token) {
    return switch (token.upper()) {
      case "SELECT", "WHERE", "HAVING", "ON", "WITH", "SET", "GROUP", "ORDER" -> true;
      default -> false;
    };
  }

  private int function(List<String> words, int open, int end, JpqlScope scope, Role role) {
    int close = Math.min(tokens.close(open), end);
    String function = words.size() == 1 ? tokens.at(open - 1).upper() : "";
    List<String> after =
        tokens.symbol(close + 1, ".") && close + 2 < end ? words(close + 2, end) : List.of();
    int next = after.isEmpty() ? close + 1 : close + 1 + 2 * after.size();
    if (function.equals("TREAT")) {
      treat(open, close, after, scope, role);
      return next;
    }
    if (!after.isEmpty() && (function.equals("VALUE") || function.equals("OBJECT"))) {
      List<String> path = new ArrayList<>(words(open + 1, close));
      path.addAll(after);
      scope.refer(path, role);
      return next;
    }
    boolean operator =
        switch (function) {
          case "AND",
              "OR",
              "NOT",
              "IN",
              "EXISTS",
              "ALL",
              "ANY",
              "SOME",
              "DISTINCT",
              "WHEN",
              "THEN",
              "ELSE",
              "OBJECT",
              "VALUE",
              "OF",
              "BETWEEN",
              "LIKE",
              "IS",
              "MEMBER" ->
              true;
          default -> false;
        };
    boolean collection = function.equals("ELEMENTS") || function.equals("INDICES");
    Role inside = operator ? role : collection ? Role.JOINED : Role.USED;
    brackets(open, end, scope, inside);
    return next;
  }

  private void treat(int open, int close, List<String> after, JpqlScope scope, Role role) {
    List<String> path = words(open + 1, close);
    scope.refer(path, Role.USED);
    int as = open + 2 * path.size();
    if (!path.isEmpty() && tokens.at(as).is("AS") && tokens.at(as + 1).isName()) {
      String entity = String.join(".", words(as + 1, close));
      parser.use(entity, true, false);
      if (!after.isEmpty()) {
        List<String> treated = new ArrayList<>();
        String hidden = "treat " + entity;
        scope.entity(entity, hidden);
        treated.add(hidden);
        treated.addAll(after);
        scope.refer(treated, role);
      }
    }
  }

  private int hole(int at) {
    Token before = tokens.at(at - 1);
    boolean value =
        before.kind() == Token.Kind.SYMBOL && !before.symbol(")")
            || before.is("BY")
            || before.is("LIKE")
            || before.is("BETWEEN")
            || before.is("IN")
            || before.is("SELECT")
            || before.is("LIMIT")
            || before.is("OFFSET")
            || isOperator(tokens.at(at + 1)) && !tokens.symbol(at + 1, "(")
            || before.is("AND") && betweenBefore(at - 1);
    if (!value) {
      parser.unknown(UnknownPart.Place.FRAGMENT, at);
    }
    return at + 1;
  }

  private boolean betweenBefore(int and) {
    return tokens.at(and - 2).is("BETWEEN");
  }

  /** The words of a dotted name that starts here; none where none does. */
  List<String> words(int from, int end) {
    List<String> words = new ArrayList<>(3);
    int i = from;
    while (i < end && tokens.at(i).isName()) {
      words.add(tokens.at(i).text());
      if (!tokens.symbol(i + 1, ".") || i + 2 >= end || !tokens.at(i + 2).isName()) {
        break;
      }
      i += 2;
    }
    return words;
  }
}
