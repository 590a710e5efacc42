package dev.kerf.analyzer.sql;

import java.util.Set;

/**
 * Knows what may stand around the alias of a table: hints, partitions, samples, moments, pivots.
 */
final class TableSuffixes {
  private static final Set<String> HINTS =
      Set.of(
          "NOLOCK",
          "UPDLOCK",
          "XLOCK",
          "ROWLOCK",
          "HOLDLOCK",
          "READPAST",
          "TABLOCK",
          "TABLOCKX",
          "PAGLOCK",
          "READUNCOMMITTED",
          "READCOMMITTED",
          "REPEATABLEREAD",
          "SERIALIZABLE",
          "SNAPSHOT",
          "NOWAIT",
          "INDEX",
          "FORCESEEK",
          "FORCESCAN",
          "NOEXPAND");

  private final Tokens tokens;

  TableSuffixes(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a bare word behind a table is its alias. */
  boolean isAlias(int i) {
    Token token = tokens.at(i);
    return token.kind() == Token.Kind.QUOTED
        || token.kind() == Token.Kind.WORD
            && !Keywords.NO_ALIAS.contains(token.upper())
            && !Clauses.startsAt(tokens, i);
  }

  /** Skips what may stand between a table and its alias. */
  int beforeAlias(int from, int end) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.symbol("*")) {
        i++; // PostgreSQL: and its children
      } else if (token.is("PARTITION") || token.is("SUBPARTITION") || token.is("SAMPLE")) {
        i = pastBrackets(i + 1);
      } else if (tokens.words(i, "WITH", "ORDINALITY")) {
        i += 2;
      } else if (tokens.words(i, "AS", "OF") || tokens.words(i, "FOR", "SYSTEM_TIME")) {
        i = pastMoment(i + 2, end);
      } else {
        break;
      }
    }
    return i;
  }

  private int pastMoment(int from, int end) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      boolean part =
          token.kind() == Token.Kind.STRING
              || token.kind() == Token.Kind.PARAMETER
              || token.kind() == Token.Kind.NUMBER
              || token.isHole()
              || switch (token.upper()) {
                case "AS",
                    "OF",
                    "TIMESTAMP",
                    "SCN",
                    "BETWEEN",
                    "AND",
                    "FROM",
                    "TO",
                    "ALL",
                    "CONTAINED",
                    "IN",
                    "SYSTEM",
                    "TIME" ->
                    true;
                default -> false;
              };
      if (token.symbol("(")) {
        i = tokens.close(i) + 1;
      } else if (part) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Skips hints, samples and pivots behind a reference. */
  int behind(int from, int end) {
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.is("WITH") && tokens.symbol(i + 1, "(")) {
        i = pastBrackets(i + 1);
      } else if (token.symbol("(") && isHintList(i)) {
        i = pastBrackets(i);
      } else if ((token.is("USE") || token.is("FORCE") || token.is("IGNORE"))
          && (tokens.at(i + 1).is("INDEX") || tokens.at(i + 1).is("KEY"))) {
        while (i < end && !tokens.symbol(i, "(")) {
          i++;
        }
        i = pastBrackets(i);
      } else if (token.is("TABLESAMPLE")) {
        i = pastBrackets(i + 2);
        if (tokens.at(i).is("REPEATABLE")) {
          i = pastBrackets(i + 1);
        }
      } else if (token.is("PIVOT") || token.is("UNPIVOT") || token.is("MATCH_RECOGNIZE")) {
        i = pastBrackets(tokens.symbol(i + 1, "(") ? i + 1 : i + 2);
        i = isAlias(i) ? i + 1 : tokens.at(i).is("AS") ? i + 2 : i;
      } else {
        break;
      }
    }
    return Math.min(i, end);
  }

  /** Whether brackets hold hints, and neither columns nor arguments. */
  boolean isHintList(int open) {
    return HINTS.contains(tokens.at(open + 1).upper());
  }

  private int pastBrackets(int open) {
    return tokens.symbol(open, "(") ? tokens.close(open) + 1 : open;
  }
}
