package no.tangvik.marina.dao;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import no.tangvik.marina.sql.Statements;

/** Invoices and their lines. */
public class InvoiceDao extends BaseDao {

  private static final String PAID = "invoice.paid";

  public void insert(long contractId, int season, BigDecimal amount) throws SQLException {
    try (Connection connection = Db.connection()) {
      connection.setAutoCommit(false);
      update(connection, "invoice.insert", contractId, season, amount);
      update(connection, "invoice.line", "Berth", contractId, season);
      connection.commit();
    }
  }

  public void markPaid(Connection connection, long invoiceId) throws SQLException {
    update(connection, PAID, invoiceId);
  }

  public List<Object[]> openOf(long ownerId) throws SQLException {
    return query(Statements.get("invoice.open"), ownerId);
  }

  public void stop(long contractId) throws SQLException {
    try (Connection connection = Db.connection()) {
      update(connection, "invoice.stop", contractId);
    }
  }
}
