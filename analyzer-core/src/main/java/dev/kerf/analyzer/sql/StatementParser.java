package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one statement: decides by its verb who reads it, and what to do when nobody can. */
final class StatementParser {

  /** Deeper brackets are read without recursion; real statements stay under 30. */
  private static final int MAX_DEPTH = 120;

  private final Reading reading;
  private final Tokens tokens;

  private StatementParser(Holes holes, Tokens tokens) {
    this.reading = new Reading(holes, tokens);
    this.tokens = tokens;
  }

  private static StatementShape parse(Holes holes, Tokens tokens) {
    StatementParser parser = new StatementParser(holes, tokens);
    if (tokens.depth() > MAX_DEPTH) {
      new NameScan(parser.reading).run(0, tokens.size());
      return parser.reading.shape.shape();
    }
    int end = tokens.size();
    int stopped = parser.statement(0, end);
    if (stopped < end) {
      new NameScan(parser.reading).run(stopped, end);
    } else if (!tokens.balanced()) {
      parser.reading.shape.unsure();
    }
    return parser.reading.shape.shape();
  }

  private int statement(int from, int end) {
    Token verb = tokens.at(from);
    if (verb.isHole()) {
      return leadingHole(from, end);
    }
    Scope outer = new Scope(null);
    return switch (verb.upper()) {
      case "SELECT", "VALUES" -> query(from, end, outer);
      case "WITH" -> with(from, end, outer);
      case "INSERT", "REPLACE", "UPSERT" -> change(StatementKind.INSERT, from, end, outer);
      case "UPDATE" -> update(from, end, outer);
      case "DELETE" -> change(StatementKind.DELETE, from, end, outer);
      case "MERGE" -> change(StatementKind.MERGE, from, end, outer);
      case "TRUNCATE" -> change(StatementKind.TRUNCATE, from, end, outer);
      case "CALL", "EXEC", "EXECUTE" -> call(from + 1, end, outer);
      case "EXPLAIN" -> explained(from + 1, end);
      case "LOCK" -> lock(from + 1, end);
      case "CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE", "RENAME" -> ddl(from, end);
      case "SET",
          "USE",
          "SHOW",
          "COMMIT",
          "ROLLBACK",
          "SAVEPOINT",
          "RELEASE",
          "START",
          "PRAGMA",
          "CHECKPOINT",
          "SHUTDOWN",
          "VACUUM",
          "RESET",
          "DESCRIBE",
          "DESC",
          "UNLOCK" ->
          end;
      case "BEGIN", "DECLARE" -> block(from, end);
      default -> other(from, end, outer);
    };
  }

  private int query(int from, int end, Scope outer) {
    reading.shape.kind(StatementKind.SELECT);
    return reading.queries.read(from, end, outer);
  }

  private int change(StatementKind kind, int from, int end, Scope outer) {
    reading.shape.kind(kind);
    return reading.changes.read(from, end, outer);
  }

  private int explained(int from, int end) {
    int i = from;
    while (i < end && !isVerb(tokens.at(i))) {
      i++; // ANALYZE, (FORMAT JSON), PLAN FOR
    }
    return i < end ? statement(i, end) : end;
  }

  private static boolean isVerb(Token token) {
    return switch (token.upper()) {
      case "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "REPLACE" -> true;
      default -> false;
    };
  }

  /** Without SET, and without a hole that may hide it, it is prose: "update the cart". */
  private int update(int from, int end, Scope outer) {
    for (int i = from + 2; i < end; i++) {
      if (tokens.at(i).is("SET") || tokens.at(i).isHole()) {
        return change(StatementKind.UPDATE, from, end, outer);
      }
    }
    reading.shape.unsure();
    return end;
  }

  private int with(int from, int end, Scope outer) {
    int i = reading.queries.commonTables(from, end, outer);
    return switch (tokens.at(i).upper()) {
      case "INSERT", "REPLACE", "UPSERT" -> change(StatementKind.INSERT, i, end, outer);
      case "UPDATE" -> change(StatementKind.UPDATE, i, end, outer);
      case "DELETE" -> change(StatementKind.DELETE, i, end, outer);
      case "MERGE" -> change(StatementKind.MERGE, i, end, outer);
      default -> query(i, end, outer);
    };
  }

  /** A hole before the verb is a fragment; one instead of it hides the kind of the statement. */
  private int leadingHole(int from, int end) {
    int verb = from;
    while (tokens.at(verb).isHole()) {
      verb++;
    }
    if (isVerb(tokens.at(verb))) {
      for (int hole = from; hole < verb; hole++) {
        reading.fragment(hole);
      }
      return statement(verb, end);
    }
    reading.unknown(UnknownPart.Place.STATEMENT, from, String.valueOf(SqlText.HOLE));
    new NameScan(reading).run(from + 1, end);
    return end;
  }

  private int call(int from, int end, Scope outer) {
    reading.shape.kind(StatementKind.CALL);
    int i = from;
    if (tokens.at(i).kind() == Token.Kind.PARAMETER && tokens.symbol(i + 1, "=")) {
      i += 2;
    }
    Name name = Name.at(tokens, i, end);
    if (name.hasHole()) {
      reading.unknown(UnknownPart.Place.STATEMENT, name.hole(), name.text());
    } else if (!name.last().isBlank()) {
      reading.shape.routine(name.text());
    }
    Scope arguments = new Scope(outer);
    reading.expressions.read(name.next(), end, arguments, Expressions.Place.BRACKETS);
    arguments.close(reading.shape);
    return end;
  }

