package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between the brackets of a table: columns, keys and references. */
final class TableElements {
  private final String script;
  private final Tokens tokens;
  private final LineCount lines;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<String> primaryKey = new ArrayList<>();
  private final List<List<String>> uniques = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();

  TableElements(String script, Tokens tokens, LineCount lines) {
    this.script = script;
    this.tokens = tokens;
    this.lines = lines;
  }

  List<ColumnDefinition> columns() {
    return columns;
  }

  List<String> primaryKey() {
    return primaryKey;
  }

  List<List<String>> uniques() {
    return uniques;
  }

  List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** Reads elements that are parted by commas; false where one of them is none. */
  boolean readAll(int from, int end) {
    boolean all = true;
    int start = from;
    for (int i = from; i <= end; i++) {
      if (i >= end || tokens.symbol(i, ",")) {
        if (i > start) {
          all &= read(start, Math.min(i, end));
        }
        start = i + 1;
      } else if (tokens.symbol(i, "(")) {
        i = Math.min(tokens.close(i), end);
        if (i >= end) {
          i = end - 1;
        }
      }
    }
    return all || !columns.isEmpty();
  }

  /** Reads one column or constraint; false where it is neither. */
  boolean read(int from, int end) {
    int i = from;
    String constraint = "";
    if (tokens.at(i).is("CONSTRAINT")) {
      i++;
      if (!isConstraint(i)) {
        Name name = Name.at(tokens, i, end);
        constraint = name.text();
        i = name.next();
      }
    }
    Token token = tokens.at(i);
    Token next = tokens.at(i + 1);
    if (token.is("PRIMARY") && next.is("KEY")) {
      return key(i + 2, end, primaryKey);
    }
    if (token.is("FOREIGN") && next.is("KEY")) {
      return foreignKey(i + 2, end, constraint, lines.of(tokens.at(from)));
    }
    if (token.is("UNIQUE") && isUnique(i + 1)) {
      List<String> unique = new ArrayList<>();
      boolean read = key(i + 1, end, unique);
      uniques.add(unique);
      return read;
    }
    if (isIndex(i) || isIgnored(i) || !constraint.isEmpty() && token.is("DEFAULT")) {
      return true;
    }
    return constraint.isEmpty() && token.isName() && column(i, end);
  }

  private boolean isConstraint(int i) {
    return tokens.words(i, "PRIMARY", "KEY")
        || tokens.words(i, "FOREIGN", "KEY")
        || tokens.at(i).is("UNIQUE") && isUnique(i + 1)
        || tokens.at(i).is("CHECK") && tokens.symbol(i + 1, "(");
  }

  private boolean isUnique(int i) {
    Token token = tokens.at(i);
    return token.symbol("(")
        || token.is("KEY")
        || token.is("INDEX")
        || token.is("CLUSTERED")
        || token.is("NONCLUSTERED")
        || token.is("NULLS")
        || token.isName() && tokens.symbol(i + 1, "(") && isNameList(i + 1);
  }

  /** KEY name (a, b) of MySQL; {@code key varchar(10)} is a column of that name. */
  private boolean isIndex(int i) {
    Token token = tokens.at(i);
    if (token.is("FULLTEXT") || token.is("SPATIAL")) {
      return tokens.at(i + 1).is("KEY") || tokens.at(i + 1).is("INDEX") || isIndexName(i + 1);
    }
    return (token.is("KEY") || token.is("INDEX"))
        && (tokens.symbol(i + 1, "(") || isIndexName(i + 1));
  }

  private boolean isIndexName(int i) {
    return tokens.at(i).isName()
        && (tokens.symbol(i + 1, "(") && isNameList(i + 1)
            || tokens.at(i + 1).is("USING")
            || tokens.at(i + 1).is("CLUSTERED")
            || tokens.at(i + 1).is("NONCLUSTERED")
            || tokens.at(i + 1).is("UNIQUE"));
  }

  private boolean isNameList(int open) {
    return tokens.at(open + 1).kind() != Token.Kind.NUMBER
        && !tokens.at(open + 1).is("MAX")
        && tokens.at(open + 1).kind() != Token.Kind.STRING;
  }

  private boolean isIgnored(int i) {
    Token token = tokens.at(i);
    return token.is("CHECK")
        || token.is("EXCLUDE") && (tokens.at(i + 1).is("USING") || tokens.symbol(i + 1, "("))
        || token.is("LIKE")
        || token.is("PERIOD") && tokens.at(i + 1).is("FOR")
        || token.is("SUPPLEMENTAL")
        || token.is("NOT") && tokens.at(i + 1).is("NULL");
  }

