package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.Expectation.demanded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of the sections that need no more than a few lines each. */
final class RowReaders {

  private static final Pattern TABLE_WITH_COLUMNS = Pattern.compile("([^(]+)\\(([^)]+)\\)");

  private RowReaders() {}

  static List<Expectation> foreignKey(YamlMap row, Names names) {
    Columns from = Columns.of(row, "from");
    Columns to = Columns.of(row, "to");
    String onDelete = action(row.optionalText("on-delete").orElse(""));
    Predicate<Row> key =
        reported ->
            from.equals(new Columns(reported.table("from"), reported.list("fromColumns")))
                && reported.table("to").equals(to.table);
    Predicate<Row> exactly =
        reported ->
            reported.list("toColumns").equals(to.columns)
                && action(reported.text("onDelete")).equals(onDelete);
    String text = row.text("from") + " -> " + row.text("to");
    return List.of(
        demanded(
            onDelete.isEmpty() ? text : text + " on delete " + onDelete,
            row.text("because"),
            key.and(exactly),
            key));
  }

  static List<Expectation> join(YamlMap row, Names names) {
    Predicate<Row> inMethod = isMethod(row.text("method"), names);
    Set<String> tables = Names.tables(row.texts("tables"));
    Set<String> most = new TreeSet<>(tables);
    most.addAll(Names.tables(row.texts("may-include")));
    Predicate<Row> within = inMethod.and(reported -> most.containsAll(reported.tables("tables")));
    return List.of(
        demanded(
            row.text("method") + " joins " + tables,
            row.text("because"),
            within.and(reported -> reported.tables("tables").containsAll(tables)),
            within));
  }

  static List<Expectation> transaction(YamlMap row, Names names) {
    Predicate<Row> ofMethod = isMethod(row.text("method"), names);
    Optional<String> propagation = row.optionalText("propagation");
    boolean readOnly = row.flag("read-only");
    Set<String> writes = Names.tables(row.texts("writes"));
    Set<String> most = new TreeSet<>(writes);
    most.addAll(Names.tables(row.texts("may-write")));
    Set<String> locks = Names.tables(row.texts("locks"));
    if (propagation.isEmpty()) {
      // Only rows under 'never' leave it out: there no transaction is right, whatever it is like.
      return List.of(demanded(row.text("method") + " opens one", row.text("because"), ofMethod));
    }
    Predicate<Row> exactly =
        reported -> {
          Set<String> written = reported.tables("tablesWritten");
          written.addAll(reported.tables("tablesLocked"));
          return word(reported.text("propagation")).equals(word(propagation.get()))
              && reported.text("readOnly").equals(String.valueOf(readOnly))
              && written.containsAll(writes)
              && most.containsAll(written)
              && reported.tables("tablesLocked").equals(locks);
        };
    String text =
        row.text("method")
            + ": "
            + propagation.get()
            + (readOnly ? ", read-only" : "")
            + ", writes "
            + writes
            + (locks.isEmpty() ? "" : ", locks " + locks);
    return List.of(demanded(text, row.text("because"), ofMethod.and(exactly), ofMethod));
  }

  static List<Expectation> column(YamlMap row, Names names) {
    String column = row.text("column").toLowerCase(Locale.ROOT);
    boolean all = row.has("writers");
    Set<String> writers = names.full(row.texts(all ? "writers" : "writers-at-least"));
    Predicate<Row> isColumn =
        reported -> (reported.table("table") + '.' + reported.table("column")).equals(column);
    Predicate<Row> exactly =
        reported -> {
          Set<String> written = methods(reported.text("writers"));
          return all ? written.equals(writers) : written.containsAll(writers);
        };
    return List.of(
        demanded(
            column + " is written by " + (all ? "" : "at least ") + writers,
            row.text("because"),
            isColumn.and(exactly),
            isColumn));
  }

