package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.framework.StatementFact;
import java.util.Locale;
import java.util.Map;

/** Which clause a builder's method adds, by its name. */
final class ClauseNames {

  /** By name in lower case; what follows a join's kind does not change its tables. */
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("select", "select"),
          Map.entry("selectdistinct", "select"),
          Map.entry("columns", "select"),
          Map.entry("from", "from"),
          Map.entry("table", "from"),
          Map.entry("join", "join"),
          Map.entry("innerjoin", "join"),
          Map.entry("leftjoin", "join"),
          Map.entry("leftouterjoin", "join"),
          Map.entry("rightjoin", "join"),
          Map.entry("rightouterjoin", "join"),
          Map.entry("fulljoin", "join"),
          Map.entry("fullouterjoin", "join"),
          Map.entry("crossjoin", "join"),
          Map.entry("on", "on"),
          Map.entry("where", "where"),
          Map.entry("and", "where"),
          Map.entry("or", "where"),
          Map.entry("groupby", "group-by"),
          Map.entry("having", "having"),
          Map.entry("orderby", "order-by"),
          Map.entry("limit", "limit"),
          Map.entry("forupdate", "for-update"),
          Map.entry("insert", "insert-into"),
          Map.entry("insertinto", "insert-into"),
          Map.entry("into", "insert-into"),
          Map.entry("update", "update"),
          Map.entry("delete", "delete-from"),
          Map.entry("deletefrom", "delete-from"),
          Map.entry("set", "set"),
          Map.entry("value", "set"),
          Map.entry("values", "values"));

  private ClauseNames() {}

  static String of(String method) {
    return BY_NAME.getOrDefault(
        method.toLowerCase(Locale.ROOT).replace("_", ""), StatementFact.ClauseAdded.ITS_BODY);
  }
}
