package no.tangvik.marina.service;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import no.tangvik.marina.dao.ContractDao;
import no.tangvik.marina.dao.InvoiceDao;
import no.tangvik.marina.dao.JournalDao;
import no.tangvik.marina.dao.PaymentDao;
import no.tangvik.marina.dao.Sessions;
import no.tangvik.marina.model.SeasonContract;

/** Invoices once a season, payments all the year. */
public class InvoiceRun {

  private final ContractDao contracts = new ContractDao();
  private final InvoiceDao invoices = new InvoiceDao();
  private final PaymentDao payments = new PaymentDao();
  private final JournalDao journal = new JournalDao();

  public void billSeason(int season) throws SQLException {
    List<SeasonContract> open =
        Sessions.inTransaction(session -> contracts.ofSeason(session, season));
    for (SeasonContract contract : open) {
      invoices.insert(contract.getId(), season, contract.getFee());
    }
    journal.add("billed " + open.size());
  }

  public void pay(long invoiceId, BigDecimal amount) throws SQLException {
    payments.receive(invoiceId, amount);
    journal.add("paid " + invoiceId);
  }
}
