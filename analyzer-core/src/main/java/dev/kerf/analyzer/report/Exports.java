package dev.kerf.analyzer.report;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.ReachSearch;
import dev.kerf.analyzer.codebase.RepeatedAccess;
import dev.kerf.analyzer.codebase.RepeatedAccessSearch;
import dev.kerf.analyzer.codebase.Sequence;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreReach;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.ServiceContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of facts that {@code kerf export --what} writes, by their word in the contract. */
public final class Exports {

  /** The one table that needs no codebase. */
  public static final String TYPE_DEPENDENCIES = "type-dependencies";

  /** What is there only for a cut. */
  public static final String CONTRACTS = "contracts";

  private static final Map<String, Function<Codebase, ExportTable>> TABLES = new TreeMap<>();

  static {
    TABLES.put(TYPE_DEPENDENCIES, codebase -> typeDependencies(codebase.dependencies()));
    TABLES.put("method-calls", Exports::methodCalls);
    TABLES.put("table-accesses", Exports::tableAccesses);
    TABLES.put("table-reach", Exports::tableReach);
    TABLES.put("tables", Exports::tables);
    TABLES.put("columns", Exports::columns);
    TABLES.put("sequences", Exports::sequences);
    TABLES.put("foreign-keys", Exports::foreignKeys);
    TABLES.put("joins", Exports::joins);
    TABLES.put("transactions", Exports::transactions);
    TABLES.put("entry-points", Exports::entryPoints);
    TABLES.put("repeated-accesses", Exports::repeatedAccesses);
    TABLES.put("unresolved", Exports::unresolved);
  }

  private Exports() {}

  /** Whether there is a table of that name. */
  public static boolean offers(String what) {
    return TABLES.containsKey(what);
  }

  /**
   * One table of facts.
   *
   * @param what one that {@link #offers} answers yes to
   */
  public static ExportTable of(Codebase codebase, String what) {
    Function<Codebase, ExportTable> table = TABLES.get(what);
    if (table == null) {
      throw new IllegalArgumentException(
          "no facts for '" + what + "', only for " + TABLES.keySet());
    }
    return table.apply(codebase);
  }

  /**
   * The table of {@link #CONTRACTS}: one row for each operation, each part that is read and each
   * seam, and each method that asks for it. Of a seam, that method stands twice.
   */
  public static ExportTable contracts(List<ServiceContract> contracts) {
    List<List<Object>> rows = new ArrayList<>();
    for (ServiceContract contract : contracts) {
      String service = contract.service();
      for (ServiceContract.Operation one : contract.operations()) {
        for (ServiceContract.Caller by : one.callers()) {
          List<String> ends = List.of(service, "operation", one.type(), one.method());
          rows.add(contractRow(ends, by, one.takes(), one.gives(), List.of()));
        }
      }
      for (ServiceContract.Reading one : contract.reads()) {
        for (ServiceContract.Caller by : one.callers()) {
          List<String> ends = List.of(service, "read", one.type(), one.part().name());
          rows.add(contractRow(ends, by, List.of(), List.of(), List.of()));
        }
      }
      for (ServiceContract.Seam one : contract.seams()) {
        List<String> ends = List.of(service, "seam", one.caller().type(), one.caller().method());
        rows.add(contractRow(ends, one.caller(), one.takes(), one.gives(), one.transactions()));
      }
    }
    return new ExportTable(
        List.of(
            "service",
            "kind",
            "class",
            "member",
            "byService",
            "byClass",
            "byMethod",
            "takes",
            "gives",
            "routes",
            "perElement",
            "transactions",
            "path",
            "line"),
        rows);
  }

  private static List<Object> contractRow(
      List<String> ends,
      ServiceContract.Caller by,
      List<ServiceContract.Item> takes,
      List<ServiceContract.Item> gives,
      List<String> transactions) {
    List<Object> row = new ArrayList<>(ends);
    row.addAll(List.of(by.service(), by.type(), by.method()));
    row.add(takes.stream().map(Object::toString).collect(Collectors.joining(", ")));
    row.add(gives.stream().map(Object::toString).collect(Collectors.joining(", ")));
    row.add(String.join("; ", by.routes()));
    row.add(String.join("; ", by.perElement()));
    row.add(String.join("; ", transactions));
    row.add(by.at().path());
    row.add(by.at().line());
    return row;
  }

