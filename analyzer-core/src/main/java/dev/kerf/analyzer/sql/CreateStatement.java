package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Optional;

/** Reads CREATE: tables, views, indexes, sequences, routines and triggers. */
final class CreateStatement {
  private final String script;
  private final Tokens tokens;
  private final int line;
  private final List<SchemaStatement> out;

  CreateStatement(String script, Tokens tokens, int line, List<SchemaStatement> out) {
    this.script = script;
    this.tokens = tokens;
    this.line = line;
    this.out = out;
  }

  /** Reads from behind CREATE; false where it is not understood. */
  boolean read(int from) {
    boolean temporary = false;
    boolean unique = false;
    for (int i = from; i < from + 24 && i < tokens.size(); i++) {
      Token token = tokens.at(i);
      switch (token.upper()) {
        case "TEMPORARY", "TEMP" -> temporary = true;
        case "UNIQUE" -> unique = true;
        case "TABLE" -> {
          return temporary || table(i + 1);
        }
        case "VIEW" -> {
          return temporary || view(i + 1);
        }
        case "INDEX" -> {
          return index(i + 1, unique);
        }
        case "SEQUENCE", "GENERATOR" -> {
          return temporary || sequence(i + 1);
        }
        case "PROCEDURE", "PROC", "FUNCTION", "PACKAGE", "EVENT", "ALIAS", "AGGREGATE" -> {
          return routine(i + 1);
        }
        case "TRIGGER" -> {
          return trigger(i + 1);
        }
        case "TYPE",
            "SCHEMA",
            "DATABASE",
            "USER",
            "ROLE",
            "EXTENSION",
            "DOMAIN",
            "SYNONYM",
            "TABLESPACE",
            "LOGIN",
            "CAST",
            "OPERATOR",
            "POLICY",
            "RULE",
            "STATISTICS",
            "COLLATION",
            "SERVER",
            "LANGUAGE",
            "PUBLICATION",
            "SUBSCRIPTION",
            "DIRECTORY",
            "CONTEXT",
            "PROFILE",
            "CONSTANT",
            "BUFFERPOOL",
            "STOGROUP",
            "FULLTEXT",
            "CHARACTER",
            "PARTITION",
            "DEFAULT",
            "ACCESS",
            "CONVERSION",
            "TEXT" -> {
          boolean indexOrTable =
              tokens.at(i + 1).is("INDEX") || tokens.at(i + 1).is("TABLE") || token.is("DEFAULT");
          if (!indexOrTable) {
            return true;
          }
        }
        default -> {
          // OR REPLACE, DEFINER = .., ALGORITHM = .., CACHED, GLOBAL
        }
      }
    }
    return false;
  }

  private boolean table(int from) {
    int i = DdlStatement.pastExistence(tokens, from);
    boolean absent = i > from;
    if (tokens.at(i).kind() == Token.Kind.PARAMETER) {
      return true; // a temporary table of T-SQL
    }
    Name name = Name.at(tokens, i, tokens.size());
    Optional<StoreName> table = DdlStatement.store(name, StoreKind.TABLE);
    if (table.isEmpty()) {
      return false;
    }
    i = DdlStatement.pastExistence(tokens, name.next());
    if (tokens.words(i, "PARTITION", "OF")) {
      return true;
    }
    TableElements elements = new TableElements(script, tokens, lines());
    Optional<StoreName> like = Optional.empty();
    if (tokens.symbol(i, "(") && !tokens.at(i + 1).is("SELECT") && !tokens.at(i + 1).is("WITH")) {
      int close = tokens.close(i);
      if (tokens.at(i + 1).is("LIKE")) {
        like = DdlStatement.store(Name.at(tokens, i + 2, close), StoreKind.TABLE);
      } else if (!elements.readAll(i + 1, close)) {
        return false;
      }
      i = close + 1;
    } else if (tokens.words(i, "AS", "TABLE")) {
      // PostgreSQL's short form of a select of all columns
      like = DdlStatement.store(Name.at(tokens, i + 2, tokens.size()), StoreKind.TABLE);
      i = tokens.size();
    } else if (tokens.at(i).is("LIKE")) {
      like = DdlStatement.store(Name.at(tokens, i + 1, tokens.size()), StoreKind.TABLE);
      i = tokens.size();
    }
    Optional<String> select = select(i);
    boolean empty = elements.columns().isEmpty() && select.isEmpty() && like.isEmpty();
    if (empty && !tokens.at(i).is("INHERITS")) {
      return false;
    }
    out.add(
        new SchemaStatement.TableCreated(
            table.get(),
            absent,
            elements.columns(),
            elements.primaryKey(),
            elements.uniques(),
            elements.foreignKeys(),
            like,
            select,
            line));
    return true;
  }

