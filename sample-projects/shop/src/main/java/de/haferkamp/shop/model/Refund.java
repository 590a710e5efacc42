package de.haferkamp.shop.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class Refund {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Embedded private Money amount;
  private String reason;
  private Instant refundedAt;

  protected Refund() {}

  Refund(Money amount, String reason, Instant refundedAt) {
    this.amount = amount;
    this.reason = reason;
    this.refundedAt = refundedAt;
  }
}