  /** The table of {@link #TYPE_DEPENDENCIES}. */
  public static ExportTable typeDependencies(List<TypeDependency> dependencies) {
    Rows rows = new Rows("from", "to", "kinds", "seen", "path", "line");
    for (TypeDependency dependency : dependencies) {
      boolean bytecode = false;
      boolean source = dependency.places().isEmpty();
      for (Evidence place : dependency.places()) {
        bytecode |= place.origin() == Evidence.Origin.BYTECODE;
        source |= place.origin() != Evidence.Origin.BYTECODE;
      }
      rows.add(
          dependency.evidence().location(),
          dependency.from().id(),
          dependency.to().id(),
          String.join(" ", dependency.kinds()),
          bytecode ? source ? "both" : "bytecode" : "source");
    }
    return rows.table();
  }

  /** One row for each call site: the place is part of the key. */
  private static ExportTable methodCalls(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (MethodCall call : codebase.calls()) {
      SourceLocation at = call.evidence().location();
      rows.add(
          List.of(
              call.from().owner().id(),
              call.from().name(),
              call.to().owner().id(),
              call.to().name(),
              call.to().parameters().size(),
              call.via().word(),
              call.certainty().word(),
              at.path(),
              at.line()));
    }
    return new ExportTable(
        List.of(
            "from",
            "fromMethod",
            "to",
            "toMethod",
            "paramCount",
            "via",
            "certainty",
            "path",
            "line"),
        List.copyOf(rows));
  }

  private static ExportTable tableAccesses(Codebase codebase) {
    Rows rows =
        new Rows("class", "method", "table", "mode", "lock", "how", "certainty", "path", "line");
    for (StoreAccess access : codebase.accesses()) {
      rows.add(
          access.evidence().location(),
          access.method().owner().id(),
          access.method().name(),
          access.store().qualifiedName(),
          access.mode().word(),
          access.lock(),
          access.how().word(),
          access.certainty().word());
    }
    return rows.table();
  }

