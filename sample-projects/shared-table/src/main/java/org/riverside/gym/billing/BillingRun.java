package org.riverside.gym.billing;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class BillingRun {

  private static final Logger LOG = LoggerFactory.getLogger(BillingRun.class);

  private final InvoiceDao invoices;
  private final AccountStatusDao accounts;
  private final int dunningDays;

  public BillingRun(
      InvoiceDao invoices,
      AccountStatusDao accounts,
      @Value("${gym.dunning.days}") int dunningDays) {
    this.invoices = invoices;
    this.accounts = accounts;
    this.dunningDays = dunningDays;
  }

  @Scheduled(cron = "${gym.billing.cron}")
  public void billMonth() {
    LocalDate month = LocalDate.now().withDayOfMonth(1);
    int count = invoices.billActiveMembers(month, month.plusDays(14));
    LOG.info("{} invoices for {}", count, month);
  }

  @Scheduled(cron = "${gym.dunning.cron}")
  public void suspendMembersInArrears() {
    LocalDate dueBefore = LocalDate.now().minusDays(dunningDays);
    invoices.membersInArrears(dueBefore).forEach(accounts::suspend);
  }
}