  private int lock(int from, int end) {
    int i = tokens.at(from).is("TABLE") || tokens.at(from).is("TABLES") ? from + 1 : from;
    Scope locked = new Scope(null);
    while (i < end && tokens.at(i).isName()) {
      Name name = Name.at(tokens, i, end);
      Scope.Source source = reading.source(name, "", locked, UnknownPart.Place.TABLE_READ);
      if (source.table != null) {
        reading.shape.use(source.table, false, false, true);
      }
      i = name.next();
      while (i < end && !tokens.symbol(i, ",")) {
        i++;
      }
      i++;
    }
    return end;
  }

  /** CREATE TABLE, ALTER TABLE and DROP TABLE write what they name; the rest is the schema's. */
  private int ddl(int from, int end) {
    reading.shape.kind(StatementKind.DDL);
    boolean temporary = false;
    for (int i = from + 1; i < Math.min(end, from + 6); i++) {
      Token token = tokens.at(i);
      temporary |= token.is("TEMPORARY") || token.is("TEMP");
      if (token.is("TABLE")) {
        return temporary ? end : ddlTable(i + 1, end);
      }
    }
    return end;
  }

  private int ddlTable(int from, int end) {
    int i = from;
    while (tokens.at(i).is("IF")
        || tokens.at(i).is("NOT")
        || tokens.at(i).is("EXISTS")
        || tokens.at(i).is("ONLY")) {
      i++;
    }
    Name name = Name.at(tokens, i, end);
    if (name.last().isBlank()) {
      return i;
    }
    Scope scope = new Scope(null);
    Scope.Source table = reading.source(name, "", scope, UnknownPart.Place.TABLE_WRITTEN);
    table.target = true;
    scope.add(table);
    i = name.next();
    while (i < end && !tokens.at(i).is("SELECT") && !tokens.at(i).is("WITH")) {
      i = tokens.symbol(i, "(") && !tokens.at(i + 1).is("SELECT") ? tokens.close(i) + 1 : i + 1;
    }
    if (tokens.at(i).is("SELECT") && i < end) {
      reading.queries.read(i, end, scope);
    }
    scope.close(reading.shape);
    return end;
  }

  private int block(int from, int end) {
    if (from + 1 >= end || tokens.at(from + 1).kind() == Token.Kind.PARAMETER) {
      return end;
    }
    switch (tokens.at(from + 1).upper()) {
      case "TRANSACTION", "TRAN", "WORK", "ISOLATION", "READ" -> {
        return end;
      }
      default -> {
        reading.shape.unsure();
        new NameScan(reading).run(from, end);
        return end;
      }
    }
  }

  private int other(int from, int end, Scope outer) {
    if (tokens.symbol(from, "(")) {
      int i = from;
      while (tokens.symbol(i, "(")) {
        i++;
      }
      if (tokens.at(i).is("SELECT") || tokens.at(i).is("WITH")) {
        return query(from, end, outer);
      }
    }
    if (tokens.at(from).kind() == Token.Kind.PARAMETER
        && tokens.symbol(from + 1, "=")
        && tokens.at(from + 2).is("CALL")) {
      return call(from + 3, end, outer);
    }
    reading.shape.unsure();
    if (mayHoldStatements(tokens.at(from))) {
      new NameScan(reading).run(from, end);
    }
    return end;
  }

  /** Whether the word starts something around statements; other words start no SQL at all. */
  private static boolean mayHoldStatements(Token first) {
    return first.symbol("(")
        || switch (first.upper()) {
          case "IF",
              "WHILE",
              "FOR",
              "DO",
              "FROM",
              "COPY",
              "LOAD",
              "PREPARE",
              "HANDLER",
              "PRINT",
              "REFRESH" ->
              true;
          default -> false;
        };
  }

  /** Cuts at semicolons; a block of statements is not cut. */
  static List<StatementShape> parseAll(SqlText source) {
    List<Token> all = Tokenizer.tokenize(source.text());
    Holes holes = new Holes(source);
    List<StatementShape> shapes = new ArrayList<>(1);
    int start = 0;
    for (int i = 0; i <= all.size(); i++) {
      boolean cut = i == all.size() || all.get(i).symbol(";");
      if (cut && i > start) {
        int end = isBlock(all, start) ? all.size() : i;
        shapes.add(parse(holes, new Tokens(all.subList(start, end))));
        i = end;
      }
      if (cut) {
        start = i + 1;
      }
    }
    return shapes;
  }

  private static boolean isBlock(List<Token> tokens, int start) {
    Token first = tokens.get(start);
    Token second = start + 1 < tokens.size() ? tokens.get(start + 1) : first;
    if (first.is("BEGIN")) {
      return !second.symbol(";")
          && !Set.of("TRANSACTION", "TRAN", "WORK", "ISOLATION", "READ").contains(second.upper());
    }
    if (first.is("DECLARE")) {
      return second.kind() != Token.Kind.PARAMETER;
    }
    if (first.is("CREATE")) {
      for (int i = start + 1; i < Math.min(tokens.size(), start + 8); i++) {
        Token token = tokens.get(i);
        if (token.is("PROCEDURE") || token.is("FUNCTION") || token.is("TRIGGER")) {
          return true;
        }
        if (token.is("TABLE") || token.is("VIEW") || token.is("INDEX")) {
          return false;
        }
      }
    }
    return false;
  }
}