  private static ExportTable tableReach(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoreReach reach : new ReachSearch(codebase.followed(), codebase.accesses()).all()) {
      List<String> path = new ArrayList<>();
      for (MethodName method : reach.path()) {
        path.add(method.owner().id() + '.' + method.name());
      }
      rows.add(
          List.of(
              reach.method().owner().id(),
              reach.method().name(),
              reach.store().qualifiedName(),
              reach.mode().word(),
              String.join(" > ", path)));
    }
    return new ExportTable(
        List.of("class", "method", "table", "mode", "path"), shortestPaths(rows));
  }

  /** Overloads share a name; the shortest path stands for them. */
  private static List<List<Object>> shortestPaths(List<List<Object>> rows) {
    Map<List<Object>, List<Object>> byKey = new LinkedHashMap<>();
    for (List<Object> row : rows) {
      byKey.merge(
          row.subList(0, 4),
          row,
          (a, b) -> {
            String pathA = (String) a.get(4);
            String pathB = (String) b.get(4);
            int shorter = Integer.compare(pathA.split(" > ").length, pathB.split(" > ").length);
            return shorter < 0 || shorter == 0 && pathA.compareTo(pathB) <= 0 ? a : b;
          });
    }
    return List.copyOf(byKey.values());
  }

  private static ExportTable tables(Codebase codebase) {
    Rows rows = new Rows("table", "kind", "schema", "origin", "path", "line");
    for (Store store : codebase.stores().values()) {
      rows.add(
          store.evidence().location(),
          store.name().name(),
          store.name().kind().word(),
          store.name().schema(),
          store.origin().word());
    }
    return rows.table();
  }

  /** Sequences are no tables: nothing is kept in them that one service would have to own. */
  private static ExportTable sequences(Codebase codebase) {
    Rows rows =
        new Rows("sequence", "kind", "schema", "origin", "framework", "users", "path", "line");
    for (Sequence sequence : codebase.sequences()) {
      rows.add(
          sequence.evidence().location(),
          sequence.name().name(),
          sequence.name().kind().word(),
          sequence.name().schema(),
          sequence.origin().word(),
          sequence.framework(),
          sequence.users().stream().map(type -> type.id()).collect(Collectors.joining(" ")));
    }
    return rows.table();
  }

  /**
   * One row for each column, by name as all exports are; an empty cell says that nobody writes or
   * reads it. The report has those with several writers first.
   */
  private static ExportTable columns(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (ColumnUse use : codebase.columns()) {
      rows.add(
          List.of(
              use.store().qualifiedName(),
              use.column(),
              use.type(),
              use.key(),
              methods(use.writers()),
              methods(use.readers())));
    }
    return new ExportTable(List.of("table", "column", "type", "key", "writers", "readers"), rows);
  }

  /** {@code shop.Order.cancel}, overloads once. */
  private static String methods(Collection<MethodName> methods) {
    Set<String> names = new TreeSet<>();
    methods.forEach(method -> names.add(method.owner().id() + '.' + method.name()));
    return String.join(" ", names);
  }

  private static ExportTable foreignKeys(Codebase codebase) {
    Rows rows =
        new Rows(
            "from",
            "fromColumns",
            "to",
            "toColumns",
            "onDelete",
            "notNull",
            "origin",
            "path",
            "line");
    for (ForeignKey key : codebase.foreignKeys()) {
      rows.add(
          key.evidence().location(),
          key.from().qualifiedName(),
          String.join(" ", key.fromColumns()),
          key.to().qualifiedName(),
          String.join(" ", key.toColumns()),
          key.onDelete(),
          key.notNull(),
          key.origin().word());
    }
    return rows.table();
  }

  private static ExportTable joins(Codebase codebase) {
    Rows rows = new Rows("class", "method", "tables", "statement", "path", "line");
    for (Join join : codebase.joins()) {
      rows.add(
          join.evidence().location(),
          join.method().owner().id(),
          join.method().name(),
          names(join.stores()),
          join.statement());
    }
    return rows.table();
  }

  private static ExportTable transactions(Codebase codebase) {
    Rows rows =
        new Rows(
            "class",
            "method",
            "propagation",
            "readOnly",
            "tablesWritten",
            "tablesLocked",
            "remoteCalls",
            "path",
            "line");
    for (Transaction transaction : codebase.transactions()) {
      rows.add(
          transaction.evidence().location(),
          transaction.root().owner().id(),
          transaction.root().name(),
          transaction.propagation(),
          transaction.readOnly(),
          names(transaction.written()),
          names(transaction.locked()),
          String.join(" ", transaction.remoteCalls()));
    }
    return rows.table();
  }

  private static ExportTable entryPoints(Codebase codebase) {
    Rows rows = new Rows("class", "method", "kind", "route", "path", "line");
    for (EntryPoint entry : codebase.entryPoints()) {
      rows.add(
          entry.evidence().location(),
          entry.method().owner().id(),
          entry.method().name(),
          entry.kind(),
          entry.route());
    }
    return rows.table();
  }

  /** The path is that of the loop; the chain leads from there to what causes the statement. */
  private static ExportTable repeatedAccesses(Codebase codebase) {
    Rows rows = new Rows("class", "method", "table", "how", "chain", "routes", "path", "line");
    for (RepeatedAccess repeated : new RepeatedAccessSearch(codebase).all()) {
      List<String> chain = new ArrayList<>();
      repeated.path().forEach(method -> chain.add(method.owner().id() + '.' + method.name()));
      Set<String> routes = new TreeSet<>();
      repeated.entries().forEach(entry -> routes.add(entry.label()));
      rows.add(
          repeated.evidence().location(),
          repeated.method().owner().id(),
          repeated.method().name(),
          repeated.store().qualifiedName(),
          repeated.how().word(),
          String.join(" > ", chain),
          String.join("; ", routes));
    }
    return rows.table();
  }

  private static ExportTable unresolved(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (Unresolved site : codebase.unresolved()) {
      rows.add(
          List.of(
              site.location().path(),
              site.location().line(),
              site.kind(),
              site.expression(),
              site.reason()));
    }
    return new ExportTable(List.of("path", "line", "kind", "expression", "reason"), rows);
  }

  private static String names(Collection<StoreName> stores) {
    List<String> names = new ArrayList<>();
    stores.forEach(store -> names.add(store.qualifiedName()));
    return String.join(" ", names);
  }

  /** Rows that end in a place: equal rows keep the first place by path and line. */
  private static final class Rows {

    private final List<String> columns;
    private final Map<List<Object>, SourceLocation> first = new LinkedHashMap<>();

    Rows(String... columns) {
      this.columns = List.of(columns);
    }

    void add(SourceLocation at, Object... cells) {
      first.merge(
          Arrays.asList(cells), at, (known, other) -> known.compareTo(other) <= 0 ? known : other);
    }

    ExportTable table() {
      List<List<Object>> rows = new ArrayList<>();
      first.forEach(
          (cells, at) -> {
            List<Object> row = new ArrayList<>(cells);
            row.add(at.path());
            row.add(at.line());
            rows.add(row);
          });
      return new ExportTable(columns, rows);
    }
  }
}