  private LineCount lines() {
    return new LineCount(script, tokens.at(0).start(), line);
  }

  /** The query behind AS, with or without brackets. */
  Optional<String> select(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      boolean starts =
          token.is("SELECT")
              || token.is("WITH") && tokens.at(i - 1).is("AS")
              || token.symbol("(") && tokens.at(i - 1).is("AS");
      if (starts) {
        return Optional.of(script.substring(token.start(), tokens.at(tokens.size() - 1).end()));
      }
      if (token.symbol("(")) {
        i = Math.max(i, Math.min(tokens.close(i), tokens.size()));
      }
    }
    return Optional.empty();
  }

  boolean view(int from) {
    Name name = Name.at(tokens, DdlStatement.pastExistence(tokens, from), tokens.size());
    Optional<StoreName> view = DdlStatement.store(name, StoreKind.VIEW);
    Optional<String> select = select(name.next());
    if (view.isEmpty() || select.isEmpty()) {
      return false;
    }
    out.add(new SchemaStatement.ViewCreated(view.get(), select.get(), line));
    return true;
  }

  private boolean index(int from, boolean unique) {
    int i = DdlStatement.pastExistence(tokens, from);
    if (tokens.at(i).is("CONCURRENTLY")) {
      i = DdlStatement.pastExistence(tokens, i + 1);
    }
    Name name = tokens.at(i).is("ON") ? null : Name.at(tokens, i, tokens.size());
    i = name == null ? i : name.next();
    while (i < tokens.size() && !tokens.at(i).is("ON")) {
      i++;
    }
    i = tokens.at(i + 1).is("ONLY") ? i + 2 : i + 1;
    Name on = Name.at(tokens, i, tokens.size());
    Optional<StoreName> table = DdlStatement.store(on, StoreKind.TABLE);
    if (table.isEmpty()) {
      return false;
    }
    i = on.next();
    while (i < tokens.size() && !tokens.symbol(i, "(")) {
      i++;
    }
    List<String> columns =
        i < tokens.size() ? new TableElements(script, tokens, lines()).names(i) : List.of();
    out.add(
        new SchemaStatement.IndexCreated(
            name == null ? "" : name.text(), table.get(), columns, unique, line));
    return true;
  }

  private boolean sequence(int from) {
    Name name = Name.at(tokens, DdlStatement.pastExistence(tokens, from), tokens.size());
    Optional<StoreName> sequence = DdlStatement.store(name, StoreKind.SEQUENCE);
    sequence.ifPresent(s -> out.add(new SchemaStatement.SequenceCreated(s, line)));
    return sequence.isPresent();
  }

  /** Without a schema that nobody knows. */
  private static String shown(Name name) {
    return name.hasHole() && name.last().indexOf(SqlText.HOLE) < 0 ? name.last() : name.text();
  }

  boolean routine(int from) {
    int i = tokens.at(from).is("BODY") ? from + 1 : DdlStatement.pastExistence(tokens, from);
    Name name = Name.at(tokens, i, tokens.size());
    if (name.last().isBlank()) {
      return false;
    }
    out.add(new SchemaStatement.RoutineListed(shown(name), text(), line));
    return true;
  }

  private boolean trigger(int from) {
    Name name = Name.at(tokens, DdlStatement.pastExistence(tokens, from), tokens.size());
    if (name.last().isBlank()) {
      return false;
    }
    Optional<StoreName> table = Optional.empty();
    for (int i = name.next(); i < tokens.size() && table.isEmpty(); i++) {
      boolean fires = tokens.at(i).is("ON") || tokens.at(i).is("FOR") && i == name.next();
      if (fires && !tokens.at(i + 1).is("EACH")) {
        table = DdlStatement.store(Name.at(tokens, i + 1, tokens.size()), StoreKind.TABLE);
      }
    }
    out.add(new SchemaStatement.TriggerListed(shown(name), table, text(), line));
    return true;
  }

  private String text() {
    return script.substring(tokens.at(0).start(), tokens.at(tokens.size() - 1).end());
  }
}
