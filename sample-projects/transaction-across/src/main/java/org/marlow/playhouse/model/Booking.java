package org.marlow.playhouse.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "booking")
public class Booking {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "performance_id")
  private Performance performance;

  private String buyer;
  private LocalDateTime bookedAt;

  @OneToMany(mappedBy = "booking", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Ticket> tickets = new ArrayList<>();

  protected Booking() {}

  public Booking(Performance performance, String buyer, List<String> seats, LocalDateTime at) {
    this.performance = performance;
    this.buyer = buyer;
    this.bookedAt = at;
    seats.forEach(seat -> tickets.add(new Ticket(this, seat)));
  }

  public Long getId() {
    return id;
  }

  public Performance getPerformance() {
    return performance;
  }

  public String getBuyer() {
    return buyer;
  }

  public List<Ticket> getTickets() {
    return tickets;
  }

  public static BigDecimal total(BigDecimal price, int seats) {
    return price.multiply(BigDecimal.valueOf(seats));
  }
}
