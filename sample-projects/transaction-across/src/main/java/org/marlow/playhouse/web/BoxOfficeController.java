package org.marlow.playhouse.web;

import java.security.Principal;
import java.util.List;
import org.marlow.playhouse.model.Booking;
import org.marlow.playhouse.service.BoxOffice;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BoxOfficeController {

  public record Sale(List<String> seats, String buyer, String giftCard) {}

  public record BookingView(long id, String title, int seats) {}

  private final BoxOffice boxOffice;

  public BoxOfficeController(BoxOffice boxOffice) {
    this.boxOffice = boxOffice;
  }

  @PostMapping("/performances/{id}/bookings")
  public long sell(@PathVariable long id, @RequestBody Sale sale, Principal clerk) {
    return boxOffice.sell(id, sale.seats(), sale.buyer(), sale.giftCard(), clerk.getName());
  }

  @DeleteMapping("/bookings/{id}")
  public void refund(@PathVariable long id, Principal clerk) {
    boxOffice.refund(id, clerk.getName());
  }

  @GetMapping("/bookings")
  public List<BookingView> bookings(@RequestParam String buyer) {
    return boxOffice.bookingsOf(buyer).stream().map(this::view).toList();
  }

  private BookingView view(Booking booking) {
    return new BookingView(
        booking.getId(), booking.getPerformance().getTitle(), booking.getTickets().size());
  }
}
