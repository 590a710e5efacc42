package de.haferkamp.shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class Voucher {

  @Id private String code;
  private int percent;
  private LocalDate validUntil;
  private int maxUses;

  protected Voucher() {}

  public Voucher(String code, int percent, LocalDate validUntil, int maxUses) {
    this.code = code;
    this.percent = percent;
    this.validUntil = validUntil;
    this.maxUses = maxUses;
  }

  public boolean isUsable(LocalDate today, long timesUsed) {
    return !today.isAfter(validUntil) && timesUsed < maxUses;
  }

  public String getCode() {
    return code;
  }

  public int getPercent() {
    return percent;
  }
}
