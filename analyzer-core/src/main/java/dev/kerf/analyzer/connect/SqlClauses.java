package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.ClauseText;
import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statement builders that MyBatis brings along: {@code new SQL().SELECT("x").FROM("t")}, and
 * the older ones, of which a thread has one: {@code BEGIN(); SELECT("x"); FROM("t"); SQL()}.
 */
final class SqlClauses {

  /** Where an anonymous subclass of the builder keeps what its initializer adds. */
  static final String FIELD = "org.apache.ibatis.jdbc.SQL#clauses";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("SELECT", "select"),
          Map.entry("SELECT_DISTINCT", "select"),
          Map.entry("FROM", "from"),
          Map.entry("JOIN", "join"),
          Map.entry("INNER_JOIN", "join"),
          Map.entry("LEFT_OUTER_JOIN", "join"),
          Map.entry("RIGHT_OUTER_JOIN", "join"),
          Map.entry("OUTER_JOIN", "join"),
          Map.entry("WHERE", "where"),
          Map.entry("GROUP_BY", "group-by"),
          Map.entry("HAVING", "having"),
          Map.entry("ORDER_BY", "order-by"),
          Map.entry("INSERT_INTO", "insert-into"),
          Map.entry("UPDATE", "update"),
          Map.entry("DELETE_FROM", "delete-from"),
          Map.entry("SET", "set"),
          Map.entry("VALUES", "set"),
          Map.entry("INTO_COLUMNS", "set"));

  private SqlClauses() {}

  static boolean isBuilder(String type) {
    return type.equals("org.apache.ibatis.jdbc.SQL")
        || type.equals("org.apache.ibatis.jdbc.AbstractSQL");
  }

  /** Whether the type is a builder whose static methods work on the one of the thread. */
  static boolean isOfThread(String type) {
    return type.equals("org.apache.ibatis.jdbc.SqlBuilder")
        || type.equals("org.apache.ibatis.jdbc.SelectBuilder");
  }

  /** Whether a static method begins the statement anew. */
  static boolean begins(String method) {
    return method.equals("BEGIN") || method.equals("RESET");
  }

  /** Whether a static method gives the statement, and begins the next one. */
  static boolean gives(String method) {
    return method.equals("SQL");
  }

  /** What a builder holds after a call; absent where the call adds nothing that matters. */
  static Optional<Texts> added(String method, Texts before, List<Texts> arguments) {
    String word = WORDS.get(method);
    if (word == null || arguments.isEmpty()) {
      return Optional.empty();
    }
    Texts out = before;
    for (Texts argument : arguments) {
      List<SqlText> clauses =
          argument.alternatives().stream()
              .map(text -> ClauseText.clause(word, List.of(text)))
              .toList();
      out = out.then(new Texts(clauses));
    }
    return Optional.of(out);
  }
}
