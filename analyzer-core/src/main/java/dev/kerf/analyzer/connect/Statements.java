package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.sql.Schema;
import dev.kerf.analyzer.sql.SqlText;
import dev.kerf.analyzer.sql.StatementKind;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.sql.StatementShape;
import dev.kerf.analyzer.sql.TableUse;
import dev.kerf.analyzer.sql.UnknownPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns statements into accesses of stores and joins, and keeps count of what stays open. */
final class Statements implements SentTexts.Reading {

  private static final int SHOWN_LENGTH = 2_000;

  private final StatementReader reader = new StatementReader();
  private final StoredRoutines routines;
  private final StoreRegistry stores;
  private final ColumnUses columns;
  private final Set<StoreAccess> accesses = new TreeSet<>();
  private final Map<List<Object>, Join> joins = new HashMap<>();
  private final Map<List<Object>, Unresolved> unresolved = new HashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Set<List<Object>> heuristic = new HashSet<>();
  private final Set<Object> undecided = new HashSet<>();
  private final Sequences sequences = new Sequences();

  /**
   * @param routines those that scripts declare
   */
  Statements(StoreRegistry stores, Collection<Schema.Routine> routines) {
    this.stores = stores;
    this.routines = new StoredRoutines(routines, reader);
    this.columns = new ColumnUses(stores);
  }

  /** How much of a statement's tables depends on its holes. */
  @Override
  public SentTexts.Openness openness(SqlText text) {
    if (!text.hasHoles()) {
      return SentTexts.Openness.CLOSED;
    }
    List<StatementShape> shapes = reader.read(text);
    return shapes.isEmpty()
        ? SentTexts.Openness.TABLES
        : openness(shapes.stream().flatMap(shape -> shape.unknownParts().stream()));
  }

  @Override
  public Set<?> touched(SqlText text) {
    Set<StoreName> tables = new TreeSet<>();
    for (StatementShape shape : reader.read(text)) {
      shape.tables().forEach(use -> tables.add(use.table()));
      shape.unknownParts().stream().flatMap(part -> quoted(part).stream()).forEach(tables::add);
    }
    return tables;
  }

  static SentTexts.Openness openness(Stream<UnknownPart> unknown) {
    return unknown
        .map(
            part ->
                part.place() == UnknownPart.Place.FRAGMENT
                    ? SentTexts.Openness.FRAGMENT
                    : SentTexts.Openness.TABLES)
        .max(Comparator.naturalOrder())
        .orElse(SentTexts.Openness.CLOSED);
  }

  /** The sequences that statements draw from, and all that are declared. */
  Sequences sequences() {
    return sequences;
  }

  /** Whether the text is one statement or more, and each has its tables where they belong. */
  boolean isUnderstood(SqlText text) {
    List<StatementShape> shapes = reader.read(text);
    return !shapes.isEmpty()
        && shapes.stream()
            .allMatch(
                shape -> shape.certainty() != Certainty.HEURISTIC && !shape.tables().isEmpty());
  }

  /** Takes up one text that a method sends. */
  void add(MethodName method, SqlText text, Store.Origin origin, Evidence at) {
    add(method, text, origin, Certainty.CERTAIN, at);
  }

  /**
   * @param sure how sure it is that the text is sent at all
   */
  void add(MethodName method, SqlText text, Store.Origin origin, Certainty sure, Evidence at) {
    if (text.text().isBlank()) {
      return;
    }
    count(method, at);
    List<StatementShape> shapes = reader.read(text);
    boolean open = shapes.isEmpty();
    Optional<UnresolvedCause> cause = Optional.empty();
    Set<String> called = new TreeSet<>(routines.calledBy(text.text()));
    for (StatementShape shape : shapes) {
      columns.add(method, shape);
      shape.sequences().forEach(name -> sequences.drawn(name, method.owner().outermost(), at));
      if (shape.certainty() == Certainty.HEURISTIC && !shape.tables().isEmpty()) {
        heuristic.add(List.of(method, at));
      }
      for (TableUse use : shape.tables()) {
        add(method, use, sure.and(shape.certainty()), origin, at);
      }
      for (SortedSet<StoreName> join : shape.joins()) {
        addJoin(method, join, text, at);
      }
      // A view joins what it is made of, though the statement names nothing else.
      shape.tables().forEach(use -> addJoin(method, List.of(use.table()), text, at));
      Set<StoreName> together = new TreeSet<>();
      shape.tables().forEach(use -> together.add(use.table()));
      for (UnknownPart part : shape.unknownParts()) {
        Optional<StoreName> named = quoted(part).or(() -> endingWith(part));
        named.ifPresent(together::add);
        named.ifPresent(table -> add(method, part, table, origin, at));
        if (part.place() != UnknownPart.Place.FRAGMENT && named.isEmpty()) {
          open = true;
          cause = cause.or(() -> HoleName.cause(part.hole()));
        }
      }
      if (together.size() > shape.tables().size()) {
        addJoin(method, together, text, at);
      }
      if (!shape.routines().stream().allMatch(routines::has)) {
        // What a stored routine touches is not in sight.
        addUnresolved(at, () -> shown(text), "stored-routine", Optional.empty());
      }
      called.addAll(shape.routines());
      open |= shape.kind() == StatementKind.OTHER && shape.tables().isEmpty() && text.hasHoles();
    }
    addRoutines(method, called, text, at);
    if (open) {
      addUnresolved(at, () -> shown(text), "table-unknown", cause.or(() -> anyCause(text)));
    }
  }

