package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;

/**
 * Walks over expressions: finds the columns they name, the subqueries and sequences in them, and
 * the word that ends them. It does not check that they make sense, so every dialect passes.
 */
final class Expressions {

  /** What an expression stands in, which decides where it ends. */
  enum Place {
    /** Ends with a clause. */
    CLAUSE,
    /** Ends with a clause; names that follow an operand are aliases of the output. */
    SELECT_LIST,
    /** The condition of a join: ends also with the next join or comma. */
    JOIN_CONDITION,
    /** Ends also with a comma. */
    ASSIGNMENT,
    /** Within brackets: ends with them only. */
    BRACKETS,
    /** The arguments of a table function, where a bare word may be anything. */
    QUALIFIED_ONLY
  }

  private final Reading reading;
  private final Tokens tokens;

  Expressions(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads from a position and gives the position of what ends the expression. */
  int read(int from, int end, Scope scope, Place place) {
    boolean operand = false; // whether what stands before could be complete
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      switch (token.kind()) {
        case WORD, QUOTED -> {
          if (token.kind() == Token.Kind.WORD && !tokens.symbol(i + 1, ".")) {
            if (endsHere(i, operand, place)) {
              return i;
            }
            if (startsQuery(i)) {
              i = reading.queries.read(i, end, scope);
              operand = true;
              continue;
            }
          }
          int next = name(i, end, scope, place, operand);
          operand = completes(i, next);
          i = next;
        }
        case STRING, NUMBER, PARAMETER -> {
          operand = true;
          i++;
        }
        case HOLE -> {
          i = hole(i, scope, operand);
          operand = true;
        }
        default -> {
          if (token.symbol("(")) {
            int close = Math.min(tokens.close(i), end);
            read(i + 1, close, scope, inner(place));
            operand = true;
            i = close + 1;
          } else if (token.symbol(",")) {
            if (place == Place.JOIN_CONDITION || place == Place.ASSIGNMENT) {
              return i;
            }
            operand = false;
            i++;
          } else if (token.symbol("::")) {
            i = afterType(i + 1);
            operand = true;
          } else if (token.symbol(")")) {
            reading.shape.unsure();
            i++;
          } else {
            operand = token.symbol("*") && !operand;
            if (operand && place == Place.SELECT_LIST) {
              scope.refer("", "*", false);
            }
            i++;
          }
        }
      }
    }
    return Math.min(i, end);
  }

  private static Place inner(Place place) {
    return place == Place.QUALIFIED_ONLY ? place : Place.BRACKETS;
  }

  private boolean startsQuery(int i) {
    Token token = tokens.at(i);
    if (token.is("SELECT")) {
      Token before = tokens.at(i - 1);
      return before.symbol("(")
          || before.is("ALL")
          || before.is("DISTINCT")
          || i > 0 && Clauses.isSetOperation(tokens, i - 1);
    }
    if (token.is("TABLE")) {
      return tokens.symbol(i - 1, "(") && tokens.at(i + 1).isName();
    }
    return token.is("WITH")
        && tokens.symbol(i - 1, "(")
        && (tokens.at(i + 1).isName() && (tokens.at(i + 2).is("AS") || tokens.symbol(i + 2, "(")));
  }

  private boolean endsHere(int i, boolean operand, Place place) {
    if (place == Place.BRACKETS || place == Place.QUALIFIED_ONLY) {
      return false;
    }
    Token token = tokens.at(i);
    String word = token.upper();
    if (word.equals("GROUP") || word.equals("ORDER")) {
      return tokens.at(i + 1).is("BY") || tokens.words(i + 1, "SIBLINGS", "BY");
    }
    if (word.equals("WHEN")) {
      return tokens.at(i + 1).is("MATCHED") || tokens.words(i + 1, "NOT", "MATCHED");
    }
    if (Keywords.CLAUSE.contains(word)) {
      if (word.equals("FROM") && tokens.at(i - 1).is("DISTINCT")) {
        return !(tokens.at(i - 2).is("IS") || tokens.at(i - 2).is("NOT"));
      }
      if (word.equals("VALUES")) {
        return operand || !tokens.symbol(i + 1, "("); // VALUES(column) of MySQL
      }
      return !word.equals("SELECT") || operand;
    }
    boolean afterOperand = operand || tokens.at(i - 1).isHole();
    if (!afterOperand) {
      return false;
    }
    if (Clauses.startsAt(tokens, i)) {
      return true;
    }
    return place == Place.JOIN_CONDITION
        ? Keywords.JOIN.contains(word) && !tokens.symbol(i + 1, "(")
        : place == Place.SELECT_LIST && Clauses.isJoin(tokens, i);
  }

