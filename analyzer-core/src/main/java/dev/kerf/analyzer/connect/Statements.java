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
import dev.kerf.analyzer.sql.SqlText;
import dev.kerf.analyzer.sql.StatementKind;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.sql.StatementShape;
import dev.kerf.analyzer.sql.TableUse;
import dev.kerf.analyzer.sql.UnknownPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns statements into accesses of stores and joins, and keeps count of what stays open. */
final class Statements {

  private static final int SHOWN_LENGTH = 2_000;

  private final StatementReader reader = new StatementReader();
  private final StoreRegistry stores;
  private final ColumnUses columns;
  private final Set<StoreAccess> accesses = new TreeSet<>();
  private final Set<Join> joins = new TreeSet<>();
  private final Set<Unresolved> unresolved = new TreeSet<>();
  private int seen;

  Statements(StoreRegistry stores) {
    this.stores = stores;
    this.columns = new ColumnUses(stores);
  }

  /** Whether the tables of a statement depend on a hole. */
  boolean isUndecided(SqlText text) {
    List<StatementShape> shapes = reader.read(text);
    return text.hasHoles()
        && (shapes.isEmpty()
            || shapes.stream()
                .flatMap(shape -> shape.unknownParts().stream())
                .anyMatch(part -> part.place() != UnknownPart.Place.FRAGMENT));
  }

  /** Takes up one text that a method sends. */
  void add(MethodName method, SqlText text, Store.Origin origin, Evidence at) {
    if (text.text().isBlank()) {
      return;
    }
    seen++;
    List<StatementShape> shapes = reader.read(text);
    boolean open = shapes.isEmpty();
    Optional<UnresolvedCause> cause = Optional.empty();
    for (StatementShape shape : shapes) {
      columns.add(method, shape);
      for (TableUse use : shape.tables()) {
        add(method, use, shape.certainty(), origin, at);
      }
      for (SortedSet<StoreName> join : shape.joins()) {
        addJoin(method, join, text, at);
      }
      for (UnknownPart part : shape.unknownParts()) {
        Optional<StoreName> quoted = quoted(part);
        quoted.ifPresent(table -> add(method, part, table, origin, at));
        if (part.place() != UnknownPart.Place.FRAGMENT && quoted.isEmpty()) {
          open = true;
          cause = cause.or(() -> HoleName.cause(part.hole(), method));
        }
      }
      open |= shape.kind() == StatementKind.OTHER && shape.tables().isEmpty() && text.hasHoles();
    }
    if (open) {
      addUnresolved(at, shown(text), "table-unknown", cause.or(() -> anyCause(method, text)));
    }
  }

  /** The first hole of a text that says where it comes from. */
  static Optional<UnresolvedCause> anyCause(MethodName method, SqlText text) {
    return text.holes().stream().flatMap(hole -> HoleName.cause(hole, method).stream()).findFirst();
  }

  /** A text for people. */
  static String shown(SqlText text) {
    return new SqlText(text.text(), text.holes().stream().map(HoleName::shown).toList()).toString();
  }

  private void add(
      MethodName method, TableUse use, Certainty certainty, Store.Origin origin, Evidence at) {
    StoreName store = store(use.table(), origin, at);
    if (use.read()) {
      accesses.add(
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
      accesses.add(
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

  /** A name between two holes stands in quotes that only the running database knows. */
  private static Optional<StoreName> quoted(UnknownPart part) {
    String name = part.pattern();
    int last = name.length() - 1;
    boolean between =
        last > 1
            && name.charAt(0) == SqlText.HOLE
            && name.charAt(last) == SqlText.HOLE
            && name.indexOf(SqlText.HOLE, 1) == last
            && name.substring(1, last).chars().allMatch(Character::isJavaIdentifierPart);
    return between ? Optional.of(StoreName.table(name.substring(1, last))) : Optional.empty();
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

  void addAccess(StoreAccess access) {
    accesses.add(access);
  }

  void addJoin(MethodName method, Collection<StoreName> tables, SqlText text, Evidence at) {
    addJoin(method, tables, shown(text), at);
  }

  void addJoin(MethodName method, Collection<StoreName> tables, String text, Evidence at) {
    SortedSet<StoreName> named = new TreeSet<>();
    tables.forEach(table -> named.add(stores.find(table).orElse(table)));
    if (named.size() > 1) {
      joins.add(new Join(method, named, shown(text), at));
    }
  }

  void addUnresolved(
      Evidence at, String expression, String reason, Optional<UnresolvedCause> cause) {
    unresolved.add(new Unresolved(at.location(), "statement", shown(expression), reason, cause));
  }

  /** A statement that was read in another way counts as well. */
  void count() {
    seen++;
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + '…';
  }

  int seen() {
    return seen;
  }

  List<StoreAccess> accesses() {
    return new ArrayList<>(accesses);
  }

  List<Join> joins() {
    return new ArrayList<>(joins);
  }

  List<Unresolved> unresolved() {
    return new ArrayList<>(unresolved);
  }
}
