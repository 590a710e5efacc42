package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads queries: common table expressions, query blocks and the set operations between them. */
final class Queries {
  private final Reading reading;
  private final Tokens tokens;
  private Set<StoreName> lastTables = Set.of();

  Queries(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads a whole query and gives all tables behind it. */
  Set<StoreName> tables(int from, int end, Scope outer) {
    int stopped = read(from, end, outer);
    if (stopped < end) {
      reading.shape.unsure();
    }
    return lastTables;
  }

  /** Reads one query, and gives the position after it. */
  int read(int from, int end, Scope outer) {
    Scope scope = new Scope(outer);
    int i = tokens.at(from).is("WITH") ? commonTables(from, end, scope) : from;
    Set<StoreName> all = new LinkedHashSet<>();
    while (i < end) {
      i = part(i, end, scope, all);
      if (!Clauses.isSetOperation(tokens, i) || i >= end) {
        break;
      }
      i++;
      if (tokens.at(i).is("ALL") || tokens.at(i).is("DISTINCT")) {
        i++;
      }
      if (tokens.at(i).is("CORRESPONDING")) {
        i++;
      }
    }
    lastTables = all;
    return i;
  }

  private int part(int from, int end, Scope scope, Set<StoreName> all) {
    Token token = tokens.at(from);
    if (token.is("SELECT")) {
      return block(from, end, scope, all);
    }
    if (token.symbol("(")) {
      int close = Math.min(tokens.close(from), end);
      all.addAll(tables(from + 1, close, scope));
      return tail(close + 1, end, new Scope(scope));
    }
    if (token.is("VALUES") || token.is("VALUE")) {
      Scope values = new Scope(scope);
      int next = reading.expressions.read(from + 1, end, values, Expressions.Place.CLAUSE);
      values.close(reading.shape);
      return tail(next, end, values);
    }
    if (token.is("TABLE")) {
      Scope only = new Scope(scope);
      int next = reading.fromClause.read(from + 1, end, only, UnknownPart.Place.TABLE_READ);
      all.addAll(only.close(reading.shape));
      return next;
    }
    if (token.isHole()) {
      reading.fragment(from);
      return from + 1;
    }
    reading.shape.unsure();
    return from;
  }

  /** Reads WITH, defines its names in the scope, and gives the position after it. */
  int commonTables(int with, int end, Scope scope) {
    int i = with + 1;
    if (tokens.at(i).is("RECURSIVE")) {
      i++;
    }
    while (i < end && tokens.at(i).isName()) {
      String name = tokens.at(i++).text();
      if (tokens.symbol(i, "(")) {
        i = tokens.close(i) + 1;
      }
      if (!tokens.at(i).is("AS")) {
        reading.shape.unsure();
        return i;
      }
      i++;
      while (tokens.at(i).is("NOT") || tokens.at(i).is("MATERIALIZED")) {
        i++;
      }
      if (!tokens.symbol(i, "(")) {
        reading.shape.unsure();
        return i;
      }
      int close = Math.min(tokens.close(i), end);
      Scope itself = new Scope(scope); // the name is visible in its own body when recursive
      itself.defineCommonTable(name, Set.of());
      Token verb = tokens.at(i + 1);
      if (verb.is("INSERT") || verb.is("UPDATE") || verb.is("DELETE") || verb.is("MERGE")) {
        reading.changes.read(i + 1, close, itself);
        scope.defineCommonTable(name, Set.of());
      } else {
        scope.defineCommonTable(name, tables(i + 1, close, itself));
      }
      i = afterCommonTable(close + 1, end);
      if (!tokens.symbol(i, ",")) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Skips SEARCH and CYCLE of a recursive table. */
  private int afterCommonTable(int from, int end) {
    int i = from;
    if (tokens.at(i).is("SEARCH") || tokens.at(i).is("CYCLE")) {
      while (i < end
          && !tokens.symbol(i, ",")
          && !tokens.at(i).is("SELECT")
          && !tokens.at(i).is("INSERT")
          && !tokens.at(i).is("UPDATE")
          && !tokens.at(i).is("DELETE")) {
        i++;
      }
    }
    return i;
  }

  private int block(int select, int end, Scope outer, Set<StoreName> all) {
    Scope scope = new Scope(outer);
    int i = afterTop(select + 1, scope);
    i = reading.expressions.read(i, end, scope, Expressions.Place.SELECT_LIST);
    while (i < end && tokens.at(i).is("INTO")) {
      i = into(i + 1, end, scope);
    }
    if (tokens.at(i).is("FROM") && i < end) {
      i = reading.fromClause.read(i + 1, end, scope, UnknownPart.Place.TABLE_READ);
    } else {
      hiddenFrom(select, i);
      if (i < end && Clauses.isJoin(tokens, i)) {
        i = reading.fromClause.readJoins(i, end, scope);
      }
    }
    i = tail(i, end, scope);
    all.addAll(scope.close(reading.shape));
    return i;
  }

  /** Without a FROM, a hole in the select list may have brought one: {@code "select " + rest}. */
  private void hiddenFrom(int select, int end) {
    for (int i = select + 1; i < end; i++) {
      if (tokens.symbol(i, "(")) {
        i = Math.min(tokens.close(i), end);
      } else if (tokens.at(i).isHole()) {
        reading.fragment(i);
        return;
      }
    }
  }

  /** Skips DISTINCT, TOP, FIRST and SKIP before the select list. */
  private int afterTop(int from, Scope scope) {
    int i = from;
    while (tokens.at(i).is("DISTINCT") || tokens.at(i).is("ALL")) {
      i++;
    }
    while (tokens.at(i).is("TOP") || tokens.at(i).is("FIRST") || tokens.at(i).is("SKIP")) {
      Token amount = tokens.at(i + 1);
      if (amount.symbol("(")) {
        i = tokens.close(i + 1) + 1;
      } else if (amount.kind() == Token.Kind.NUMBER
          || amount.kind() == Token.Kind.PARAMETER
          || amount.isHole()) {
        i += 2;
      } else {
        break; // a column of that name
      }
      if (tokens.at(i).is("PERCENT")) {
        i++;
      }
    }
    return i;
  }

  /** SELECT ... INTO: a new table, or variables. */
  private int into(int from, int end, Scope scope) {
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

  /**
   * Reads the clauses behind the sources: conditions, grouping, order, limits and locks. Gives the
   * position of a set operation, of a clause that belongs to an enclosing statement, or the end.
   */
  int tail(int from, int end, Scope scope) {
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
        case "LIMIT", "OFFSET", "FETCH", "OPTION", "OPTIMIZE", "WITH" -> i = amounts(i + 1, end);
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
}