  /** Takes up what stored routines do: which of it happens, their conditions decide. */
  private void addRoutines(
      MethodName method, Collection<String> called, SqlText text, Evidence at) {
    for (StatementShape shape : routines.statements(called)) {
      for (TableUse use : shape.tables()) {
        // A name that is selected into is a variable.
        if (stores.find(use.table()).isPresent()
            && (use.read() || shape.kind() != StatementKind.SELECT)) {
          add(method, use, Certainty.LIKELY, Store.Origin.STATEMENT, at);
        }
      }
      for (SortedSet<StoreName> join : shape.joins()) {
        addJoin(
            method,
            join.stream().filter(store -> stores.find(store).isPresent()).toList(),
            text,
            at);
      }
    }
  }

  /**
   * Takes up the data that a script reads and changes; what it makes of the schema is read there.
   */
  void addScript(MethodName method, SqlText script, Evidence at) {
    count(method, at);
    for (StatementShape shape : reader.read(script)) {
      if (shape.kind() != StatementKind.DDL) {
        columns.add(method, shape);
        for (TableUse use : shape.tables()) {
          add(method, use, Certainty.LIKELY, Store.Origin.STATEMENT, at);
        }
        shape.joins().forEach(join -> addJoin(method, join, script, at));
      }
    }
  }

  /** The first hole of a text that says where it comes from. */
  static Optional<UnresolvedCause> anyCause(SqlText text) {
    return text.holes().stream().flatMap(hole -> HoleName.cause(hole).stream()).findFirst();
  }

  /** A text for people. */
  static String shown(SqlText text) {
    return new SqlText(text.text(), text.holes().stream().map(HoleName::shown).toList()).toString();
  }

  private void add(
      MethodName method, TableUse use, Certainty certainty, Store.Origin origin, Evidence at) {
    StoreName store = store(use.table(), origin, at);
    if (use.read()) {
      addAccess(
          new StoreAccess(
              method,
              store,
              StoreAccess.Mode.READ,
              use.locked(),
              StoreAccess.How.DIRECT,
              use.columnsRead(),
              certainty,
              at));
    }
    if (use.written()) {
      addAccess(
          new StoreAccess(
              method,
              store,
              StoreAccess.Mode.WRITE,
              false,
              StoreAccess.How.DIRECT,
              use.columnsWritten(),
              certainty,
              at));
    }
  }

  /**
   * A name between two holes stands in quotes that only the running database knows. Beside an
   * underscore a hole is a part of the name.
   */
  private static Optional<StoreName> quoted(UnknownPart part) {
    String name = part.pattern();
    int last = name.length() - 1;
    boolean between =
        last > 1
            && name.charAt(0) == SqlText.HOLE
            && name.charAt(last) == SqlText.HOLE
            && name.indexOf(SqlText.HOLE, 1) == last
            && Character.isLetterOrDigit(name.charAt(1))
            && Character.isLetterOrDigit(name.charAt(last - 1))
            && name.substring(1, last).chars().allMatch(Character::isJavaIdentifierPart);
    return between ? Optional.of(StoreName.table(name.substring(1, last))) : Optional.empty();
  }

  /**
   * The table of which only the end is known, after an underscore: the one that ends so. Where
   * several do, it is none of them for sure.
   */
  private Optional<StoreName> endingWith(UnknownPart part) {
    String name = part.pattern().strip();
    if (name.indexOf("" + SqlText.HOLE + '_') != 0 || name.indexOf(SqlText.HOLE, 1) > 0) {
      return Optional.empty();
    }
    String end = name.substring(1);
    List<StoreName> declared = stores.endingWith(end);
    return declared.size() > 1
        ? Optional.empty()
        : Optional.of(declared.isEmpty() ? StoreName.table(end) : declared.get(0));
  }