  private boolean key(int from, int end, List<String> into) {
    int open = from;
    while (open < end && !tokens.symbol(open, "(")) {
      open++;
    }
    if (open >= end) {
      return from < end && tokens.words(from, "USING", "INDEX");
    }
    into.addAll(names(open));
    return true;
  }

  /** The names in brackets, without lengths and directions; none where they are expressions. */
  List<String> names(int open) {
    List<String> names = new ArrayList<>();
    int close = tokens.close(open);
    for (int i = open + 1; i < close; i++) {
      boolean first = i == open + 1 || tokens.symbol(i - 1, ",");
      boolean function = tokens.symbol(i + 1, "(") && !isLength(i + 1);
      if (first && tokens.at(i).isName() && !function) {
        names.add(tokens.at(i).text());
      }
      if (tokens.symbol(i, "(")) {
        i = tokens.close(i);
      }
    }
    return names;
  }

  private boolean isLength(int open) {
    return tokens.at(open + 1).kind() == Token.Kind.NUMBER && tokens.close(open) == open + 2;
  }

  private boolean foreignKey(int from, int end, String constraint, int line) {
    int open = from;
    while (open < end && !tokens.symbol(open, "(")) {
      open++; // MySQL allows a name for the index here
    }
    if (open >= end) {
      return false;
    }
    int references = tokens.close(open) + 1;
    if (!tokens.at(references).is("REFERENCES")) {
      return false;
    }
    return reference(references, end, constraint, names(open), line) > references;
  }

  /** Reads REFERENCES, and gives the position after it; {@code at} where it names no table. */
  private int reference(int at, int end, String constraint, List<String> columnsHere, int line) {
    Name name = Name.at(tokens, at + 1, end);
    Optional<StoreName> target = DdlStatement.store(name, StoreKind.TABLE);
    if (target.isEmpty()) {
      return at;
    }
    int i = name.next();
    List<String> targetColumns = List.of();
    if (tokens.symbol(i, "(")) {
      targetColumns = names(i);
      i = tokens.close(i) + 1;
    }
    String onDelete = "";
    while (i < end) {
      if (tokens.at(i).is("ON")
          && (tokens.at(i + 1).is("DELETE") || tokens.at(i + 1).is("UPDATE"))) {
        Action action = Action.at(tokens, i + 2);
        onDelete = tokens.at(i + 1).is("DELETE") ? action.words() : onDelete;
        i = action.next();
      } else if (tokens.at(i).is("MATCH")) {
        i += 2;
      } else {
        break;
      }
    }
    foreignKeys.add(
        new ForeignKey(constraint, columnsHere, target.get(), targetColumns, onDelete, line));
    return i;
  }

  private record Action(String words, int next) {
    static Action at(Tokens tokens, int i) {
      return switch (tokens.at(i).upper()) {
        case "SET" ->
            new Action(tokens.at(i + 1).is("DEFAULT") ? "set default" : "set null", i + 2);
        case "NO" -> new Action("no action", i + 2);
        case "CASCADE" -> new Action("cascade", i + 1);
        case "RESTRICT" -> new Action("restrict", i + 1);
        default -> new Action("", i);
      };
    }
  }

  private boolean column(int from, int end) {
    ColumnReader reader = new ColumnReader(script, tokens);
    String name = tokens.at(from).text();
    if (name.isBlank() || from + 1 < end && !isTypeOrAttribute(from + 1)) {
      return false;
    }
    int i = reader.type(from + 1, end);
    String constraint = "";
    while (i < end) {
      Token token = tokens.at(i);
      if (token.is("CONSTRAINT")) {
        constraint = tokens.at(i + 1).text();
        i += 2;
      } else if (token.is("PRIMARY") && tokens.at(i + 1).is("KEY")) {
        primaryKey.add(name);
        i += 2;
      } else if (token.is("UNIQUE")) {
        uniques.add(List.of(name));
        i++;
      } else if (token.is("REFERENCES")) {
        int line = lines.of(token);
        i = Math.max(i + 1, reference(i, end, constraint, List.of(name), line));
      } else {
        i = reader.attribute(i, end);
      }
    }
    columns.add(reader.column(name, primaryKey.contains(name)));
    return true;
  }

  private boolean isTypeOrAttribute(int i) {
    Token token = tokens.at(i);
    return token.isName() || token.isHole() || token.symbol("(");
  }
}
