package dev.kerf.analyzer.sql;

/** Reads what stands behind the sources of a query: conditions, order, limits, locks, INTO. */
final class Tails {
  private final Reading reading;
  private final Tokens tokens;

  Tails(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /**
   * Reads clauses, and gives the position of a set operation, of a clause that belongs to an
   * enclosing statement, or the end.
   */
  int read(int from, int end, Scope scope) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (Clauses.isSetOperation(tokens, i)) {
        return i;
      }
      switch (token.upper()) {
        case "WHERE", "HAVING", "QUALIFY", "PREWHERE", "CONNECT", "START" ->
            i = reading.expressions.read(i + 1, end, scope, Expressions.Place.CLAUSE);
        case "GROUP", "ORDER" -> {
          int by = tokens.at(i + 1).is("SIBLINGS") ? i + 2 : i + 1;
          i = reading.expressions.read(by + 1, end, scope, Expressions.Place.CLAUSE);
        }
        case "WINDOW" -> i = reading.expressions.read(i + 3, end, scope, Expressions.Place.CLAUSE);
        case "LIMIT", "OFFSET", "FETCH", "OPTION", "OPTIMIZE" -> i = amounts(i + 1, end);
        case "WITH" -> {
          if (Clauses.isCommonTable(tokens, tokens.at(i + 1).is("RECURSIVE") ? i + 2 : i + 1)) {
            return i; // another statement, whose separator is missing
          }
          i = isolation(i + 1, end, scope);
        }
        case "FOR" -> i = forClause(i + 1, end, scope);
        case "LOCK" -> i = Math.min(i + 4, end); // LOCK IN SHARE MODE
        case "ON", "RETURNING", "WHEN", "USING", "SET", "LOG", "VALUES", "OUTPUT" -> {
          return i;
        }
        case "INTO" -> i = into(i + 1, end, scope);
        case "FROM" -> {
          reading.shape.unsure();
          i = reading.fromClause.read(i + 1, end, scope, UnknownPart.Place.TABLE_READ);
        }
        default -> {
          if (!token.isHole()) {
            return i;
          }
          reading.fragment(i);
          int next = i + 1;
          i =
              Keywords.CLAUSE.contains(tokens.at(next).upper()) || tokens.at(next).is("ORDER")
                  ? next
                  : reading.expressions.read(next, end, scope, Expressions.Place.CLAUSE);
        }
      }
    }
    return i;
  }

  /** Skips numbers and the words around them: {@code 10 ROWS ONLY}, {@code UR}. */
  private int amounts(int from, int end) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.symbol("(")) {
        i = Math.min(tokens.close(i) + 1, end);
      } else if (token.symbol(")")
          || Clauses.isSetOperation(tokens, i)
          || token.is("FOR") && Clauses.startsAt(tokens, i)
          || token.is("ON")
          || token.is("RETURNING")
          || token.is("WHERE")
          || token.is("ORDER")
          || token.is("SELECT")) {
        break;
      } else {
        i++;
      }
    }
    return i;
  }

  /** WITH UR; WITH RS USE AND KEEP UPDATE LOCKS, which is FOR UPDATE by another name. */
  private int isolation(int from, int end, Scope scope) {
    int next = amounts(from, end);
    for (int i = from; i < next; i++) {
      boolean update = tokens.at(i + 1).is("UPDATE") || tokens.at(i + 1).is("EXCLUSIVE");
      if (tokens.at(i).is("KEEP") && update) {
        scope.sources().forEach(source -> source.locked = true);
      }
    }
    return next;
  }

  /** FOR UPDATE and its like lock the tables of the block, or those that OF names. */
  private int forClause(int from, int end, Scope scope) {
    int i = from;
    boolean locks = false;
    while (tokens.at(i).is("NO") || tokens.at(i).is("KEY") || tokens.at(i).is("UPDATE")) {
      locks |= tokens.at(i).is("UPDATE");
      i++;
    }
    boolean named = false;
    if (tokens.at(i).is("OF")) {
      i++;
      while (i < end && (tokens.at(i).isName() || tokens.symbol(i, ","))) {
        if (tokens.symbol(i, ",")) {
          i++;
          continue;
        }
        if (tokens.at(i).is("NOWAIT") || tokens.at(i).is("SKIP") || tokens.at(i).is("WAIT")) {
          break;
        }
        Name name = Name.at(tokens, i, end);
        int dot = name.text().lastIndexOf('.');
        Scope.Source source = scope.find(name.text());
        if (source == null && dot > 0) {
          source = scope.find(name.text().substring(0, dot));
        }
        if (source != null && locks) {
          source.locked = true;
          named = true;
        }
        i = name.next();
      }
    }
    if (locks && !named) {
      for (Scope.Source source : scope.sources()) {
        source.locked = true;
      }
    }
    while (i < end && (isForOption(tokens.at(i)) || !locks && tokens.symbol(i, ","))) {
      i = tokens.symbol(i + 1, "(") ? Math.min(tokens.close(i + 1) + 1, end) : i + 1;
    }
    return i;
  }

  private static boolean isForOption(Token token) {
    return token.kind() == Token.Kind.NUMBER
        || token.kind() == Token.Kind.PARAMETER
        || switch (token.upper()) {
          case "NOWAIT",
              "SKIP",
              "LOCKED",
              "WAIT",
              "SHARE",
              "READ",
              "ONLY",
              "FETCH",
              "XML",
              "JSON",
              "PATH",
              "AUTO",
              "RAW",
              "ROOT",
              "BROWSE",
              "DATA" ->
              true;
          default -> false;
        };
  }

  /** SELECT ... INTO: a new table, or variables. */
  int into(int from, int end, Scope scope) {
    int i = from;
    if (tokens.at(i).is("OUTFILE") || tokens.at(i).is("DUMPFILE")) {
      return i + 2;
    }
    boolean temporary = false;
    while (isTableModifier(tokens.at(i))) {
      temporary |= tokens.at(i).is("TEMP") || tokens.at(i).is("TEMPORARY");
      i++;
    }
    if (!tokens.at(i).isName() && !tokens.at(i).isHole()) {
      return reading.expressions.read(i, end, scope, Expressions.Place.CLAUSE);
    }
    Name name = Name.at(tokens, i, end);
    if (!temporary && !name.last().isBlank()) {
      Scope.Source target = reading.source(name, "", scope, UnknownPart.Place.TABLE_WRITTEN);
      if (target.table != null) {
        reading.shape.use(target.table, false, true, false);
      }
    }
    return name.next();
  }

  private static boolean isTableModifier(Token token) {
    return token.is("TEMP")
        || token.is("TEMPORARY")
        || token.is("UNLOGGED")
        || token.is("LOCAL")
        || token.is("TABLE");
  }
}
