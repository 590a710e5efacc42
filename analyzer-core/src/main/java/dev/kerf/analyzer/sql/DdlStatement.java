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
      case "CREATE" -> new CreateStatement(script, tokens, line, out).read(at + 1);
      case "ALTER" -> alter(at + 1);
      case "DROP" -> drop(at + 1);
      case "RENAME" -> rename(at + 1);
      case "EXEC", "EXECUTE" -> execute(at + 1);
      case "SP_RENAME" -> execute(at);
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

  private boolean alter(int from) {
    if (tokens.at(from).is("TABLE")) {
      return new AlterTable(script, tokens, line, out).read(from + 1);
    }
    if (tokens.at(from).is("FOREIGN") && tokens.at(from + 1).is("TABLE")) {
      return new AlterTable(script, tokens, line, out).read(from + 2);
    }
    CreateStatement replacing = new CreateStatement(script, tokens, line, out);
    for (int i = from; i < from + 12; i++) {
      if (tokens.at(i).is("VIEW") && replacing.select(i).isPresent()) {
        return replacing.view(i + 1);
      }
      if (tokens.at(i).is("PROCEDURE") || tokens.at(i).is("PROC") || tokens.at(i).is("FUNCTION")) {
        return tokens.at(i + 3).is("OWNER") || replacing.routine(i + 1);
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
    i = pastExistence(tokens, i + 1);
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
      i = pastExistence(tokens, i);
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
      Name old = Name.at(tokens, pastExistence(tokens, i), tokens.size());
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

  /** The position behind IF [NOT] EXISTS. */
  static int pastExistence(Tokens tokens, int from) {
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
