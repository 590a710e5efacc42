package dev.kerf.analyzer.sql;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that have a meaning of their own, grouped by the question they answer. Words that are
 * common column names ({@code status}, {@code type}, {@code user}) are in none of the groups that
 * decide about columns.
 */
final class Keywords {

  /** These end an expression wherever they stand as a bare word on its level. */
  static final Set<String> CLAUSE =
      Set.of(
          "FROM",
          "WHERE",
          "HAVING",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "SET",
          "VALUES",
          "SELECT",
          "RETURNING",
          "INTO",
          "WHEN",
          "QUALIFY");

  /** These end the ON condition of a join. */
  static final Set<String> JOIN =
      Set.of(
          "JOIN",
          "INNER",
          "LEFT",
          "RIGHT",
          "FULL",
          "CROSS",
          "NATURAL",
          "STRAIGHT_JOIN",
          "OUTER",
          "APPLY",
          "SEMI",
          "ANTI",
          "ASOF");

  /** A word after a table that is not its alias. */
  static final Set<String> NO_ALIAS =
      Stream.of(
              CLAUSE,
              JOIN,
              Set.of(
                  "GROUP",
                  "ORDER",
                  "USING",
                  "ON",
                  "USE",
                  "FORCE",
                  "IGNORE",
                  "PARTITION",
                  "TABLESAMPLE",
                  "SAMPLE",
                  "PIVOT",
                  "UNPIVOT",
                  "MATCH_RECOGNIZE",
                  "AND",
                  "OR",
                  "DEFAULT",
                  "OVERRIDING",
                  "THEN",
                  "AS",
                  "KEY",
                  "CASCADE"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** A bare word in an expression that is no column. */
  static final Set<String> NO_COLUMN =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "NULL",
          "IS",
          "IN",
          "LIKE",
          "ILIKE",
          "RLIKE",
          "REGEXP",
          "SIMILAR",
          "BETWEEN",
          "EXISTS",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "AS",
          "ASC",
          "DESC",
          "DISTINCT",
          "DISTINCTROW",
          "UNIQUE",
          "ALL",
          "ANY",
          "SOME",
          "TRUE",
          "FALSE",
          "UNKNOWN",
          "DEFAULT",
          "INTERVAL",
          "ESCAPE",
          "COLLATE",
          "OVER",
          "BY",
          "XOR",
          "DIV",
          "MOD",
          "TO",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "CURRENT_USER",
          "SESSION_USER",
          "SYSDATE",
          "SYSTIMESTAMP",
          "ROWNUM",
          "ROWID",
          "CURRENT",
          "UNBOUNDED",
          "PRECEDING",
          "FOLLOWING",
          "NULLS",
          "SEPARATOR",
          "BOTH",
          "LEADING",
          "TRAILING",
          "GROUPING",
          "SETS",
          "CUBE",
          "ROLLUP",
          "PRIOR",
          "NOCYCLE",
          "WITHIN",
          "FILTER",
          "SQL_CALC_FOUND_ROWS",
          "SQL_NO_CACHE",
          "STRAIGHT_JOIN",
          "HIGH_PRIORITY",
          "BINARY",
          "SQL_BIG_RESULT",
          "SQL_SMALL_RESULT",
          "CONNECT_BY_ROOT",
          "ARRAY",
          "ROW",
          "FROM",
          "FOR",
          "USING",
          "AGAINST",
          "SOUNDS",
          "SELECT",
          "ISNULL",
          "NOTNULL",
          "GROUP",
          "ORDER",
          "WHERE",
          "ON");

  /** After these an operand is complete, so that a bare word behind them is an alias. */
  static final Set<String> OPERAND =
      Set.of(
          "NULL",
          "END",
          "TRUE",
          "FALSE",
          "DEFAULT",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "CURRENT_USER",
          "SESSION_USER",
          "SYSDATE",
          "SYSTIMESTAMP",
          "ROWNUM",
          "ROWID",
          "CURRENT",
          "UNBOUNDED",
          "ASC",
          "DESC",
          "PRECEDING",
          "FOLLOWING",
          "NULLS",
          "UNKNOWN",
          "ISNULL",
          "NOTNULL");

  /** Functions whose first argument is a unit or a type and no column. */
  static final Set<String> UNIT_FIRST =
      Set.of(
          "EXTRACT",
          "DATEADD",
          "DATEDIFF",
          "DATEPART",
          "DATENAME",
          "DATETRUNC",
          "TIMESTAMPADD",
          "TIMESTAMPDIFF",
          "CONVERT",
          "TRY_CONVERT");

  /** Operators and keywords that a bracket may follow without being a function's. */
  static final Set<String> NO_FUNCTION =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IN",
          "EXISTS",
          "ANY",
          "SOME",
          "ALL",
          "BETWEEN",
          "LIKE",
          "WHEN",
          "THEN",
          "ELSE",
          "CASE",
          "AS",
          "BY",
          "DISTINCT",
          "OVER",
          "IS",
          "UNIQUE");

  private Keywords() {}
}
