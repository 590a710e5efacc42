package org.larkin.meals.couriers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import org.larkin.meals.orders.Order;

/** A place where a courier has to be, and what for. */
@Embeddable
public class Stop {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private Order order;

  @Enumerated(EnumType.STRING)
  private StopKind kind;

  private LocalDateTime dueAt;

  protected Stop() {}

  private Stop(Order order, StopKind kind, LocalDateTime dueAt) {
    this.order = order;
    this.kind = kind;
    this.dueAt = dueAt;
  }

  static Stop pickup(Order order, LocalDateTime readyBy) {
    return new Stop(order, StopKind.PICKUP, readyBy);
  }

  static Stop dropOff(Order order, LocalDateTime readyBy) {
    return new Stop(order, StopKind.DROP_OFF, readyBy.plusMinutes(30));
  }

  boolean isFor(Order other) {
    return order.getId().equals(other.getId());
  }

  public StopKind getKind() {
    return kind;
  }

  public LocalDateTime getDueAt() {
    return dueAt;
  }
}
