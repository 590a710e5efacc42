package org.marlow.playhouse.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long bookingId;
  private BigDecimal amount;
  private LocalDateTime recordedAt;

  protected LedgerEntry() {}

  public LedgerEntry(long bookingId, BigDecimal amount, LocalDateTime recordedAt) {
    this.bookingId = bookingId;
    this.amount = amount;
    this.recordedAt = recordedAt;
  }
}
