package org.riverside.gym.billing;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaymentController {

  private final InvoiceDao invoices;
  private final AccountStatusDao accounts;

  public PaymentController(InvoiceDao invoices, AccountStatusDao accounts) {
    this.invoices = invoices;
    this.accounts = accounts;
  }

  /** Called by the bank's web hook. */
  @PostMapping("/invoices/{id}/payment")
  public void paid(@PathVariable long id) {
    invoices.markPaid(id, LocalDate.now());
    accounts.reinstate(invoices.memberOf(id));
  }
}
