package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that a query builder collects clause by clause, in any order: on the way a text with
 * marks between the clauses, at the end a statement.
 *
 * <p>Values are not the builder's business here: where a condition or an assignment names only a
 * column, a parameter stands for the value.
 */
public final class ClauseText {

  /** Before the word of a clause; private-use characters, so no statement contains them. */
  private static final char CLAUSE = '\uE001';

  private static final char WORD_END = '\uE002';
  private static final char ARGUMENT_END = '\uE003';

  private enum Clause {
    SELECT,
    FROM,
    JOIN,
    ON,
    WHERE,
    GROUP_BY,
    HAVING,
    ORDER_BY,
    LIMIT,
    FOR_UPDATE,
    INSERT_INTO,
    UPDATE,
    DELETE_FROM,
    SET,
    VALUES,
    NOTHING
  }

  private final Map<Clause, List<List<SqlText>>> clauses = new EnumMap<>(Clause.class);

  /** Joins and their conditions, which belong together by their order. */
  private final List<SqlText> joins = new ArrayList<>();

  private ClauseText() {}

  /** One clause with the texts that it was given. */
  public static SqlText clause(String word, List<SqlText> arguments) {
    SqlText.Builder out = SqlText.builder().append(CLAUSE + word + WORD_END);
    arguments.forEach(argument -> out.append(argument).append(String.valueOf(ARGUMENT_END)));
    return out.build();
  }

  /** Whether a text is on its way through a builder. */
  public static boolean isOpen(SqlText text) {
    return text.text().indexOf(CLAUSE) >= 0;
  }

  /** The statement that the clauses make; a text without clauses stays as it is. */
  public static SqlText statement(SqlText chained) {
    if (!isOpen(chained)) {
      return chained;
    }
    int first = chained.text().indexOf(CLAUSE);
    SqlText before = part(chained, 0, first);
    ClauseText collected = new ClauseText();
    collected.read(chained, first);
    SqlText rest = collected.assembled(!before.text().isBlank());
    return before.text().isBlank()
        ? rest
        : SqlText.builder().append(before).append(" ").append(rest).build();
  }

  /** The piece between two positions, with its holes. */
  private static SqlText part(SqlText text, int from, int to) {
    int hole = (int) text.text().substring(0, from).chars().filter(c -> c == SqlText.HOLE).count();
    String piece = text.text().substring(from, to);
    int holes = (int) piece.chars().filter(c -> c == SqlText.HOLE).count();
    return new SqlText(piece, text.holes().subList(hole, hole + holes));
  }

  private void read(SqlText text, int first) {
    String all = text.text();
    for (int at = first; at >= 0; at = all.indexOf(CLAUSE, at + 1)) {
      int wordEnd = all.indexOf(WORD_END, at);
      int next = all.indexOf(CLAUSE, at + 1);
      int end = next < 0 ? all.length() : next;
      Clause clause =
          Clause.valueOf(all.substring(at + 1, wordEnd).replace('-', '_').toUpperCase(Locale.ROOT));
      List<SqlText> arguments = new ArrayList<>();
      int from = wordEnd + 1;
      for (int to = all.indexOf(ARGUMENT_END, from);
          to >= 0 && to < end;
          to = all.indexOf(ARGUMENT_END, from)) {
        arguments.add(part(text, from, to));
        from = to + 1;
      }
      add(clause, arguments);
    }
  }

  private void add(Clause clause, List<SqlText> arguments) {
    clauses.computeIfAbsent(clause, key -> new ArrayList<>()).add(arguments);
    if (clause == Clause.JOIN && !arguments.isEmpty()) {
      joins.add(join(" JOIN ", arguments.get(0)));
      condition(arguments.subList(1, arguments.size())).ifPresent(joins::add);
    } else if (clause == Clause.ON) {
      condition(arguments).ifPresent(joins::add);
    }
  }

  private static SqlText join(String word, SqlText table) {
    return SqlText.builder().append(word).append(table).build();
  }

