package dev.kerf.analyzer.framework.mybatis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The statements that a generic mapper makes for a method that it inherits.
 *
 * @param read columns that conditions name
 * @param set columns that an update sets by name; where there are none it sets those of the entity
 */
record GenericStatement(MappedTable table, Collection<String> read, Collection<String> set) {

  /** Methods that neither read nor write. */
  private static final List<String> PLAIN =
      List.of(
          "getBaseMapper",
          "getEntityClass",
          "getMapperClass",
          "getSqlStatement",
          "currentModelClass");

  private static final Map<String, List<String>> PREFIXES =
      Map.of(
          "insert", List.of("insert", "save"),
          "update", List.of("update", "lambdaUpdate", "ktUpdate"),
          "delete", List.of("delete", "remove"));

  private static final List<String> READS =
      List.of("select", "get", "list", "count", "page", "exists", "query", "lambdaQuery");

  /** The texts of a call by the method's name; a save that may update reads first. */
  List<String> texts(String method) {
    if (PLAIN.contains(method)) {
      return List.of();
    }
    if (method.startsWith("saveOrUpdate") || method.startsWith("insertOrUpdate")) {
      return List.of(select(), insert(), update());
    }
    if (is(method, "insert")) {
      return List.of(insert());
    }
    if (is(method, "update")) {
      return List.of(update());
    }
    if (is(method, "delete")) {
      return List.of(table.markedOnly() ? mark() : "delete from " + table.name() + where());
    }
    return List.of(select());
  }

  /** Whether a method of that name, which nothing at hand declares, is taken for one of them. */
  static boolean isNamedLikeOne(String method) {
    return Stream.concat(PREFIXES.values().stream().flatMap(List::stream), READS.stream())
        .anyMatch(method::startsWith);
  }

  private static boolean is(String method, String kind) {
    return PREFIXES.get(kind).stream().anyMatch(method::startsWith);
  }

  private String select() {
    return "select " + list(table.columns().values(), "*") + " from " + table.name() + where();
  }

  private String insert() {
    Collection<String> columns = table.columns().values();
    String values = String.join(", ", columns.stream().map(column -> "?").toList());
    return columns.isEmpty()
        ? "insert into " + table.name() + " values (?)"
        : "insert into " + table.name() + " (" + list(columns, "") + ") values (" + values + ')';
  }

  private String update() {
    List<String> columns = new ArrayList<>(set.isEmpty() ? table.columns().values() : set);
    String assigned =
        columns.isEmpty()
            ? "? = ?"
            : String.join(", ", columns.stream().map(column -> column + " = ?").toList());
    return "update " + table.name() + " set " + assigned + where();
  }

  /** Which column marks a row is no matter of the call. */
  private String mark() {
    return "update " + table.name() + " set ? = ?" + where();
  }

  private String where() {
    return read.isEmpty()
        ? ""
        : " where " + String.join(" and ", read.stream().map(column -> column + " = ?").toList());
  }

  private static String list(Collection<String> columns, String otherwise) {
    return columns.isEmpty() ? otherwise : String.join(", ", columns);
  }
}
