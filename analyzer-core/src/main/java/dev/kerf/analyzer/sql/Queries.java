package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads queries: common table expressions, query blocks and the set operations between them. */
final class Queries {
  private final Reading reading;
  private final Tokens tokens;

  Queries(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads a whole query and gives all tables behind it. */
  Set<StoreName> tables(int from, int end, Scope outer) {
    Set<StoreName> all = new LinkedHashSet<>();
    if (read(from, end, outer, all) < end) {
      reading.shape.unsure();
    }
    return all;
  }

  /** Reads one query, and gives the position after it. */
  int read(int from, int end, Scope outer) {
    return read(from, end, outer, new LinkedHashSet<>());
  }

  private int read(int from, int end, Scope outer, Set<StoreName> all) {
    Scope scope = new Scope(outer);
    int i = tokens.at(from).is("WITH") ? commonTables(from, end, scope) : from;
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
      return reading.tails.read(close + 1, end, new Scope(scope));
    }
    if (token.is("VALUES") || token.is("VALUE")) {
      Scope values = new Scope(scope);
      int next = reading.expressions.read(from + 1, end, values, Expressions.Place.CLAUSE);
      values.close(reading.shape);
      return reading.tails.read(next, end, values);
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
    int i = afterTop(select + 1);
    i = reading.expressions.read(i, end, scope, Expressions.Place.SELECT_LIST);
    while (i < end && tokens.at(i).is("INTO")) {
      i = reading.tails.into(i + 1, end, scope);
    }
    if (tokens.at(i).is("FROM") && i < end) {
      i = reading.fromClause.read(i + 1, end, scope, UnknownPart.Place.TABLE_READ);
    } else {
      hiddenFrom(select, i);
      if (i < end && Clauses.isJoin(tokens, i)) {
        i = reading.fromClause.readJoins(i, end, scope);
      }
    }
    i = reading.tails.read(i, end, scope);
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
  private int afterTop(int from) {
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
}
