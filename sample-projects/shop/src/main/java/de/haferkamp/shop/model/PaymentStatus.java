package de.haferkamp.shop.model;

public enum PaymentStatus {
  REQUESTED,
  CAPTURED,
  REFUNDED
}