  /** {@code ON a = b}, given as one text or as its two sides. */
  private static Optional<SqlText> condition(List<SqlText> arguments) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    SqlText.Builder out = SqlText.builder().append(" ON ").append(arguments.get(0));
    if (arguments.size() == 2) {
      out.append(" = ").append(arguments.get(1));
    }
    return Optional.of(out.build());
  }

  // ---- the statement --------------------------------------------------------------------------

  private SqlText assembled(boolean continued) {
    SqlText.Builder out = SqlText.builder();
    if (!continued) {
      verb(out);
    }
    joins.forEach(out::append);
    if (!continued && has(Clause.UPDATE)) {
      out.append(" SET ");
      separated(out, columns(), ", ", " = ?");
    }
    conditions(out, " WHERE ", Clause.WHERE);
    list(out, " GROUP BY ", Clause.GROUP_BY);
    conditions(out, " HAVING ", Clause.HAVING);
    list(out, " ORDER BY ", Clause.ORDER_BY);
    if (has(Clause.FOR_UPDATE)) {
      out.append(" FOR UPDATE");
    }
    return out.build();
  }

  private void verb(SqlText.Builder out) {
    if (has(Clause.UPDATE)) {
      out.append("UPDATE ").append(target(Clause.UPDATE));
    } else if (has(Clause.DELETE_FROM)) {
      out.append("DELETE FROM ").append(target(Clause.DELETE_FROM));
    } else if (has(Clause.INSERT_INTO)) {
      insert(out);
    } else {
      select(out);
    }
  }

  private void insert(SqlText.Builder out) {
    out.append("INSERT INTO ").append(target(Clause.INSERT_INTO));
    List<SqlText> columns = new ArrayList<>(columns());
    List<SqlText> given = all(Clause.INSERT_INTO);
    columns.addAll(given.subList(Math.min(1, given.size()), given.size()));
    if (!columns.isEmpty()) {
      out.append(" (");
      separated(out, columns, ", ", "");
      out.append(")");
    }
    if (has(Clause.SELECT) || has(Clause.FROM)) {
      out.append(" ");
      select(out);
    } else {
      out.append(" VALUES (").append("?, ".repeat(Math.max(0, columns.size() - 1))).append("?)");
    }
  }

  private void select(SqlText.Builder out) {
    List<SqlText> columns = all(Clause.SELECT);
    out.append("SELECT ");
    if (columns.isEmpty()) {
      out.append("*");
    } else {
      separated(out, columns, ", ", "");
    }
    out.append(" FROM ");
    List<SqlText> tables = all(Clause.FROM);
    if (tables.isEmpty()) {
      out.hole("");
    } else {
      separated(out, tables, ", ", "");
    }
  }

  /** What the verb works on; some builders name it with {@code from}, some not in sight. */
  private SqlText target(Clause verb) {
    List<SqlText> named = all(verb);
    List<SqlText> from = all(Clause.FROM);
    if (!named.isEmpty()) {
      return named.get(0);
    }
    return from.isEmpty() ? SqlText.builder().hole("").build() : from.get(0);
  }

  private List<SqlText> columns() {
    return clauses.getOrDefault(Clause.SET, List.of()).stream()
        .filter(arguments -> !arguments.isEmpty())
        .map(arguments -> arguments.get(0))
        .toList();
  }

  private void conditions(SqlText.Builder out, String word, Clause clause) {
    List<SqlText> conditions =
        clauses.getOrDefault(clause, List.of()).stream()
            .filter(arguments -> !arguments.isEmpty())
            .map(arguments -> arguments.get(0))
            .toList();
    if (!conditions.isEmpty()) {
      out.append(word);
      separated(out, conditions, " AND ", " = ?");
    }
  }

  private void list(SqlText.Builder out, String word, Clause clause) {
    List<SqlText> parts = all(clause);
    if (!parts.isEmpty()) {
      out.append(word);
      separated(out, parts, ", ", "");
    }
  }

  /**
   * @param value what follows a part that is a mere column
   */
  private static void separated(
      SqlText.Builder out, List<SqlText> parts, String separator, String value) {
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : separator).append(parts.get(i));
      if (!value.isEmpty() && isColumn(parts.get(i))) {
        out.append(value);
      }
    }
  }

  private static boolean isColumn(SqlText text) {
    return text.text()
        .strip()
        .chars()
        .allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.' || c == SqlText.HOLE);
  }

  private boolean has(Clause clause) {
    return clauses.containsKey(clause);
  }

  private List<SqlText> all(Clause clause) {
    return clauses.getOrDefault(clause, List.of()).stream().flatMap(List::stream).toList();
  }
}
