package dev.kerf.analyzer.report;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.result.ServiceContract;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of facts that {@code kerf export --what} writes, by their word in the contract. */
public final class Exports {

  /** The one table that needs no codebase. */
  public static final String TYPE_DEPENDENCIES = "type-dependencies";

  /** What is there only for a cut. */
  public static final String CONTRACTS = "contracts";

  private static final Map<String, Function<Codebase, ExportTable>> TABLES = new TreeMap<>();

  static {
    TABLES.put(
        TYPE_DEPENDENCIES,
        codebase ->
            typeDependencies(codebase.dependencies().stream().map(DependencyRow::of).toList()));
    TABLES.put("method-calls", CodeTables::methodCalls);
    TABLES.put("table-accesses", StoreTables::tableAccesses);
    TABLES.put("table-reach", StoreTables::tableReach);
    TABLES.put("tables", StoreTables::tables);
    TABLES.put("columns", StoreTables::columns);
    TABLES.put("sequences", StoreTables::sequences);
    TABLES.put("foreign-keys", StoreTables::foreignKeys);
    TABLES.put("joins", StoreTables::joins);
    TABLES.put("transactions", StoreTables::transactions);
    TABLES.put("entry-points", CodeTables::entryPoints);
    TABLES.put("repeated-accesses", StoreTables::repeatedAccesses);
    TABLES.put("unresolved", CodeTables::unresolved);
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

  /** The table of {@link #TYPE_DEPENDENCIES}. */
  public static ExportTable typeDependencies(List<DependencyRow> dependencies) {
    return CodeTables.typeDependencies(dependencies);
  }

  /** The table of {@link #CONTRACTS}. */
  public static ExportTable contracts(List<ServiceContract> contracts) {
    return ContractTable.of(contracts);
  }
}
