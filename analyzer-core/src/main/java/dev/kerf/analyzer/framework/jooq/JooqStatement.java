package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.BuilderParts;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.StatementNesting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One statement as SQL: its tables as they are, its conditions as far as columns go. */
final class JooqStatement {

  private final BuilderFrame frame;
  private final int chain;
  private final StatementNesting nesting;
  private final String verb;
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> derived = new LinkedHashSet<>();
  private final Set<String> selected = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private final Set<Integer> subqueries = new TreeSet<>();
  private Optional<String> target = Optional.empty();
  private boolean unknown;
  private boolean locks;

  JooqStatement(BuilderFrame frame, int chain) {
    this(frame, chain, StatementNesting.around(frame, chain));
  }

  private JooqStatement(BuilderFrame frame, int chain, StatementNesting nesting) {
    this.frame = frame;
    this.chain = chain;
    this.nesting = nesting;
    List<Integer> calls = frame.chains().calls(chain);
    List<JooqStatement> begun = begun(calls.get(0));
    this.verb =
        begun.isEmpty()
            ? JooqCalls.verb(JooqCalls.name(frame.body(), calls.get(0)))
            : begun.get(0).verb;
    begun.forEach(this::goOn);
    for (int i = 0; i < calls.size(); i++) {
      add(calls.get(i), i == 0 && begun.isEmpty());
    }
  }

  /** What a method of the application gives, where it is one that begins the statement. */
  private List<JooqStatement> begun(int call) {
    List<JooqStatement> out = new ArrayList<>();
    Optional<BuilderFrame> called = frame.called(call);
    if (called.isPresent()) {
      BuilderFrame inside = called.get();
      inside.given().stream()
          .map(inside.chains()::of)
          .filter(part -> part != BuilderChains.NONE)
          .distinct()
          .forEach(
              part ->
                  nesting
                      .within(inside, part)
                      .ifPresent(deeper -> out.add(new JooqStatement(inside, part, deeper))));
    }
    return out;
  }

  private void goOn(JooqStatement begun) {
    sources.addAll(begun.sources);
    derived.addAll(begun.derived);
    selected.addAll(begun.selected);
    written.addAll(begun.written);
    conditions.addAll(begun.conditions);
    target = target.or(() -> begun.target);
    locks |= begun.locks;
  }

  /** The chains of the same body that are parts of this statement. */
  Set<Integer> subqueries() {
    return subqueries;
  }

  boolean namesUnknownTable() {
    return unknown && !verb.equals("record");
  }

  private void add(int call, boolean first) {
    String name = JooqCalls.name(frame.body(), call);
    List<Integer> arguments = JooqCalls.arguments(frame.body(), call).stream().boxed().toList();
    if (first && JooqCalls.namesTarget(name) && !arguments.isEmpty()) {
      addTarget(arguments.get(0));
      arguments.stream().skip(1).forEach(verb.equals("insert") ? this::addWritten : this::addUsed);
    } else if (first) {
      arguments.forEach(argument -> parts(selected).collect(argument));
    } else if (JooqCalls.isSource(name)) {
      addSources(name, arguments);
    } else if (JooqCalls.isAssignment(name)) {
      addAssignment(name, arguments);
    } else {
      locks |= name.equals("forUpdate");
      boolean lists = name.startsWith("select") || name.equals("addSelect");
      arguments.forEach(argument -> parts(lists ? selected : conditions).collect(argument));
    }
  }

  private void addUsed(int argument) {
    parts(conditions).collect(argument);
  }

  private void addWritten(int argument) {
    TableTerm.column(frame, argument).map(JooqStatement::bare).ifPresent(written::add);
  }

  private static String bare(String column) {
    return column.substring(column.lastIndexOf('.') + 1);
  }

  private void addAssignment(String name, List<Integer> arguments) {
    if (name.equals("columns")) {
      arguments.forEach(this::addWritten);
    } else if (!arguments.isEmpty()) {
      addWritten(arguments.get(0));
      arguments.stream().skip(1).forEach(this::addUsed);
    }
  }

  /** The table of the statement; of a batch that of its records. */
  private void addTarget(int argument) {
    target =
        TableTerm.table(frame, argument)
            .or(() -> TableTerm.ofRecord(frame.body().type(argument)))
            .or(() -> RecordTerm.table(frame, chain, argument));
    if (target.isEmpty()) {
      int before = subqueries.size() + conditions.size();
      addUsed(argument);
      // A query that is handed over is a statement of its own.
      unknown = before == subqueries.size() + conditions.size() && isTable(argument);
    }
  }

