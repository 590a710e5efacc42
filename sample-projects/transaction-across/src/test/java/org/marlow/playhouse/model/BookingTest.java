package org.marlow.playhouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingTest {

  @Test
  void holds_a_ticket_for_each_seat() {
    Booking booking =
        new Booking(
            new Performance(), "Ada", List.of("A1", "A2"), LocalDateTime.of(2020, 1, 1, 9, 0));
    assertEquals(List.of("A1", "A2"), booking.getTickets().stream().map(Ticket::getSeat).toList());
  }

  @Test
  void multiplies_the_price() {
    assertEquals(new BigDecimal("37.00"), Booking.total(new BigDecimal("18.50"), 2));
  }
}
