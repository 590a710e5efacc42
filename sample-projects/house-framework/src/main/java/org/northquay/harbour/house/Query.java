package org.northquay.harbour.house;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds a statement clause by clause and sends it. The clauses may come in any order. */
public final class Query {

  private enum Clause {
    VERB,
    TABLE,
    JOIN,
    SET,
    WHERE,
    ORDER
  }

  private final Db db;
  private final Map<Clause, List<String>> clauses = new EnumMap<>(Clause.class);
  private final List<Object> setValues = new ArrayList<>();
  private final List<Object> whereValues = new ArrayList<>();

  private Query(Db db) {
    this.db = db;
  }

  public static Query on(Db db) {
    return new Query(db);
  }

  public Query select(String... columns) {
    return add(Clause.VERB, "SELECT " + String.join(", ", columns));
  }

  public Query from(String table) {
    return add(Clause.TABLE, "FROM " + table);
  }

  public Query join(String table, String condition) {
    return add(Clause.JOIN, "JOIN " + table + " ON " + condition);
  }

  public Query insertInto(String table) {
    return add(Clause.VERB, "INSERT INTO " + table);
  }

  public Query update(String table) {
    return add(Clause.VERB, "UPDATE " + table);
  }

  public Query deleteFrom(String table) {
    return add(Clause.VERB, "DELETE FROM " + table);
  }

  public Query set(String column, Object value) {
    setValues.add(value);
    return add(Clause.SET, column);
  }

  public Query where(String condition, Object... values) {
    Collections.addAll(whereValues, values);
    return add(Clause.WHERE, condition);
  }

  public Query orderBy(String columns) {
    return add(Clause.ORDER, columns);
  }

  private Query add(Clause clause, String text) {
    clauses.computeIfAbsent(clause, key -> new ArrayList<>()).add(text);
    return this;
  }

  public <T> List<T> list(Db.RowReader<T> reader) {
    try (PreparedStatement statement = db.connection().prepareStatement(sql())) {
      Db.bind(statement, whereValues);
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(reader.read(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T one(Db.RowReader<T> reader) {
    return list(reader).stream().findFirst().orElseThrow();
  }

  public int run() {
    try (PreparedStatement statement = db.connection().prepareStatement(sql())) {
      List<Object> values = new ArrayList<>(setValues);
      values.addAll(whereValues);
      Db.bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String sql() {
    List<String> parts = new ArrayList<>(clauses.getOrDefault(Clause.VERB, List.of()));
    List<String> set = clauses.getOrDefault(Clause.SET, List.of());
    if (!set.isEmpty() && parts.get(0).startsWith("INSERT")) {
      parts.add("(" + String.join(", ", set) + ")");
      parts.add("VALUES (" + String.join(", ", Collections.nCopies(set.size(), "?")) + ")");
    } else if (!set.isEmpty()) {
      parts.add("SET " + String.join(" = ?, ", set) + " = ?");
    }
    parts.addAll(clauses.getOrDefault(Clause.TABLE, List.of()));
    parts.addAll(clauses.getOrDefault(Clause.JOIN, List.of()));
    List<String> where = clauses.getOrDefault(Clause.WHERE, List.of());
    if (!where.isEmpty()) {
      parts.add("WHERE " + String.join(" AND ", where));
    }
    List<String> order = clauses.getOrDefault(Clause.ORDER, List.of());
    if (!order.isEmpty()) {
      parts.add("ORDER BY " + String.join(", ", order));
    }
    return String.join(" ", parts);
  }
}
