package net.kilnwood.library.lending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Older than the templates: plain JDBC. */
public class JdbcLoanDao implements LoanDao {

  private DataSource dataSource;

  public void setDataSource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void open(String barcode, String cardNo) {
    execute(
        "INSERT INTO loan (barcode, card_no, due) VALUES (?, ?, CURRENT_DATE + 28)",
        barcode,
        cardNo);
  }

  public int close(String barcode) {
    execute(
        "UPDATE loan SET returned = CURRENT_DATE WHERE barcode = ? AND returned IS NULL", barcode);
    return daysLate(barcode);
  }

  public void fine(String barcode, int cents) {
    execute(
        "INSERT INTO fine (loan_id, cents) SELECT MAX(id), ? FROM loan WHERE barcode = ?",
        Integer.toString(cents),
        barcode);
  }

  public List<String[]> overdue() {
    List<String[]> out = new ArrayList<String[]>();
    try {
      Connection connection = dataSource.getConnection();
      try {
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT l.card_no, c.barcode FROM loan l JOIN copy c ON c.barcode = l.barcode"
                    + " WHERE l.returned IS NULL AND l.due < CURRENT_DATE");
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
          out.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      } finally {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return out;
  }

  private int daysLate(String barcode) {
    try {
      Connection connection = dataSource.getConnection();
      try {
        PreparedStatement statement =
            connection.prepareStatement("SELECT returned - due FROM loan WHERE barcode = ?");
        statement.setString(1, barcode);
        ResultSet rows = statement.executeQuery();
        return rows.next() ? rows.getInt(1) : 0;
      } finally {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql, String... arguments) {
    try {
      Connection connection = dataSource.getConnection();
      try {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
          statement.setString(i + 1, arguments[i]);
        }
        statement.executeUpdate();
      } finally {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
