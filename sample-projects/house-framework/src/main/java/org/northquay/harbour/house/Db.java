package org.northquay.harbour.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/** The database of the house: one connection for each open transaction of a thread. */
public final class Db {

  private final String url;
  private final ThreadLocal<Deque<Connection>> open = ThreadLocal.withInitial(ArrayDeque::new);

  public Db(String url) {
    this.url = url;
  }

  /** Reads a row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> T inTransaction(boolean own, Callable<T> work) throws Exception {
    if (!own && !open.get().isEmpty()) {
      return work.call();
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      open.get().push(connection);
      try {
        T result = work.call();
        connection.commit();
        return result;
      } catch (Exception e) {
        connection.rollback();
        throw e;
      } finally {
        open.get().pop();
      }
    }
  }

  Connection connection() throws SQLException {
    Connection current = open.get().peek();
    if (current == null) {
      throw new SQLException("no transaction is open");
    }
    return current;
  }

  /** Sends a change. */
  public int change(String sql, Object... values) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      bind(statement, List.of(values));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for rows. */
  public <T> List<T> ask(String sql, RowReader<T> reader, Object... values) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      bind(statement, List.of(values));
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

  static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
