package dev.kerf.cli.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a cut between given owners has to go through, compared with the exports alone: no clustering
 * has a say.
 *
 * @param owners the owner of each table
 * @param foreignKeys those between two owners, as {@code table(columns)}
 * @param transactions the methods whose units of work write tables of two owners
 * @param contract what the owners would ask of one another, where the truth says so
 */
record ExpectedCut(
    Map<String, String> owners,
    Set<String> foreignKeys,
    Set<String> transactions,
    Optional<ExpectedContract> contract) {

  static ExpectedCut read(YamlMap cut, Names names) {
    cut.text("because");
    Map<String, String> owners = new LinkedHashMap<>();
    YamlMap tables = cut.map("owners");
    for (String owner : tables.keys()) {
      for (String table : Names.tables(tables.texts(owner))) {
        if (owners.put(table, owner) != null) {
          throw new IllegalArgumentException(tables.where() + ": " + table + " has two owners");
        }
      }
    }
    return new ExpectedCut(
        owners,
        Names.tables(cut.texts("foreign-keys")),
        names.full(cut.texts("transactions")),
        cut.has("contract") ? Optional.of(ExpectedContract.read(cut, names)) : Optional.empty());
  }

  /** Where the truth and the exports differ, for people. */
  String differences(List<Row> foreignKeys, List<Row> transactions) {
    return difference("foreign keys", this.foreignKeys, crossingKeys(foreignKeys))
        + difference("transactions", this.transactions, crossingTransactions(transactions));
  }

  private Set<String> crossingKeys(List<Row> rows) {
    return rows.stream()
        .filter(row -> !owner(row.table("from")).equals(owner(row.table("to"))))
        .map(row -> row.table("from") + '(' + String.join(", ", row.list("fromColumns")) + ')')
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> crossingTransactions(List<Row> rows) {
    Set<String> crossing = new TreeSet<>();
    for (Row row : rows) {
      Set<String> tables = row.tables("tablesWritten");
      tables.addAll(row.tables("tablesLocked"));
      if (tables.stream().map(this::owner).distinct().count() > 1) {
        crossing.add(row.method("class", "method"));
      }
    }
    return crossing;
  }

  private String owner(String table) {
    String owner = owners.get(table.toLowerCase(Locale.ROOT));
    if (owner == null) {
      throw new IllegalArgumentException("the cut gives no owner to " + table);
    }
    return owner;
  }

  private static String difference(String what, Set<String> expected, Set<String> found) {
    return found.equals(expected)
        ? ""
        : "\n  crossing " + what + " are " + found + ", should be " + expected;
  }
}
