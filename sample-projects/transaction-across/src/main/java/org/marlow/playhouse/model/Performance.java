package org.marlow.playhouse.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
@Table(name = "performance")
public class Performance {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String title;
  private LocalDateTime startsAt;
  private BigDecimal price;
  private int freeSeats;

  protected Performance() {}

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void takeSeats(int count) {
    if (count > freeSeats) {
      throw new IllegalStateException("Only " + freeSeats + " seats left for " + title);
    }
    freeSeats -= count;
  }

  public void giveBackSeats(int count) {
    freeSeats += count;
  }
}
