package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.sql.JpqlShape.EntityUse;
import dev.kerf.analyzer.sql.JpqlShape.PathUse.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one JPQL or HQL statement. */
final class JpqlParser {
  private static final int MAX_DEPTH = 120;

  /** A word behind a root or join that is not its alias. */
  private static final Set<String> NO_ALIAS =
      Set.of(
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "JOIN",
          "LEFT",
          "RIGHT",
          "INNER",
          "OUTER",
          "FULL",
          "CROSS",
          "FETCH",
          "ON",
          "WITH",
          "SET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "SELECT",
          "LIMIT",
          "OFFSET",
          "AS",
          "FROM",
          "AND",
          "OR",
          "VALUES");

  private final Holes holes;
  private final Tokens tokens;
  private final SortedMap<String, EntityUse> entities = new TreeMap<>();
  private final SortedSet<JpqlShape.PathUse> paths = new TreeSet<>();
  private final List<UnknownPart> unknownParts = new ArrayList<>();
  private final JpqlExpressions expressions;
  private boolean unsure;

  private JpqlParser(SqlText source, Tokens tokens) {
    this.holes = new Holes(source);
    this.tokens = tokens;
    this.expressions = new JpqlExpressions(this, tokens);
  }

  static JpqlShape parse(SqlText source) {
    List<Token> tokens = new ArrayList<>(Tokenizer.tokenize(source.text()));
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).symbol(";")) {
      tokens.remove(tokens.size() - 1);
    }
    JpqlParser parser = new JpqlParser(source, new Tokens(tokens));
    StatementKind kind = parser.statement();
    return new JpqlShape(
        kind,
        List.copyOf(parser.entities.values()),
        List.copyOf(parser.paths),
        parser.unknownParts,
        parser.unsure ? Certainty.HEURISTIC : Certainty.CERTAIN);
  }

  private StatementKind statement() {
    int end = tokens.size();
    if (tokens.depth() > MAX_DEPTH || !tokens.balanced()) {
      unsure = true;
      if (tokens.depth() > MAX_DEPTH) {
        return StatementKind.OTHER;
      }
    }
    int first = 0;
    while (tokens.at(first).isHole() || tokens.symbol(first, "(")) {
      if (tokens.at(first).isHole()) {
        unknown(UnknownPart.Place.STATEMENT, first);
      }
      first++;
    }
    switch (tokens.at(first).upper()) {
      case "SELECT", "FROM", "WITH" -> {
        finish(query(first, end, null), end);
        return StatementKind.SELECT;
      }
      case "UPDATE" -> {
        finish(update(first + 1, end), end);
        return StatementKind.UPDATE;
      }
      case "DELETE" -> {
        finish(delete(first + 1, end), end);
        return StatementKind.DELETE;
      }
      case "INSERT" -> {
        finish(insert(first + 1, end), end);
        return StatementKind.INSERT;
      }
      default -> {
        unsure = true;
        return StatementKind.OTHER;
      }
    }
  }

  private void finish(int stopped, int end) {
    for (int i = stopped; i < end; i++) {
      unsure |= !tokens.symbol(i, ")");
    }
  }

  /** Reads blocks and the set operations between them; gives the position after them. */
  int query(int from, int end, JpqlScope outer) {
    int i = block(from, end, outer);
    while (i < end && Clauses.isSetOperation(tokens, i)) {
      i++;
      while (tokens.at(i).is("ALL") || tokens.at(i).is("DISTINCT") || tokens.symbol(i, "(")) {
        i++;
      }
      i = block(i, end, outer);
      while (i < end && tokens.symbol(i, ")")) {
        i++;
      }
    }
    return i;
  }

  private int block(int from, int end, JpqlScope outer) {
    JpqlScope scope = new JpqlScope(outer);
    Role listed = outer == null ? Role.SELECTED : Role.USED;
    int i = from;
    if (tokens.at(i).is("SELECT")) {
      i = expressions.read(i + 1, end, scope, listed);
    }
    if (i < end && tokens.at(i).is("FROM")) {
      i = roots(i + 1, end, scope);
    } else {
      unsure = true;
    }
    i = conditions(i, end, scope);
    if (i < end && tokens.at(i).is("SELECT")) {
      i = expressions.read(i + 1, end, scope, listed); // HQL 6 allows it at the end
    }
    paths.addAll(scope.close());
    return i;
  }

  /** WHERE, GROUP BY, HAVING, ORDER BY and what HQL adds. */
  private int conditions(int from, int end, JpqlScope scope) {
    int i = from;
    while (i < end && !Clauses.isSetOperation(tokens, i) && !tokens.at(i).is("SELECT")) {
      Token token = tokens.at(i);
      boolean clause =
          switch (token.upper()) {
            case "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "FETCH" -> true;
            default -> false;
          };
      if (token.isHole()) {
        unknown(UnknownPart.Place.FRAGMENT, i);
      } else if (!clause) {
        return i;
      }
      i = expressions.read(i + 1, end, scope, Role.USED);
    }
    return i;
  }

  /** Reads what stands behind FROM: roots and joins. */
  private int roots(int from, int end, JpqlScope scope) {
    int i = root(from, end, scope);
    while (i < end) {
      Token token = tokens.at(i);
      if (token.symbol(",")) {
        i = root(i + 1, end, scope);
      } else if (token.is("JOIN")) {
        i = join(i + 1, end, scope);
      } else if (isJoinWord(token)) {
        i++;
      } else if (token.is("ON") || token.is("WITH")) {
        i = expressions.readToComma(i + 1, end, scope);
      } else if (token.isHole()) {
        unknown(UnknownPart.Place.FRAGMENT, i);
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isJoinWord(Token token) {
    return switch (token.upper()) {
      case "LEFT", "RIGHT", "INNER", "OUTER", "FULL", "CROSS" -> true;
      default -> false;
    };
  }

  private int join(int from, int end, JpqlScope scope) {
    int i = from;
    while (tokens.at(i).is("FETCH") || tokens.at(i).is("LATERAL")) {
      i++;
    }
    return root(i, end, scope);
  }

  /** One root or join target: an entity, a path, IN (path), TREAT (path AS entity), a subquery. */
  private int root(int from, int end, JpqlScope scope) {
    Token token = tokens.at(from);
    if (token.isHole()) {
      unknown(UnknownPart.Place.TABLE_READ, from);
      Alias alias = alias(from + 1, end);
      scope.opaque(alias.name());
      return alias.next();
    }
    if (token.symbol("(")) {
      int close = Math.min(tokens.close(from), end);
      query(from + 1, close, scope);
      Alias alias = alias(close + 1, end);
      scope.opaque(alias.name());
      return alias.next();
    }
    boolean wraps =
        token.is("IN") || token.is("TREAT") || token.is("ELEMENTS") || token.is("OBJECT");
    if (wraps && tokens.symbol(from + 1, "(")) {
      return wrapped(from, end, scope);
    }
    List<String> words = expressions.words(from, end);
    if (words.isEmpty() || startsClause(from)) {
      unsure = true;
      return from;
    }
    int next = from + 2 * words.size() - 1;
    if (tokens.symbol(next, "(")) {
      next = Math.min(tokens.close(next) + 1, end); // a function that gives rows
      Alias alias = alias(next, end);
      scope.opaque(alias.name());
      return alias.next();
    }
    Alias alias = alias(next, end);
    if (words.size() > 1 && scope.isAlias(words.get(0))) {
      scope.refer(words, Role.JOINED);
      scope.path(words, alias.name());
    } else {
      String entity = String.join(".", words);
      use(entity, true, false);
      scope.entity(entity, alias.name());
    }
    return tokens.words(alias.next(), "FETCH", "ALL")
        ? alias.next() + 3 // FETCH ALL PROPERTIES
        : alias.next();
  }

  /** An entity may well be called Order or Group. */
  private boolean startsClause(int at) {
    Token token = tokens.at(at);
    return token.is("ORDER") || token.is("GROUP")
        ? tokens.at(at + 1).is("BY")
        : NO_ALIAS.contains(token.upper());
  }

  private int wrapped(int from, int end, JpqlScope scope) {
    int close = Math.min(tokens.close(from + 1), end);
    List<String> words = expressions.words(from + 2, close);
    Alias alias = alias(close + 1, end);
    int as = from + 1 + 2 * words.size();
    if (!words.isEmpty()) {
      scope.refer(words, Role.JOINED);
    }
    if (tokens.at(from).is("TREAT") && tokens.at(as).is("AS") && tokens.at(as + 1).isName()) {
      String entity = String.join(".", expressions.words(as + 1, close));
      use(entity, true, false);
      if (!alias.name().isEmpty()) {
        scope.entity(entity, alias.name());
      }
    } else {
      scope.path(words, alias.name());
    }
    return alias.next();
  }

  private record Alias(String name, int next) {}

  private Alias alias(int from, int end) {
    int i = from < end && tokens.at(from).is("AS") ? from + 1 : from;
    Token token = tokens.at(i);
    return i < end && token.isName() && !NO_ALIAS.contains(token.upper())
        ? new Alias(token.text(), i + 1)
        : new Alias("", i);
  }

  private int update(int from, int end) {
    JpqlScope scope = new JpqlScope(null);
    int i = target(tokens.at(from).is("VERSIONED") ? from + 1 : from, end, scope);
    if (!tokens.at(i).is("SET")) {
      unsure = true;
    }
    while (i < end && (tokens.at(i).is("SET") || tokens.symbol(i, ","))) {
      List<String> words = expressions.words(i + 1, end);
      if (!words.isEmpty()) {
        scope.refer(words, Role.WRITTEN);
        i += 2 * words.size() - 1;
      } else if (tokens.at(i + 1).isHole()) {
        unknown(UnknownPart.Place.FRAGMENT, i + 1);
      }
      i = expressions.readToComma(i + 1, end, scope);
    }
    i = conditions(i, end, scope);
    paths.addAll(scope.close());
    return i;
  }

  private int delete(int from, int end) {
    JpqlScope scope = new JpqlScope(null);
    int i = tokens.at(from).is("VERSIONED") ? from + 1 : from;
    i = target(tokens.at(i).is("FROM") ? i + 1 : i, end, scope);
    i = conditions(i, end, scope);
    paths.addAll(scope.close());
    return i;
  }

  private int insert(int from, int end) {
    JpqlScope scope = new JpqlScope(null);
    int i = target(tokens.at(from).is("INTO") ? from + 1 : from, end, scope);
    if (tokens.symbol(i, "(")) {
      int close = Math.min(tokens.close(i), end);
      for (int at = i + 1; at < close; at++) {
        List<String> words = expressions.words(at, close);
        if (!words.isEmpty()) {
          scope.refer(words, Role.WRITTEN);
          at += 2 * words.size() - 1;
        }
      }
      i = close + 1;
    }
    paths.addAll(scope.close());
    if (tokens.at(i).is("VALUES")) {
      return expressions.read(i + 1, end, new JpqlScope(null), Role.USED);
    }
    return i < end ? query(i, end, null) : i;
  }

  /** The entity that a statement changes. */
  private int target(int from, int end, JpqlScope scope) {
    if (tokens.at(from).isHole()) {
      unknown(UnknownPart.Place.TABLE_WRITTEN, from);
      Alias alias = alias(from + 1, end);
      scope.opaque(alias.name());
      return alias.next();
    }
    List<String> words = expressions.words(from, end);
    if (words.isEmpty()) {
      unsure = true;
      return from;
    }
    String entity = String.join(".", words);
    use(entity, false, true);
    Alias alias = alias(from + 2 * words.size() - 1, end);
    scope.entity(entity, alias.name());
    return alias.next();
  }

  void use(String entity, boolean read, boolean written) {
    entities.merge(
        entity,
        new EntityUse(entity, read, written),
        (a, b) -> new EntityUse(entity, a.read() || b.read(), a.written() || b.written()));
  }

  void unknown(UnknownPart.Place place, int at) {
    unknownParts.add(
        new UnknownPart(place, String.valueOf(SqlText.HOLE), holes.name(tokens.at(at))));
  }
}
