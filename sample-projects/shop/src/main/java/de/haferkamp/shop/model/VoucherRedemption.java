package de.haferkamp.shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

@Entity
public class VoucherRedemption {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "voucher_code")
  private Voucher voucher;

  /** The id only: the voucher module was meant to move out in 2020. */
  private long orderId;

  private Instant redeemedAt;

  protected VoucherRedemption() {}

  public VoucherRedemption(Voucher voucher, long orderId, Instant redeemedAt) {
    this.voucher = voucher;
    this.orderId = orderId;
    this.redeemedAt = redeemedAt;
  }
}
