package no.tangvik.marina.dao;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import no.tangvik.marina.sql.Statements;

/** Money that has come in. */
public class PaymentDao extends BaseDao {

  private final InvoiceDao invoices = new InvoiceDao();

  /** Takes the payment, and closes its invoice with it. */
  public void receive(long invoiceId, BigDecimal amount) throws SQLException {
    try (Connection connection = Db.connection()) {
      connection.setAutoCommit(false);
      update(connection, "payment.insert", invoiceId, amount);
      invoices.markPaid(connection, invoiceId);
      connection.commit();
    }
  }

  public Object received(long invoiceId) throws SQLException {
    return query(Statements.get("payment.sum"), invoiceId).get(0)[0];
  }
}
