package de.haferkamp.shop.model;

public enum OrderStatus {
  PLACED,
  PAID,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  public boolean mayBeCancelled() {
    return this == PLACED || this == PAID;
  }
}
