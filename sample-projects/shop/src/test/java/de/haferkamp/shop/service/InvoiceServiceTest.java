package de.haferkamp.shop.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.haferkamp.shop.model.Orders;
import de.haferkamp.shop.repository.InvoiceRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InvoiceServiceTest {

  private final InvoiceRepository invoices = mock(InvoiceRepository.class);
  private final Clock clock = Clock.fixed(Instant.parse("2021-03-02T08:00:00Z"), ZoneOffset.UTC);

  @Test
  void numbers_run_on() {
    when(invoices.lastNumber(2021)).thenReturn(41);
    when(invoices.save(any())).thenAnswer(call -> call.getArgument(0));

    InvoiceService service = new InvoiceService(invoices, clock);

    assertEquals("2021-42", service.issue(Orders.placed("2021-a")).getNumber());
  }
}
