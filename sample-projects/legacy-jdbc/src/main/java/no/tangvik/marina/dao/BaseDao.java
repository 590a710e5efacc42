package no.tangvik.marina.dao;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.tangvik.marina.sql.Statements;

/** What every JDBC DAO did by hand before. */
abstract class BaseDao {

  protected int update(Connection connection, String key, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Statements.get(key))) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  protected List<Object[]> query(String sql, Object... arguments) throws SQLException {
    try (Connection connection = Db.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<Object[]> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        int width = result.getMetaData().getColumnCount();
        while (result.next()) {
          Object[] row = new Object[width];
          for (int i = 0; i < width; i++) {
            row[i] = result.getObject(i + 1);
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