  private void add(
      MethodName method, UnknownPart part, StoreName table, Store.Origin origin, Evidence at) {
    boolean writes = part.place() == UnknownPart.Place.TABLE_WRITTEN;
    TableUse use = new TableUse(table, !writes, writes, false, new TreeSet<>(), new TreeSet<>());
    add(method, use, Certainty.LIKELY, origin, at);
  }

  /** The declared store of that name, or a new one that only statements know. */
  StoreName store(StoreName written, Store.Origin origin, Evidence at) {
    return stores.find(written).orElseGet(() -> stores.declare(written, origin, List.of(), at));
  }

  /** Where the uses of columns are collected. */
  ColumnUses columns() {
    return columns;
  }

  /** Takes up an access; who reads a view reads what it is made of. */
  void addAccess(StoreAccess access) {
    accesses.add(access);
    for (StoreName part : stores.behind(access.store())) {
      accesses.add(
          new StoreAccess(
              access.method(),
              part,
              StoreAccess.Mode.READ,
              access.lock(),
              access.how(),
              new TreeSet<>(),
              access.certainty(),
              access.evidence()));
    }
  }

  void addJoin(MethodName method, Collection<StoreName> tables, SqlText text, Evidence at) {
    addJoins(method, tables, () -> shown(text), at);
  }

  void addJoin(MethodName method, Collection<StoreName> tables, String text, Evidence at) {
    addJoins(method, tables, () -> text, at);
  }

  private void addJoins(
      MethodName method, Collection<StoreName> tables, Supplier<String> text, Evidence at) {
    SortedSet<StoreName> named = new TreeSet<>();
    tables.forEach(table -> named.add(stores.find(table).orElse(table)));
    SortedSet<StoreName> views = new TreeSet<>(named);
    views.removeIf(store -> stores.behind(store).isEmpty());
    addJoin(method, tablesOf(named), text, at);
    // A view is joined with what stands beside it, not with what it is made of.
    addJoin(method, views, text, at);
    for (StoreName view : views) {
      SortedSet<StoreName> beside = new TreeSet<>(named);
      beside.remove(view);
      SortedSet<StoreName> joined = tablesOf(beside);
      joined.add(view);
      addJoin(method, joined, text, at);
    }
  }

  private void addJoin(
      MethodName method, SortedSet<StoreName> joined, Supplier<String> text, Evidence at) {
    if (joined.size() > 1) {
      // The alternatives of one statement mostly differ in conditions alone: the first stands for
      // all, and there can be thousands of others whose text nobody sees.
      joins.computeIfAbsent(
          List.of(method, at, List.copyOf(joined)),
          key -> new Join(method, joined, shown(text.get()), at));
    }
  }

  /** Stores, and instead of views the tables that they are made of. */
  private SortedSet<StoreName> tablesOf(Collection<StoreName> named) {
    SortedSet<StoreName> out = new TreeSet<>();
    for (StoreName store : named) {
      SortedSet<StoreName> behind = stores.behind(store);
      if (behind.isEmpty()) {
        out.add(store);
      } else {
        behind.stream().filter(part -> stores.behind(part).isEmpty()).forEach(out::add);
      }
    }
    return out;
  }

  void addUnresolved(
      Evidence at, String expression, String reason, Optional<UnresolvedCause> cause) {
    addUnresolved(at, () -> expression, reason, cause);
  }

  private void addUnresolved(
      Evidence at, Supplier<String> expression, String reason, Optional<UnresolvedCause> cause) {
    undecided.add(at);
    unresolved.computeIfAbsent(
        List.of(at, reason, cause),
        key -> new Unresolved(at.location(), "statement", shown(expression.get()), reason, cause));
  }

  /** Counts a statement that a method causes at a place, however many texts it may have. */
  void count(MethodName method, Evidence at) {
    seen.add(List.of(method, at));
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + '…';
  }

  /** How many were read with a fallback that only recognises names. */
  int heuristic() {
    return heuristic.size();
  }

  /** How many places send a statement of which a table could not be told. */
  int undecided() {
    return (int) seen.stream().filter(statement -> undecided.contains(statement.get(1))).count();
  }

  int seen() {
    return seen.size();
  }

  List<StoreAccess> accesses() {
    return new ArrayList<>(accesses);
  }

  List<Join> joins() {
    return joins.values().stream().sorted().toList();
  }

  List<Unresolved> unresolved() {
    return unresolved.values().stream().sorted().toList();
  }
}
