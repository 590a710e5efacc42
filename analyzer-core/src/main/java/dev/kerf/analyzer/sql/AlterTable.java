package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Optional;

/** Reads ALTER TABLE: one statement may do several things, parted by commas. */
final class AlterTable {
  private final String script;
  private final Tokens tokens;
  private final int line;
  private final List<SchemaStatement> out;
  private final LineCount lines;
  private StoreName table;

  AlterTable(String script, Tokens tokens, int line, List<SchemaStatement> out) {
    this.script = script;
    this.tokens = tokens;
    this.line = line;
    this.lines = new LineCount(script, tokens.at(0).start(), line);
    this.out = out;
  }

  /** Reads from behind TABLE; false where an action was not understood. */
  boolean read(int from) {
    int i = from;
    while (isNoise(i)) {
      i++;
    }
    if (tokens.at(i).kind() == Token.Kind.PARAMETER) {
      return true;
    }
    Name name = Name.at(tokens, i, tokens.size());
    Optional<StoreName> altered = DdlStatement.store(name, StoreKind.TABLE);
    if (altered.isEmpty()) {
      return false;
    }
    table = altered.get();
    i = name.next();
    if (tokens.symbol(i, "*")) {
      i++;
    }
    boolean all = true;
    String verb = "";
    int start = i;
    for (; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.symbol(i, ",") || startsAction(i, start)) {
        if (i > start) {
          verb = isVerb(start) ? tokens.at(start).upper() : verb;
          int first = isVerb(start) ? start + 1 : start;
          all &= action(verb, first, i);
        }
        start = tokens.symbol(i, ",") ? i + 1 : i;
      }
      if (tokens.symbol(i, "(")) {
        i = Math.min(tokens.close(i), tokens.size() - 1);
      }
    }
    return all;
  }

  private boolean isNoise(int i) {
    Token token = tokens.at(i);
    return token.is("IF") || token.is("NOT") || token.is("EXISTS") || token.is("ONLY");
  }

  private boolean isVerb(int i) {
    return switch (tokens.at(i).upper()) {
      case "ADD",
          "DROP",
          "ALTER",
          "MODIFY",
          "CHANGE",
          "RENAME",
          "SET",
          "WITH",
          "OWNER",
          "ENABLE",
          "DISABLE",
          "CHECK",
          "NOCHECK",
          "ENGINE",
          "AUTO_INCREMENT",
          "CONVERT",
          "DEFAULT",
          "COMMENT",
          "ATTACH",
          "DETACH",
          "CLUSTER",
          "REPLICA",
          "VALIDATE",
          "INHERIT",
          "ORDER",
          "FORCE",
          "TRUNCATE",
          "EXCHANGE",
          "SPLIT",
          "REORGANIZE",
          "PARTITION",
          "COLLATE",
          "ROW_FORMAT",
          "CHARACTER",
          "CHARSET",
          "APPEND",
          "DATA",
          "ACTIVATE",
          "COMPRESS",
          "MOVE",
          "SHRINK",
          "CACHE",
          "NOCACHE",
          "LOGGING",
          "NOLOGGING",
          "PARALLEL",
          "NOPARALLEL",
          "SWITCH",
          "REBUILD",
          "LOCK",
          "ALGORITHM",
          "VOLATILE",
          "LOCKSIZE",
          "ENCRYPTION",
          "TABLESPACE" ->
          true;
      default -> false;
    };
  }

  /** Oracle and DB2 do without commas between actions. */
  private boolean startsAction(int i, int start) {
    return i > start + 1
        && (tokens.at(i).is("ADD") || tokens.at(i).is("DROP") || tokens.at(i).is("MODIFY"))
        && (tokens.symbol(i - 1, ")") || isVerb(start))
        && (tokens.at(i + 1).isName() || tokens.symbol(i + 1, "("))
        && !tokens.at(i + 1).is("NOT")
        && !tokens.at(i + 1).is("DEFAULT")
        && !tokens.at(i + 1).is("IDENTITY")
        && !tokens.at(start).is("ALTER");
  }

  private boolean action(String verb, int from, int end) {
    return switch (verb) {
      case "ADD" -> add(from, end);
      case "DROP" -> drop(from, end);
      case "ALTER" -> alter(from, end);
      case "MODIFY" -> modify(from, end);
      case "CHANGE" -> change(from, end);
      case "RENAME" -> rename(from, end);
      case "WITH" -> with(from, end);
      default -> isVerb(from - 1);
    };
  }

  /** WITH CHECK ADD CONSTRAINT of T-SQL. */
  private boolean with(int from, int end) {
    int i = from;
    while (i < end && !tokens.at(i).is("ADD")) {
      i++;
    }
    return i >= end || add(i + 1, end);
  }

  private boolean add(int from, int end) {
    int i = from;
    boolean column = tokens.at(i).is("COLUMN");
    if (column) {
      i++;
    }
    while (isNoise(i)) {
      i++;
    }
    if (tokens.at(i).is("PARTITION") || tokens.at(i).is("PERIOD") || tokens.at(i).is("DEFAULT")) {
      return true;
    }
    TableElements elements = new TableElements(script, tokens, lines);
    boolean read =
        tokens.symbol(i, "(")
            ? elements.readAll(i + 1, Math.min(tokens.close(i), end))
            : elements.read(pastConstraintCheck(i), end);
    for (ColumnDefinition added : elements.columns()) {
      out.add(new SchemaStatement.ColumnAdded(table, added, line));
    }
    if (!elements.primaryKey().isEmpty()) {
      out.add(new SchemaStatement.PrimaryKeyAdded(table, elements.primaryKey(), line));
    }
    for (List<String> unique : elements.uniques()) {
      if (!unique.isEmpty()) {
        out.add(new SchemaStatement.UniqueAdded(table, unique, line));
      }
    }
    for (ForeignKey key : elements.foreignKeys()) {
      out.add(new SchemaStatement.ForeignKeyAdded(table, key, line));
    }
    return read;
  }

  /** CONSTRAINT IF NOT EXISTS name: the words between are left out. */
  private int pastConstraintCheck(int i) {
    boolean checks = tokens.words(i, "CONSTRAINT", "IF");
    if (!checks) {
      return i;
    }
    int at = i + 1;
    while (isNoise(at)) {
      at++;
    }
    return at + 1;
  }

  private boolean drop(int from, int end) {
    int i = from;
    String object = tokens.at(i).upper();
    switch (object) {
      case "CONSTRAINT", "CHECK", "INDEX", "KEY" -> i++;
      case "FOREIGN", "PRIMARY" -> {
        if (object.equals("PRIMARY")) {
          out.add(new SchemaStatement.PrimaryKeyDropped(table, line));
          return true;
        }
        i += 2;
      }
      case "PARTITION", "PERIOD" -> {
        return true;
      }
      case "COLUMN" -> {
        return dropColumns(i + 1, end);
      }
      case "UNIQUE" -> {
        return true;
      }
      default -> {
        return dropColumns(i, end);
      }
    }
    while (isNoise(i)) {
      i++;
    }
    Name name = Name.at(tokens, i, end);
    if (name.last().isBlank()) {
      return false;
    }
    if (!object.equals("INDEX") && !object.equals("KEY")) {
      out.add(new SchemaStatement.ConstraintDropped(table, name.last(), line));
    }
    return true;
  }

  private boolean dropColumns(int from, int end) {
    int i = from;
    while (isNoise(i)) {
      i++;
    }
    if (tokens.symbol(i, "(")) {
      for (String column : new TableElements(script, tokens, lines).names(i)) {
        out.add(new SchemaStatement.ColumnDropped(table, column, line));
      }
      return true;
    }
    if (i >= end || !tokens.at(i).isName()) {
      return false;
    }
    out.add(new SchemaStatement.ColumnDropped(table, tokens.at(i).text(), line));
    return true;
  }

  /** ALTER [COLUMN] name: a new type, SET, DROP, RENAME TO. */
  private boolean alter(int from, int end) {
    int i = tokens.at(from).is("COLUMN") ? from + 1 : from;
    while (isNoise(i)) {
      i++;
    }
    if (tokens.at(i).is("INDEX") || tokens.at(i).is("CONSTRAINT") || tokens.at(i).is("CHECK")) {
      return true;
    }
    if (i >= end || !isColumn(i)) {
      return false;
    }
    String column = tokens.at(i).text();
    int next = i + 1;
    if (tokens.words(next, "RENAME", "TO")) {
      if (!isColumn(next + 2)) {
        return false;
      }
      out.add(new SchemaStatement.ColumnRenamed(table, column, tokens.at(next + 2).text(), line));
      return true;
    }
    boolean required = tokens.words(next, "SET", "NOT", "NULL");
    if (required || tokens.words(next, "DROP", "NOT", "NULL")) {
      out.add(new SchemaStatement.NullabilityChanged(table, column, !required, line));
      return true;
    }
    boolean typed =
        tokens.at(next).is("TYPE")
            || tokens.words(next, "SET", "DATA", "TYPE")
            || !tokens.at(next).is("SET") && !isVerb(next) && !tokens.at(next).is("RESTART");
    if (!typed || next >= end) {
      return true; // a default, a constraint, statistics
    }
    int type = tokens.at(next).is("TYPE") ? next + 1 : tokens.at(next).is("SET") ? next + 3 : next;
    return altered(column, type, end);
  }

  private boolean altered(String column, int from, int end) {
    ColumnReader reader = new ColumnReader(script, tokens);
    int i = reader.type(from, end);
    while (i < end) {
      i = reader.attribute(i, end);
    }
    out.add(new SchemaStatement.ColumnAltered(table, reader.column(column, false), line));
    return true;
  }

  private boolean modify(int from, int end) {
    int i = tokens.at(from).is("COLUMN") ? from + 1 : from;
    while (isNoise(i)) {
      i++;
    }
    if (tokens.symbol(i, "(")) {
      TableElements elements = new TableElements(script, tokens, lines);
      boolean read = elements.readAll(i + 1, Math.min(tokens.close(i), end));
      for (ColumnDefinition column : elements.columns()) {
        out.add(new SchemaStatement.ColumnAltered(table, column, line));
      }
      return read;
    }
    if (tokens.at(i).is("CONSTRAINT") || tokens.at(i).is("PARTITION")) {
      return true;
    }
    return i < end && isColumn(i) && altered(tokens.at(i).text(), i + 1, end);
  }

  /** Quotes around nothing name none. */
  private boolean isColumn(int i) {
    return tokens.at(i).isName() && !tokens.at(i).text().isBlank();
  }

  private boolean change(int from, int end) {
    int i = tokens.at(from).is("COLUMN") ? from + 1 : from;
    while (isNoise(i)) {
      i++;
    }
    if (i + 2 >= end || !isColumn(i) || !isColumn(i + 1)) {
      return false;
    }
    String old = tokens.at(i).text();
    String renamed = tokens.at(i + 1).text();
    if (!old.equalsIgnoreCase(renamed)) {
      out.add(new SchemaStatement.ColumnRenamed(table, old, renamed, line));
    }
    return altered(renamed, i + 2, end);
  }

  private boolean rename(int from, int end) {
    int i = from;
    switch (tokens.at(i).upper()) {
      case "INDEX", "KEY", "CONSTRAINT", "PARTITION" -> {
        return true;
      }
      case "TO", "AS" -> {
        Optional<StoreName> to = DdlStatement.store(Name.at(tokens, i + 1, end), StoreKind.TABLE);
        to.ifPresent(t -> out.add(new SchemaStatement.TableRenamed(table, inSchema(t), line)));
        return to.isPresent();
      }
      default -> {
        boolean column = tokens.at(i).is("COLUMN") && !tokens.at(i + 1).is("TO");
        if (column) {
          i++;
        }
        if (isColumn(i) && tokens.at(i + 1).is("TO") && isColumn(i + 2)) {
          out.add(
              new SchemaStatement.ColumnRenamed(
                  table, tokens.at(i).text(), tokens.at(i + 2).text(), line));
          return true;
        }
        if (column || tokens.at(i + 1).is("TO")) {
          return false;
        }
        Optional<StoreName> to = DdlStatement.store(Name.at(tokens, i, end), StoreKind.TABLE);
        to.ifPresent(t -> out.add(new SchemaStatement.TableRenamed(table, inSchema(t), line)));
        return to.isPresent();
      }
    }
  }

  private StoreName inSchema(StoreName renamed) {
    return renamed.schema().isEmpty()
        ? new StoreName(StoreKind.TABLE, table.schema(), renamed.name())
        : renamed;
  }
}