  private boolean isTable(int argument) {
    return frame.body().type(argument).erasedName().equals("org.jooq.Table");
  }

  private void addSources(String name, List<Integer> arguments) {
    int tables = name.equals("from") || name.equals("addFrom") ? arguments.size() : 1;
    for (int i = 0; i < arguments.size(); i++) {
      if (i < tables) {
        addSource(arguments.get(i));
      } else {
        addUsed(arguments.get(i));
      }
    }
  }

  private void addSource(int argument) {
    Optional<String> table = TableTerm.table(frame, argument);
    if (table.isPresent()) {
      sources.add(table.get());
    } else if (frame.term(argument) instanceof Term.Call call
        && call.receiver() >= 0
        && frame.chains().of(argument) == BuilderChains.NONE
        && isOfTables(call.name())) {
      // Tables that are joined before they are handed over.
      addSource(call.receiver());
      if (JooqCalls.isSource(call.name())) {
        call.arguments().stream().limit(1).forEach(this::addSource);
      } else {
        call.arguments().stream().forEach(this::addUsed);
      }
    } else {
      parts(derived).collect(argument);
      unknown |= isTable(argument) && Locals.parameter(frame.body(), argument).isPresent();
    }
  }

  private static boolean isOfTables(String name) {
    return JooqCalls.isSource(name)
        || name.equals("on")
        || name.equals("and")
        || name.equals("onKey");
  }

  private BuilderParts parts(Set<String> into) {
    return new BuilderParts(new JooqParts(this, into), frame, chain);
  }

  void addSubquery(BuilderFrame in, int part, boolean sameBody, Set<String> into) {
    Optional<StatementNesting> deeper = nesting.within(in, part);
    if (deeper.isEmpty()) {
      return;
    }
    JooqStatement query = new JooqStatement(in, part, deeper.get());
    if (query.text().isEmpty()) {
      return;
    }
    if (sameBody) {
      subqueries.add(part);
      subqueries.addAll(query.subqueries());
    }
    if (into == derived) {
      derived.add('(' + query.text().get() + ')');
    } else {
      conditions.add("exists (" + query.text().get() + ')');
    }
  }

  /** The statement; none without a table. */
  Optional<String> text() {
    return switch (verb) {
      case "insert" -> target.map(table -> "insert into " + table + inserted());
      case "update" ->
          target.map(
              table ->
                  "update " + table + " set " + assignments() + from(" from ", sources) + where());
      case "delete" ->
          target.map(table -> "delete from " + table + from(" using ", sources) + where());
      case "record" -> Optional.empty();
      default -> selection();
    };
  }

  private String inserted() {
    String columns = written.isEmpty() ? "" : " (" + String.join(", ", written) + ')';
    if (!sources.isEmpty() || !derived.isEmpty()) {
      return columns + " select " + list(selected) + from(" from ", tables()) + where();
    }
    String values =
        written.isEmpty() ? "?" : String.join(", ", written.stream().map(c -> "?").toList());
    return columns + " values (" + values + ')';
  }

  private Optional<String> selection() {
    List<String> tables = new ArrayList<>(target.stream().toList());
    tables.addAll(tables());
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    String lock = locks ? " for update" : "";
    return Optional.of("select " + list(selected) + from(" from ", tables) + where() + lock);
  }

  /** Derived tables get names of their own; columns that stand around them are no tables. */
  private List<String> tables() {
    List<String> out = new ArrayList<>(sources);
    int number = 1;
    for (String query : derived) {
      if (query.startsWith("(")) {
        out.add(query + " derived" + number++);
      }
    }
    return out;
  }

  private static String list(Set<String> columns) {
    return columns.isEmpty() ? "*" : String.join(", ", columns);
  }

  private static String from(String word, Iterable<String> tables) {
    String all = String.join(", ", tables);
    return all.isEmpty() ? "" : word + all;
  }

  private String assignments() {
    List<String> set = written.stream().map(column -> column + " = ?").toList();
    return set.isEmpty() ? "? = ?" : String.join(", ", set);
  }

  private String where() {
    List<String> all =
        conditions.stream()
            .map(part -> part.startsWith("exists (") ? part : part + " = ?")
            .toList();
    return all.isEmpty() ? "" : " where " + String.join(" and ", all);
  }
}
