package org.marlow.playhouse.service;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.marlow.playhouse.model.Booking;
import org.marlow.playhouse.model.Performance;
import org.marlow.playhouse.repository.BookingRepository;
import org.marlow.playhouse.repository.PerformanceRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class BoxOffice {

  private final PerformanceRepository performances;
  private final BookingRepository bookings;
  private final Ledger ledger;
  private final Audit audit;

  public BoxOffice(
      PerformanceRepository performances, BookingRepository bookings, Ledger ledger, Audit audit) {
    this.performances = performances;
    this.bookings = bookings;
    this.ledger = ledger;
    this.audit = audit;
  }

  public long sell(
      long performanceId, List<String> seats, String buyer, String giftCard, String clerk) {
    audit.note(clerk, "sells " + seats + " of " + performanceId + " to " + buyer);
    Performance performance = performances.findForUpdate(performanceId).orElseThrow();
    performance.takeSeats(seats.size());
    Booking booking = bookings.save(new Booking(performance, buyer, seats, LocalDateTime.now()));
    BigDecimal total = Booking.total(performance.getPrice(), seats.size());
    ledger.recordSale(booking.getId(), total, giftCard);
    return booking.getId();
  }

  public void refund(long bookingId, String clerk) {
    audit.note(clerk, "refunds booking " + bookingId);
    Booking booking = bookings.findById(bookingId).orElseThrow();
    Performance performance = booking.getPerformance();
    int seats = booking.getTickets().size();
    performance.giveBackSeats(seats);
    ledger.recordRefund(bookingId, Booking.total(performance.getPrice(), seats));
    bookings.delete(booking);
  }

  @Transactional(readOnly = true)
  public List<Booking> bookingsOf(String buyer) {
    return bookings.findByBuyerOrderByIdDesc(buyer);
  }
}