  static List<Expectation> typeDependency(YamlMap row, Names names) {
    String from = row.text("from");
    String because = row.text("because");
    List<Expectation> expectations = new ArrayList<>();
    for (String to : row.texts("to")) {
      expectations.add(
          demanded(
              from + " -> " + to,
              because,
              reported ->
                  reported.outermost("from").equals(names.full(from))
                      && reported.outermost("to").equals(names.full(to))));
    }
    return expectations;
  }

  static List<Expectation> methodCall(YamlMap row, Names names) {
    String from = names.full(row.text("from"));
    String to = names.full(row.text("to"));
    Optional<String> via = row.optionalText("via");
    Predicate<Row> isCall =
        reported ->
            reported.method("from", "fromMethod").equals(from)
                && reported.method("to", "toMethod").equals(to);
    return List.of(
        demanded(
            row.text("from") + " calls " + row.text("to") + via.map(" via "::concat).orElse(""),
            row.text("because"),
            isCall.and(reported -> via.isEmpty() || via.get().equals(reported.text("via"))),
            isCall));
  }

  static List<Expectation> entryPoint(YamlMap row, Names names) {
    Predicate<Row> isMethod = isMethod(row.text("method"), names);
    Optional<String> route = row.optionalText("route");
    return List.of(
        demanded(
            route.map(r -> r + " enters by ").orElse("") + row.text("method"),
            row.text("because"),
            isMethod.and(reported -> route.map(reported.text("route")::equals).orElse(true)),
            isMethod));
  }

  /** A row of several tables is one fact for each. */
  static List<Expectation> repeatedAccess(YamlMap row, Names names) {
    Predicate<Row> isMethod = isMethod(row.text("method"), names);
    Optional<String> line = row.optionalText("line");
    Set<String> routes = new TreeSet<>(row.texts("routes"));
    String because = row.text("because");
    List<Expectation> expectations = new ArrayList<>();
    for (String table : Names.tables(row.texts("reads"))) {
      Predicate<Row> isRead = isMethod.and(reported -> reported.table("table").equals(table));
      Predicate<Row> exactly =
          reported ->
              line.map(reported.text("line")::equals).orElse(true)
                  && (routes.isEmpty()
                      || routes.equals(
                          new TreeSet<>(List.of(reported.text("routes").split("; ")))));
      expectations.add(
          demanded(
              row.text("method") + " reads " + table + " for each element, by " + routes,
              because,
              isRead.and(exactly),
              isRead));
    }
    return expectations;
  }

  static List<Expectation> unresolved(YamlMap row, Names names) {
    String expression = row.text("expression");
    Optional<String> reason = row.optionalText("reason");
    Predicate<Row> isSite = reported -> reported.text("expression").equals(expression);
    return List.of(
        demanded(
            expression + " stays unresolved" + reason.map(r -> ": " + r).orElse(""),
            row.text("because"),
            isSite.and(reported -> reason.map(reported.text("reason")::equals).orElse(true)),
            isSite));
  }

  private static Predicate<Row> isMethod(String relative, Names names) {
    String method = names.full(relative);
    return reported -> reported.method("class", "method").equals(method);
  }

  /** The methods that a cell lists, without parameters and nested types. */
  private static Set<String> methods(String cell) {
    Set<String> methods = new TreeSet<>();
    for (String listed : cell.replaceAll("\\([^)]*\\)", "").split("[ ,;|]+")) {
      int dot = listed.lastIndexOf('.');
      if (dot > 0) {
        methods.add(Row.outermostOf(listed.substring(0, dot)) + listed.substring(dot));
      }
    }
    return methods;
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The default has several names. */
  private static String action(String onDelete) {
    String action = onDelete.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    return action.equals("no action") || action.equals("restrict") ? "" : action;
  }

  private record Columns(String table, List<String> columns) {

    static Columns of(YamlMap row, String key) {
      Matcher parts = TABLE_WITH_COLUMNS.matcher(row.text(key).toLowerCase(Locale.ROOT));
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            row.where() + ": '" + key + "' must be table(column, ...), is " + row.text(key));
      }
      return new Columns(parts.group(1).strip(), List.of(parts.group(2).split("\\s*,\\s*")));
    }
  }
}
