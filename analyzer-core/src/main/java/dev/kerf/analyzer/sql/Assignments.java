package dev.kerf.analyzer.sql;

/** Reads {@code column = expression, ...}: which columns a change sets. */
final class Assignments {
  private final Reading reading;
  private final Tokens tokens;

  Assignments(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads the assignments and gives the position of what follows. */
  int read(int from, int end, Scope scope) {
    int i = from;
    while (i < end) {
      if (tokens.symbol(i, "(")) {
        i = assignedColumns(i, end, scope);
      } else if (tokens.at(i).isName()) {
        Name name = Name.at(tokens, i, end);
        int dot = name.text().lastIndexOf('.');
        if (!name.hasHole()) {
          scope.refer(
              dot > 0 ? name.text().substring(0, dot) : "", name.text().substring(dot + 1), true);
        }
        i = name.next();
      } else if (tokens.at(i).isHole() && !tokens.symbol(i + 1, "=")) {
        reading.fragment(i);
        i++;
      }
      i = reading.expressions.read(i, end, scope, Expressions.Place.ASSIGNMENT);
      if (!tokens.symbol(i, ",")) {
        return i;
      }
      i++;
    }
    return i;
  }

  private int assignedColumns(int open, int end, Scope scope) {
    int close = Math.min(tokens.close(open), end);
    for (int i = open + 1; i < close; i++) {
      if (tokens.at(i).isName() && (tokens.symbol(i + 1, ",") || i + 1 == close)) {
        scope.refer("", tokens.at(i).text(), true);
      }
    }
    return close + 1;
  }

  /** Where the assignments end, without taking anything from them. */
  int end(int from, int end) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.symbol("(")) {
        i = tokens.close(i) + 1;
      } else if (Keywords.CLAUSE.contains(token.upper()) && !tokens.symbol(i - 1, ".")
          || tokens.words(i, "ORDER", "BY")
          || i > from && Clauses.startsAt(tokens, i) && !token.is("WITH")) {
        if (token.is("FROM") && tokens.at(i - 1).is("DISTINCT") || token.is("WHEN")) {
          i++;
        } else {
          return i;
        }
      } else {
        i++;
      }
    }
    return Math.min(i, end);
  }

  /** Where the next assignment starts. */
  int next(int from, int end) {
    int i = from;
    while (i < end && !tokens.symbol(i, ",")) {
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    return i + 1;
  }
}
