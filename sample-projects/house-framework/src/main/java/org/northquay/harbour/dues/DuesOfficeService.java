package org.northquay.harbour.dues;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.northquay.harbour.house.Tx;

public class DuesOfficeService implements DuesOffice {

  private static final String STANDARD = "STD";

  private final InvoiceDao invoices;
  private final TariffDao tariffs;
  private final ReminderDao reminders;
  private final Clock clock;

  public DuesOfficeService(
      InvoiceDao invoices, TariffDao tariffs, ReminderDao reminders, Clock clock) {
    this.invoices = invoices;
    this.tariffs = tariffs;
    this.reminders = reminders;
    this.clock = clock;
  }

  @Override
  @Tx
  public void charge(long call) {
    BigDecimal amount = tariffs.price(STANDARD).multiply(BigDecimal.valueOf(tariffs.tonnage(call)));
    long invoice = invoices.issue(call, LocalDate.now(clock));
    invoices.addLine(invoice, STANDARD, amount);
  }

  @Override
  @Tx
  public BigDecimal settle(long invoice, LocalDate on) {
    invoices.settle(invoice, on);
    return invoices.total(invoice);
  }

  /** A reminder that was sent stays sent, whatever else goes wrong. */
  @Override
  @Tx(Tx.Mode.NEW)
  public int remind(LocalDate before, LocalDate today) {
    List<Long> overdue = invoices.overdue(before);
    overdue.forEach(invoice -> reminders.add(invoice, today));
    return overdue.size();
  }
}
