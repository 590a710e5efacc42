package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads table references: what stands after FROM, after UPDATE, after USING. */
final class FromClause {
  private final Reading reading;
  private final Tokens tokens;
  private final TableSuffixes suffixes;

  FromClause(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.suffixes = new TableSuffixes(reading.tokens);
  }

  /** Reads references and join conditions, and gives the position of the clause that follows. */
  int read(int from, int end, Scope scope, UnknownPart.Place place) {
    return read(from, end, scope, place, true);
  }

  /** Reads the joins behind a table that a hole hides. */
  int readJoins(int from, int end, Scope scope) {
    return read(from, end, scope, UnknownPart.Place.TABLE_READ, false);
  }

  private int read(int from, int end, Scope scope, UnknownPart.Place place, boolean first) {
    boolean expected = first;
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (expected && !isJoinWord(i)) {
        int next = reference(i, end, scope, place);
        if (next == i) {
          reading.shape.unsure();
          return i;
        }
        i = next;
        expected = false;
      } else if (token.symbol(",") || bringsTable(token)) {
        expected = true;
        i++;
      } else if (isJoinWord(i)) {
        i++;
      } else if (token.is("ON") && !isUpsert(i)) {
        i = reading.expressions.read(i + 1, end, scope, Expressions.Place.JOIN_CONDITION);
      } else if (token.is("USING") && tokens.symbol(i + 1, "(")) {
        i = sharedColumns(i + 1, end, scope);
      } else if (token.isHole()) {
        if (hidesJoin(i, end)) {
          reading.shape.likely();
          expected = true;
        } else {
          reading.fragment(i);
        }
        i++;
      } else {
        return i;
      }
    }
    if (expected) {
      reading.shape.unsure();
    }
    return i;
  }

  private static boolean bringsTable(Token token) {
    return token.is("JOIN") || token.is("APPLY") || token.is("STRAIGHT_JOIN");
  }

  /** Whether a hole stands for the word JOIN: a table and its condition follow. */
  private boolean hidesJoin(int hole, int end) {
    Name name = Name.at(tokens, hole + 1, end);
    if (name.last().isBlank() || isReserved(tokens.at(hole + 1)) || isJoinWord(hole + 1)) {
      return false;
    }
    int next = tokens.at(name.next()).is("AS") ? name.next() + 1 : name.next();
    boolean aliased = suffixes.isAlias(next) && tokens.at(next + 1).is("ON");
    return aliased || name.hasHole() && tokens.at(next).is("ON"); // else it may be an alias
  }

  private boolean isUpsert(int on) {
    return tokens.at(on + 1).is("DUPLICATE") || tokens.at(on + 1).is("CONFLICT");
  }

  private boolean isJoinWord(int i) {
    return Keywords.JOIN.contains(tokens.at(i).upper())
        && !(tokens.at(i).is("OUTER") && tokens.at(i + 1).isName() && !isJoinWord(i + 1));
  }

  private int sharedColumns(int open, int end, Scope scope) {
    int close = Math.min(tokens.close(open), end);
    for (int i = open + 1; i < close; i++) {
      if (tokens.at(i).isName()) {
        for (Scope.Source source : scope.sources()) {
          if (source.table != null) {
            reading.shape.column(source.table, tokens.at(i).text(), false);
          }
        }
      }
    }
    return close + 1;
  }

  /**
   * One table, derived table, function or bracketed join; gives {@code from} where there is none.
   */
  private int reference(int from, int end, Scope scope, UnknownPart.Place place) {
    int i = from;
    while (tokens.at(i).is("ONLY") || tokens.at(i).is("LATERAL") || tokens.at(i).is("OUTER")) {
      i++;
    }
    if (!tokens.symbol(i + 3, "(")) {
      i = Name.pastSchema(tokens, i); // a method is called on a variable: @x.nodes('/a')
    }
    Token token = tokens.at(i);
    if (token.symbol("(")) {
      return brackets(i, end, scope, place);
    }
    if ((token.is("TABLE") || token.is("FINAL") || token.is("NEW") || token.is("OLD"))
        && (tokens.symbol(i + 1, "(") || tokens.words(i + 1, "TABLE"))) {
      int open = tokens.symbol(i + 1, "(") ? i + 1 : i + 2;
      return derivedOrFunction(open, end, scope);
    }
    if (token.kind() == Token.Kind.PARAMETER || token.kind() == Token.Kind.STRING) {
      if (token.text().startsWith("?") || token.text().startsWith(":")) {
        reading.unknown(place, i, token.text());
      }
      String name = token.kind() == Token.Kind.PARAMETER ? token.text() : "";
      if (tokens.symbol(i + 1, ".") && tokens.symbol(i + 3, "(")) {
        return opaque(tokens.close(i + 3) + 1, end, scope, Set.of());
      }
      return named(
          i + 1,
          end,
          scope,
          alias -> new Scope.Source(alias.isEmpty() ? name : alias, null, Set.of()));
    }
    if (token.isHole() && tokens.at(i + 1).isHole() && !token.touches(tokens.at(i + 1))) {
      reading.fragment(i); // a modifier, then a prefix: update {limit} {prefix}ORDERS
      i++;
    }
    Name name = Name.at(tokens, i, end);
    if (name.last().isBlank() || isReserved(tokens.at(i))) {
      return from;
    }
    int next = name.next();
    if (tokens.symbol(next, "(") && !suffixes.isHintList(next)) {
      int close = Math.min(tokens.close(next), end);
      reading.expressions.read(next + 1, close, scope, Expressions.Place.QUALIFIED_ONLY);
      return opaque(close + 1, end, scope, Set.of());
    }
    Token link = tokens.at(next);
    if (link.kind() == Token.Kind.PARAMETER && link.text().startsWith("@")) {
      next++; // the database link of Oracle
    }
    return named(next, end, scope, alias -> reading.source(name, alias, scope, place));
  }

  private boolean isReserved(Token token) {
    return Keywords.CLAUSE.contains(token.upper()) || token.is("ON");
  }

  private int brackets(int open, int end, Scope scope, UnknownPart.Place place) {
    int close = Math.min(tokens.close(open), end);
    if (isQuery(open + 1, close)) {
      return derivedOrFunction(open, end, scope);
    }
    int stopped = read(open + 1, close, scope, place);
    if (stopped < close) {
      reading.shape.unsure();
    }
    return suffixes.behind(close + 1, end);
  }

  private boolean isQuery(int first, int close) {
    Token token = tokens.at(first);
    if (token.symbol("(")) {
      int after = tokens.close(first) + 1;
      return Clauses.isSetOperation(tokens, after)
          || after >= close && isQuery(first + 1, tokens.close(first))
          || tokens.at(after).is("ORDER")
          || tokens.at(after).is("LIMIT");
    }
    return token.is("SELECT") || token.is("WITH") || token.is("VALUES") || isChange(token);
  }

  private static boolean isChange(Token token) {
    return token.is("INSERT") || token.is("UPDATE") || token.is("DELETE") || token.is("MERGE");
  }

  private int derivedOrFunction(int open, int end, Scope scope) {
    int close = Math.min(tokens.close(open), end);
    Token before = tokens.at(open - 1);
    Scope visible = before.is("LATERAL") || before.is("APPLY") ? scope : scope.outer();
    Set<StoreName> inside;
    if (isChange(tokens.at(open + 1))) {
      reading.changes.read(open + 1, close, scope);
      inside = Set.of();
    } else if (isQuery(open + 1, close)) {
      inside = new LinkedHashSet<>(reading.queries.tables(open + 1, close, visible));
    } else {
      reading.expressions.read(open + 1, close, scope, Expressions.Place.QUALIFIED_ONLY);
      inside = Set.of();
    }
    return opaque(close + 1, end, scope, inside);
  }

  /** Makes the source that stands before, once its alias is known. */
  private interface Sources {
    Scope.Source called(String alias);
  }

  private int named(int from, int end, Scope scope, Sources sources) {
    int i = suffixes.beforeAlias(from, end);
    String alias = "";
    if (i < end && tokens.at(i).is("AS") && tokens.at(i + 1).isName()) {
      alias = tokens.at(i + 1).text();
      i += 2;
    } else if (i < end && suffixes.isAlias(i)) {
      alias = tokens.at(i).text();
      i++;
    }
    Scope.Source source = sources.called(alias);
    return columnNames(i, end, scope, source, !alias.isEmpty());
  }

  /** Behind a derived table or a function: only the alias is of use. */
  private int opaque(int from, int end, Scope scope, Set<StoreName> inside) {
    return named(from, end, scope, alias -> new Scope.Source(alias, null, inside));
  }

  /** Adds the source, with what stands behind its alias. */
  private int columnNames(int from, int end, Scope scope, Scope.Source source, boolean aliased) {
    int i = from;
    if (aliased && tokens.symbol(i, "(") && !suffixes.isHintList(i)) {
      i = tokens.close(i) + 1; // t(a, b)
    }
    scope.add(source);
    int next = suffixes.behind(i, end);
    for (int at = i; at < next; at++) {
      source.locked |= tokens.at(at).is("UPDLOCK") || tokens.at(at).is("XLOCK");
    }
    if (next < end && !aliased && suffixes.isAlias(next)) {
      // T-SQL allows hints before the alias
      Scope.Source renamed = new Scope.Source(tokens.at(next).text(), source.table, source.tables);
      renamed.locked = source.locked;
      List<Scope.Source> all = scope.sources();
      all.set(all.size() - 1, renamed);
      next = suffixes.behind(next + 1, end);
    }
    return Math.min(next, end);
  }
}
