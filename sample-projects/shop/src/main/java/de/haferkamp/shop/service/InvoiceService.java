package de.haferkamp.shop.service;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Invoice;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.repository.InvoiceRepository;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class InvoiceService {

  private final InvoiceRepository invoices;
  private final Clock clock;

  public InvoiceService(InvoiceRepository invoices, Clock clock) {
    this.invoices = invoices;
    this.clock = clock;
  }

  /** The tax office wants numbers without gaps. */
  @Transactional
  public Invoice issue(Order order) {
    LocalDate today = LocalDate.now(clock);
    int number = invoices.lastNumber(today.getYear()) + 1;
    return invoices.save(new Invoice(order, number, today));
  }

  @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
  public Invoice ofOrder(Order order) {
    return invoices
        .findByOrderId(order.getId())
        .orElseThrow(() -> new NotFoundException("invoice of order", order.getNumber()));
  }
}
