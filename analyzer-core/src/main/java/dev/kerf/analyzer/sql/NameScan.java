package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.Set;

/** Reads table names by the words before them, where a statement could not be read in order. */
record NameScan(Reading reading) {

  void run(int from, int end) {
    reading.shape.unsure();
    Scope scope = new Scope(null);
    Tokens tokens = reading.tokens;
    commonTables(scope);
    for (int i = from; i < end; i++) {
      switch (tokens.at(i).upper()) {
        case "FROM" -> {
          boolean deleted = tokens.at(i - 1).is("DELETE");
          if (!isArgument(i)) {
            name(i + 1, end, scope, !deleted, deleted);
          }
        }
        case "JOIN" -> name(i + 1, end, scope, true, false);
        case "INTO" -> name(i + 1, end, scope, false, true);
        case "UPDATE" -> {
          if (!tokens.at(i - 1).is("FOR") && !tokens.at(i - 1).is("KEY")) {
            name(i + 1, end, scope, false, true);
          }
        }
        case "TRUNCATE" ->
            name(tokens.at(i + 1).is("TABLE") ? i + 2 : i + 1, end, scope, false, true);
        default -> {
          // no word that a table follows
        }
      }
    }
  }

  /** {@code name AS (SELECT} and {@code name (a, b) AS (SELECT}, wherever the WITH before it is. */
  private void commonTables(Scope scope) {
    Tokens tokens = reading.tokens;
    for (int i = 0; i < tokens.size(); i++) {
      boolean listed = tokens.symbol(i - 1, ",") || tokens.at(i - 1).is("RECURSIVE");
      if ((listed || tokens.at(i - 1).is("WITH")) && Clauses.isCommonTable(tokens, i)) {
        scope.defineCommonTable(Name.at(tokens, i, tokens.size()).last(), Set.of());
      }
    }
  }

  /** Whether a FROM belongs to a function: EXTRACT(year FROM x), IS DISTINCT FROM. */
  private boolean isArgument(int from) {
    Tokens tokens = reading.tokens;
    if (tokens.at(from - 1).is("DISTINCT")) {
      return true;
    }
    int depth = 0;
    for (int i = from - 1; i >= 0 && i > from - 40; i--) {
      if (tokens.symbol(i, ")")) {
        depth++;
      } else if (tokens.symbol(i, "(") && depth-- == 0) {
        return tokens.at(i - 1).kind() == Token.Kind.WORD
            && !tokens.at(i + 1).is("SELECT")
            && !Keywords.NO_FUNCTION.contains(tokens.at(i - 1).upper());
      } else if (tokens.at(i).is("SELECT")) {
        return false;
      }
    }
    return false;
  }

  private void name(int at, int end, Scope scope, boolean read, boolean written) {
    Token first = reading.tokens.at(at);
    Name name = Name.at(reading.tokens, at, end);
    boolean function = reading.tokens.symbol(name.next(), "(") && read;
    if (name.last().isBlank() || function || Keywords.NO_ALIAS.contains(first.upper())) {
      return;
    }
    UnknownPart.Place place =
        written ? UnknownPart.Place.TABLE_WRITTEN : UnknownPart.Place.TABLE_READ;
    StoreName table = reading.source(name, "", scope, place).table;
    if (table != null) {
      reading.shape.use(table, read, written, false);
    }
  }
}
