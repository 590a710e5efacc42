package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one statement of a script: decides by its verb and object what it does to the schema. */
final class DdlStatement {
  private static final int MAX_START = 80;

  private final String script;
  private final Tokens tokens;
  private final int line;
  private final List<SchemaStatement> out;

  DdlStatement(String script, Tokens tokens, int line, List<SchemaStatement> out) {
    this.script = script;
    this.tokens = tokens;
    this.line = line;
    this.out = out;
  }

  void read() {
    int before = out.size();
    if (!verb(0)) {
      while (out.size() > before) {
        out.remove(out.size() - 1);
      }
      unread();
    }
  }

  private boolean verb(int at) {
    return switch (tokens.at(at).upper()) {
      case "CREATE" -> create(at + 1);
      case "ALTER" -> alter(at + 1);
      case "DROP" -> drop(at + 1);
      case "RENAME" -> rename(at + 1);
      case "EXEC", "EXECUTE" -> execute(at + 1);
      case "IF" -> conditional(at + 1);
      default -> tokens.at(at).symbol("("); // a query in brackets
    };
  }

  private void unread() {
    int from = tokens.at(0).start();
    int end = tokens.at(tokens.size() - 1).end();
    String start = script.substring(from, Math.min(end, from + MAX_START));
    out.add(new SchemaStatement.UnreadStatement(start.strip().replaceAll("\\s+", " "), line));
  }