  /** Reads a name: a column, a function, a sequence, an alias or a keyword. */
  private int name(int from, int end, Scope scope, Place place, boolean operand) {
    int last = from;
    while (last + 2 < end
        && tokens.symbol(last + 1, ".")
        && (tokens.at(last + 2).isName() || tokens.symbol(last + 2, "*"))) {
      last += 2;
    }
    int next = last + 1;
    Token token = tokens.at(last);
    if (last > from) {
      qualified(from, last, scope);
      return tokens.symbol(next, "(") ? arguments(next, end, scope, place, token) : next;
    }
    if (tokens.symbol(next, "(") && next < end) {
      return arguments(next, end, scope, place, token);
    }
    if (tokens.at(from - 1).is("COLLATE") || tokens.symbol(next, ".")) {
      return next;
    }
    if (token.kind() == Token.Kind.WORD) {
      if (token.is("NEXT") && tokens.words(next, "VALUE", "FOR")) {
        return sequence(next + 2, end);
      }
      if (token.is("AS")) {
        return alias(next, scope, place);
      }
      if (token.is("SELECT")) {
        reading.shape.unsure();
      }
      if (Keywords.NO_COLUMN.contains(token.upper())
          || tokens.at(next).is("BY")
          || tokens.at(next).kind() == Token.Kind.STRING && token.touches(tokens.at(next))) {
        return next;
      }
      if (tokens.at(next).kind() == Token.Kind.STRING && !operand) {
        return next; // DATE '2020-01-01'
      }
    }
    if (operand) {
      if (place == Place.SELECT_LIST) {
        scope.addOutput(token.text());
      }
    } else if (place != Place.QUALIFIED_ONLY) {
      scope.refer("", token.text(), false);
    }
    return next;
  }

  private void qualified(int from, int last, Scope scope) {
    StringBuilder qualifier = new StringBuilder(tokens.at(from).text());
    for (int i = from + 2; i < last; i += 2) {
      qualifier.append('.').append(tokens.at(i).text());
    }
    Token column = tokens.at(last);
    if (column.is("NEXTVAL") || column.is("CURRVAL") || column.is("PREVVAL")) {
      reading.shape.sequence(sequenceName(qualifier.toString()));
    } else if (!tokens.symbol(last + 1, "(")) {
      scope.refer(qualifier.toString(), column.text(), false);
    }
  }

  private int arguments(int open, int end, Scope scope, Place place, Token function) {
    int close = Math.min(tokens.close(open), end);
    int first = open + 1;
    if (Keywords.UNIT_FIRST.contains(function.upper())
        && tokens.at(first).kind() == Token.Kind.WORD
        && !tokens.symbol(first + 1, ".")
        && !tokens.symbol(first + 1, "(")) {
      first++;
    } else if (function.is("NEXTVAL") && tokens.at(first).kind() == Token.Kind.STRING) {
      String literal = tokens.at(first).text();
      String name = literal.substring(1, Math.max(1, literal.length() - 1));
      if (!name.isBlank() && name.indexOf(SqlText.HOLE) < 0) {
        reading.shape.sequence(sequenceName(name));
      }
    }
    read(first, close, scope, inner(place));
    return close + 1;
  }

  private int sequence(int at, int end) {
    Name name = Name.at(tokens, at, end);
    if (!name.last().isBlank() && !name.hasHole()) {
      reading.shape.sequence(sequenceName(name.text()));
    }
    return Math.max(name.next(), at);
  }

  private static StoreName sequenceName(String name) {
    return StoreName.of(StoreKind.SEQUENCE, name);
  }

  /** After AS: the alias of an output, or the type of a CAST. */
  private int alias(int at, Scope scope, Place place) {
    Token token = tokens.at(at);
    if (!token.isName()) {
      return at;
    }
    if (place == Place.SELECT_LIST) {
      scope.addOutput(token.text());
      return at + 1;
    }
    return afterType(at);
  }

  /** The position after the name of a type: {@code varchar(10)[]}. */
  private int afterType(int at) {
    int i = at;
    while (tokens.at(i).isName() && (i == at || tokens.symbol(i - 1, "."))) {
      i += tokens.symbol(i + 1, ".") ? 2 : 1;
    }
    if (tokens.symbol(i, "(")) {
      i = tokens.close(i) + 1;
    }
    while (tokens.symbol(i, "[") || tokens.symbol(i, "]")) {
      i++;
    }
    return Math.max(i, at);
  }

  /** A hole is a value where an operand is missing; behind a complete one it is a fragment. */
  private int hole(int at, Scope scope, boolean operand) {
    Token before = tokens.at(at - 1);
    Token after = tokens.at(at + 1);
    boolean glued = before.touches(tokens.at(at)) && before.isName();
    if (operand && !glued) {
      reading.fragment(at);
    } else if (after.symbol(".") && tokens.at(at + 2).isName()) {
      return at + 3; // an alias in a hole: the column belongs to nobody known
    } else if (before.is("WHERE") || before.is("AND") || before.is("ON")) {
      if (!isOperator(after)) {
        reading.fragment(at);
      }
    }
    return at + 1;
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Token.Kind.SYMBOL && !token.symbol(")") && !token.symbol(",")
        || token.is("IS")
        || token.is("IN")
        || token.is("LIKE")
        || token.is("NOT")
        || token.is("BETWEEN");
  }

  private boolean completes(int from, int next) {
    Token last = tokens.at(next - 1);
    if (next - from > 1 || last.kind() == Token.Kind.QUOTED) {
      return true;
    }
    return !Keywords.NO_COLUMN.contains(last.upper()) || Keywords.OPERAND.contains(last.upper());
  }
}
