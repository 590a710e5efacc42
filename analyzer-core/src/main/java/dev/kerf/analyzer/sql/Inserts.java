package dev.kerf.analyzer.sql;

/** Reads INSERT, REPLACE and UPSERT, and what comes behind the rows. */
final class Inserts {
  private final Reading reading;
  private final Tokens tokens;

  Inserts(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads from behind the verb, and gives the position after the statement. */
  int read(int from, int end, Scope scope) {
    int i = from;
    while (i < end && !startsTarget(i)) {
      i++; // IGNORE, LOW_PRIORITY, OVERWRITE, ALL, FIRST
      if (tokens.at(i).is("WHEN")) {
        i = pastCondition(i + 1, end);
      }
    }
    while (i < end) {
      if (tokens.at(i).is("INTO")) {
        i++;
      }
      if (tokens.at(i).is("TABLE")) {
        i++;
      }
      int next = target(i, end, scope);
      if (next == i) {
        reading.shape.unsure();
        return i;
      }
      i = rows(next, end, scope);
      if (tokens.at(i).is("WHEN")) {
        i = pastCondition(i + 1, end);
      }
      if (!tokens.at(i).is("INTO")) {
        break;
      }
    }
    if (tokens.at(i).is("SELECT") && i < end) {
      i = reading.queries.read(i, end, scope.outer()); // INSERT ALL ... SELECT
    }
    return upsert(i, end, scope);
  }

  private boolean startsTarget(int i) {
    Token token = tokens.at(i);
    return switch (token.upper()) {
      case "IGNORE",
          "LOW_PRIORITY",
          "DELAYED",
          "HIGH_PRIORITY",
          "OVERWRITE",
          "ALL",
          "FIRST",
          "OR",
          "REPLACE" ->
          false;
      default -> true;
    };
  }

  private int pastCondition(int from, int end) {
    int i = from;
    while (i < end && !tokens.at(i).is("INTO")) {
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    return i;
  }

  /** The table, its alias and columns; gives {@code from} where there is no table. */
  int target(int at, int end, Scope scope) {
    int from = Name.pastSchema(tokens, at);
    Token first = tokens.at(from);
    if (first.kind() == Token.Kind.PARAMETER) {
      return from + 1; // a table variable
    }
    Name name = Name.at(tokens, from, end);
    if (name.last().isBlank() || Keywords.CLAUSE.contains(first.upper())) {
      return from;
    }
    int i = name.next();
    String alias = "";
    if (tokens.at(i).is("AS") && tokens.at(i + 1).isName()) {
      alias = tokens.at(i + 1).text();
      i += 2;
    } else if (tokens.at(i).kind() == Token.Kind.WORD && tokens.symbol(i + 1, "(")) {
      boolean word = Keywords.CLAUSE.contains(tokens.at(i).upper()) || tokens.at(i).is("WITH");
      if (tokens.at(i).is("PARTITION")) {
        i = tokens.close(i + 1) + 1;
      } else if (!word && !tokens.at(i).is("VALUE") && !tokens.at(i).is("OUTPUT")) {
        alias = tokens.at(i).text();
        i++;
      }
    }
    Scope.Source target = reading.source(name, alias, scope, UnknownPart.Place.TABLE_WRITTEN);
    target.target = true;
    scope.add(target);
    if (tokens.at(i).is("WITH") && tokens.symbol(i + 1, "(")) {
      i = tokens.close(i + 1) + 1;
    }
    if (tokens.symbol(i, "(") && !isQuery(i + 1)) {
      i = columns(i, end, target);
    }
    return i;
  }

  private boolean isQuery(int at) {
    Token token = tokens.at(at);
    return token.is("SELECT")
        || token.is("WITH")
        || token.is("VALUES")
        || token.symbol("(") && isQuery(at + 1);
  }

  /** The columns in brackets, all of them written. */
  int columns(int open, int end, Scope.Source target) {
    int close = Math.min(tokens.close(open), end);
    for (int i = open + 1; i < close; i++) {
      boolean last = tokens.symbol(i + 1, ",") || i + 1 == close;
      if (tokens.at(i).isName() && last && target.table != null) {
        reading.shape.column(target.table, tokens.at(i).text(), true);
      }
    }
    return close + 1;
  }

  /** What is inserted: VALUES, a query, SET assignments. */
  int rows(int from, int end, Scope scope) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.is("OVERRIDING") || token.is("DEFAULT") || token.is("SYSTEM") || token.is("USER")) {
        i++;
      } else if (token.is("OUTPUT")) {
        i = reading.changes.output(i + 1, end, scope);
      } else if (token.is("KEY") && tokens.symbol(i + 1, "(")) {
        i = tokens.close(i + 1) + 1; // MERGE of H2
      } else if (token.is("VALUES") || token.is("VALUE")) {
        i =
            reading.expressions.read(
                i + 1, end, new Scope(scope.outer()), Expressions.Place.CLAUSE);
        if (tokens.at(i).is("AS") && tokens.at(i + 1).isName()) {
          i += 2; // MySQL names the new row
        }
        return i;
      } else if (startsQuery(token)) {
        return reading.queries.read(i, end, scope.outer());
      } else if (token.is("SET")) {
        return reading.assignments.read(i + 1, end, scope);
      } else if (token.is("EXEC") || token.is("EXECUTE")) {
        reading.shape.routine(Name.at(tokens, i + 1, end).text());
        return end;
      } else if (token.isHole()) {
        reading.fragment(i);
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean startsQuery(Token token) {
    return token.is("SELECT") || token.is("WITH") || token.is("TABLE") || token.symbol("(");
  }

  /** ON DUPLICATE KEY UPDATE, ON CONFLICT, RETURNING, LOG ERRORS. */
  private int upsert(int from, int end, Scope scope) {
    int i = from;
    if (tokens.words(i, "ON", "DUPLICATE", "KEY", "UPDATE")) {
      i = reading.assignments.read(i + 4, end, scope);
    } else if (tokens.words(i, "ON", "CONFLICT")) {
      while (i < end && !tokens.at(i).is("DO")) {
        i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
      }
      if (tokens.words(i, "DO", "UPDATE", "SET")) {
        i = reading.assignments.read(i + 3, end, scope);
      } else {
        i += 2;
      }
    }
    return reading.changes.conditions(i, end, scope);
  }
}