  private boolean create(int from) {
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
    int i = pastExistence(from);
    boolean absent = i > from;
    if (tokens.at(i).kind() == Token.Kind.PARAMETER) {
      return true; // a temporary table of T-SQL
    }
    Name name = Name.at(tokens, i, tokens.size());
    Optional<StoreName> table = store(name, StoreKind.TABLE);
    if (table.isEmpty()) {
      return false;
    }
    i = pastExistence(name.next());
    if (tokens.words(i, "PARTITION", "OF")) {
      return true;
    }
    TableElements elements = new TableElements(script, tokens);
    Optional<StoreName> like = Optional.empty();
    if (tokens.symbol(i, "(") && !tokens.at(i + 1).is("SELECT") && !tokens.at(i + 1).is("WITH")) {
      int close = tokens.close(i);
      if (tokens.at(i + 1).is("LIKE")) {
        like = store(Name.at(tokens, i + 2, close), StoreKind.TABLE);
      } else if (!elements.readAll(i + 1, close)) {
        return false;
      }
      i = close + 1;
    } else if (tokens.at(i).is("LIKE")) {
      like = store(Name.at(tokens, i + 1, tokens.size()), StoreKind.TABLE);
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

  /** The query behind AS, with or without brackets. */
  private Optional<String> select(int from) {
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

  private boolean view(int from) {
    Name name = Name.at(tokens, pastExistence(from), tokens.size());
    Optional<StoreName> view = store(name, StoreKind.VIEW);
    Optional<String> select = select(name.next());
    if (view.isEmpty() || select.isEmpty()) {
      return false;
    }
    out.add(new SchemaStatement.ViewCreated(view.get(), select.get(), line));
    return true;
  }

  private boolean index(int from, boolean unique) {
    int i = pastExistence(from);
    if (tokens.at(i).is("CONCURRENTLY")) {
      i = pastExistence(i + 1);
    }
    Name name = tokens.at(i).is("ON") ? null : Name.at(tokens, i, tokens.size());
    i = name == null ? i : name.next();
    while (i < tokens.size() && !tokens.at(i).is("ON")) {
      i++;
    }
    i = tokens.at(i + 1).is("ONLY") ? i + 2 : i + 1;
    Name on = Name.at(tokens, i, tokens.size());
    Optional<StoreName> table = store(on, StoreKind.TABLE);
    if (table.isEmpty()) {
      return false;
    }
    i = on.next();
    while (i < tokens.size() && !tokens.symbol(i, "(")) {
      i++;
    }
    List<String> columns =
        i < tokens.size() ? new TableElements(script, tokens).names(i) : List.of();
    out.add(
        new SchemaStatement.IndexCreated(
            name == null ? "" : name.text(), table.get(), columns, unique, line));
    return true;
  }

  private boolean sequence(int from) {
    Name name = Name.at(tokens, pastExistence(from), tokens.size());
    Optional<StoreName> sequence = store(name, StoreKind.SEQUENCE);
    sequence.ifPresent(s -> out.add(new SchemaStatement.SequenceCreated(s, line)));
    return sequence.isPresent();
  }

  private boolean routine(int from) {
    int i = tokens.at(from).is("BODY") ? from + 1 : pastExistence(from);
    Name name = Name.at(tokens, i, tokens.size());
    if (name.last().isBlank()) {
      return false;
    }
    out.add(new SchemaStatement.RoutineListed(name.text(), text(), line));
    return true;
  }

  private boolean trigger(int from) {
    Name name = Name.at(tokens, pastExistence(from), tokens.size());
    if (name.last().isBlank()) {
      return false;
    }
    Optional<StoreName> table = Optional.empty();
    for (int i = name.next(); i < tokens.size() && table.isEmpty(); i++) {
      boolean fires = tokens.at(i).is("ON") || tokens.at(i).is("FOR") && i == name.next();
      if (fires && !tokens.at(i + 1).is("EACH")) {
        table = store(Name.at(tokens, i + 1, tokens.size()), StoreKind.TABLE);
      }
    }
    out.add(new SchemaStatement.TriggerListed(name.text(), table, text(), line));
    return true;
  }

  private boolean alter(int from) {
    if (tokens.at(from).is("TABLE")) {
      return new AlterTable(script, tokens, line, out).read(from + 1);
    }
    if (tokens.at(from).is("FOREIGN") && tokens.at(from + 1).is("TABLE")) {
      return new AlterTable(script, tokens, line, out).read(from + 2);
    }
    for (int i = from; i < from + 12; i++) {
      if (tokens.at(i).is("VIEW") && select(i).isPresent()) {
        return view(i + 1);
      }
      if (tokens.at(i).is("PROCEDURE") || tokens.at(i).is("PROC") || tokens.at(i).is("FUNCTION")) {
        return tokens.at(i + 3).is("OWNER") || routine(i + 1);
      }
    }
    return tokens.at(from).kind() == Token.Kind.WORD; // sessions, sequences, users, indexes
  }

  private boolean drop(int from) {
    int i = from;
    while (tokens.at(i).is("TEMPORARY")
        || tokens.at(i).is("MATERIALIZED")
        || tokens.at(i).is("FOREIGN")) {
      i++;
    }
    String object = tokens.at(i).upper();
    if (!object.equals("TABLE") && !object.equals("VIEW") && !object.equals("SEQUENCE")) {
      return tokens.at(i).kind() == Token.Kind.WORD;
    }
    i = pastExistence(i + 1);
    boolean any = false;
    while (i < tokens.size()) {
      if (tokens.at(i).kind() == Token.Kind.PARAMETER) {
        any = true;
        i++;
      } else {
        Name name = Name.at(tokens, i, tokens.size());
        if (name.last().isBlank()) {
          return any;
        }
        any |= dropped(object, name);
        i = name.next();
      }
      i = pastExistence(i);
      if (!tokens.symbol(i, ",")) {
        return any;
      }
      i++;
    }
    return any;
  }

  private boolean dropped(String object, Name name) {
    switch (object) {
      case "TABLE" ->
          store(name, StoreKind.TABLE)
              .ifPresent(t -> out.add(new SchemaStatement.TableDropped(t, line)));
      case "VIEW" ->
          store(name, StoreKind.VIEW)
              .ifPresent(v -> out.add(new SchemaStatement.ViewDropped(v, line)));
      default ->
          store(name, StoreKind.SEQUENCE)
              .ifPresent(s -> out.add(new SchemaStatement.SequenceDropped(s, line)));
    }
    return true;
  }

  /** RENAME TABLE a TO b, c TO d; RENAME a TO b. */
  private boolean rename(int from) {
    int i = tokens.at(from).is("TABLE") || tokens.at(from).is("TABLES") ? from + 1 : from;
    boolean any = false;
    while (i < tokens.size()) {
      Name old = Name.at(tokens, pastExistence(i), tokens.size());
      Name renamed = Name.at(tokens, old.next() + 1, tokens.size());
      Optional<StoreName> table = store(old, StoreKind.TABLE);
      Optional<StoreName> to = store(renamed, StoreKind.TABLE);
      if (!tokens.at(old.next()).is("TO") || table.isEmpty() || to.isEmpty()) {
        return any;
      }
      out.add(new SchemaStatement.TableRenamed(table.get(), to.get(), line));
      any = true;
      i = renamed.next() + 1;
    }
    return any;
  }

  /** sp_rename of T-SQL; other procedures are none of the schema's. */
  private boolean execute(int from) {
    Name procedure = Name.at(tokens, from, tokens.size());
    if (!procedure.last().equalsIgnoreCase("sp_rename")) {
      return true;
    }
    List<String> arguments = new ArrayList<>();
    for (int i = procedure.next(); i < tokens.size(); i++) {
      if (tokens.at(i).kind() == Token.Kind.STRING) {
        String literal = tokens.at(i).text();
        arguments.add(
            literal.substring(literal.indexOf('\'') + 1, Math.max(1, literal.length() - 1)));
      }
    }
    if (arguments.size() < 2 || arguments.get(0).isBlank() || arguments.get(1).isBlank()) {
      return false;
    }
    String old = arguments.get(0);
    int dot = old.lastIndexOf('.');
    if (arguments.size() > 2 && arguments.get(2).equalsIgnoreCase("COLUMN") && dot > 0) {
      StoreName table = StoreName.table(old.substring(0, dot));
      String column = old.substring(dot + 1).replace("[", "").replace("]", "");
      out.add(new SchemaStatement.ColumnRenamed(table, column, arguments.get(1), line));
    } else if (arguments.size() == 2 || arguments.get(2).equalsIgnoreCase("OBJECT")) {
      StoreName table = StoreName.table(old);
      StoreName to = new StoreName(StoreKind.TABLE, table.schema(), arguments.get(1));
      out.add(new SchemaStatement.TableRenamed(table, to, line));
    }
    return true;
  }

  /** IF .. CREATE TABLE of T-SQL: the condition is taken to hold. */
  private boolean conditional(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.symbol("(")) {
        i = Math.max(i, Math.min(tokens.close(i), tokens.size()));
      } else if (token.is("CREATE") || token.is("ALTER") || token.is("DROP")) {
        return verb(i);
      }
    }
    return true;
  }

  private String text() {
    return script.substring(tokens.at(0).start(), tokens.at(tokens.size() - 1).end());
  }

  private int pastExistence(int from) {
    int i = from;
    while (tokens.at(i).is("IF") || tokens.at(i).is("NOT") || tokens.at(i).is("EXISTS")) {
      i++;
    }
    return i;
  }

  static Optional<StoreName> store(Name name, StoreKind kind) {
    String text = name.hasHole() ? NameWithHole.of(name).table() : name.text();
    if (name.last().isBlank() || text.isBlank() || text.endsWith(".")) {
      return Optional.empty();
    }
    return Optional.of(StoreName.of(kind, text));
  }
}
