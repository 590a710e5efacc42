package dev.kerf.analyzer.sql;

import java.util.Optional;

/** Reads the type and the attributes of one column. */
final class ColumnReader {
  private final String script;
  private final Tokens tokens;
  private String type = "";
  private boolean nullable = true;
  private boolean autoIncrement;
  private Optional<String> defaultValue = Optional.empty();
  private Optional<String> comment = Optional.empty();

  ColumnReader(String script, Tokens tokens) {
    this.script = script;
    this.tokens = tokens;
  }

  ColumnDefinition column(String name, boolean key) {
    return new ColumnDefinition(name, type, nullable && !key, defaultValue, autoIncrement, comment);
  }

  /** Reads a type, and gives the position after it. */
  int type(int from, int end) {
    int i = from;
    while (i < end && (i == from ? isTypeStart(i) : !isAttribute(i) && isTypePart(i))) {
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    i = Math.min(i, end);
    type = i > from ? text(from, i) : "";
    if (tokens.at(from).kind() == Token.Kind.QUOTED) {
      type = type.replaceAll("[\\[\\]\"`]", ""); // [int] of T-SQL
    }
    String upper = tokens.at(from).upper();
    autoIncrement = upper.endsWith("SERIAL") || upper.equals("IDENTITY");
    return i;
  }

  private boolean isTypeStart(int i) {
    return tokens.at(i).isHole()
        || tokens.at(i).isName() && (!isAttribute(i) || tokens.at(i).is("IDENTITY"));
  }

  private boolean isTypePart(int i) {
    Token token = tokens.at(i);
    return token.isName()
        || token.symbol("(")
        || token.symbol(".")
        || token.symbol("[")
        || token.symbol("]")
        || token.symbol("%")
        || token.kind() == Token.Kind.NUMBER
        || token.isHole();
  }

  private boolean isAttribute(int i) {
    return switch (tokens.at(i).upper()) {
      case "NOT",
          "NULL",
          "DEFAULT",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "CONSTRAINT",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "IDENTITY",
          "GENERATED",
          "COMMENT",
          "COLLATE",
          "CHARSET",
          "ON",
          "KEY",
          "COLUMN_FORMAT",
          "STORAGE",
          "SPARSE",
          "ROWGUIDCOL",
          "INVISIBLE",
          "VISIBLE",
          "VIRTUAL",
          "STORED",
          "AS",
          "FIRST",
          "AFTER",
          "ENABLE",
          "DISABLE",
          "USING",
          "SELECTIVITY",
          "COMPRESS",
          "ENCRYPT",
          "SRID",
          "INLINE",
          "LOGGED",
          "COMPACT",
          "HIDDEN",
          "PERSISTED",
          "MASKED",
          "DEFERRABLE",
          "INITIALLY",
          "BEFORE" ->
          true;
      case "CHARACTER" -> tokens.at(i + 1).is("SET");
      default -> false;
    };
  }

  /** Reads one attribute, and gives the position after it. */
  int attribute(int at, int end) {
    Token token = tokens.at(at);
    switch (token.upper()) {
      case "NOT" -> {
        if (tokens.at(at + 1).is("NULL")) {
          nullable = false;
          return at + 2;
        }
        return at + 1;
      }
      case "DEFAULT" -> {
        int value = tokens.words(at + 1, "ON", "NULL") ? at + 3 : at + 1;
        int next = expressionEnd(value, end);
        if (next > value) {
          defaultValue = Optional.of(text(value, next));
        }
        return next;
      }
      case "AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY" -> {
        autoIncrement = true;
        return pastBrackets(at + 1);
      }
      case "GENERATED" -> {
        int as = at;
        while (as < end && !tokens.at(as).is("AS")) {
          as++;
        }
        autoIncrement |= tokens.at(as + 1).is("IDENTITY");
        return pastBrackets(Math.min(end, tokens.at(as + 1).is("IDENTITY") ? as + 2 : as + 1));
      }
      case "COMMENT" -> {
        if (tokens.at(at + 1).kind() == Token.Kind.STRING) {
          comment = Optional.of(unquoted(tokens.at(at + 1).text()));
          return at + 2;
        }
        return at + 1;
      }
      case "ON" -> {
        return expressionEnd(at + 2, end); // ON UPDATE CURRENT_TIMESTAMP
      }
      case "CHECK", "AS" -> {
        return pastBrackets(at + 1);
      }
      default -> {
        return token.symbol("(") ? Math.min(end, tokens.close(at) + 1) : at + 1;
      }
    }
  }

  private int expressionEnd(int from, int end) {
    int i = from;
    while (i < end) {
      boolean cast = tokens.symbol(i - 1, "::") || tokens.symbol(i - 1, ".");
      if (i > from && isAttribute(i) && !cast) {
        break;
      }
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    return Math.min(i, end);
  }

  private int pastBrackets(int at) {
    return tokens.symbol(at, "(") ? Math.min(tokens.size(), tokens.close(at) + 1) : at;
  }

  private String text(int from, int next) {
    return script
        .substring(tokens.at(from).start(), tokens.at(next - 1).end())
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static String unquoted(String literal) {
    int from = literal.indexOf('\'') >= 0 ? literal.indexOf('\'') + 1 : 1;
    return literal
        .substring(Math.min(from, literal.length()), Math.max(from, literal.length() - 1))
        .replace("''", "'");
  }
}
