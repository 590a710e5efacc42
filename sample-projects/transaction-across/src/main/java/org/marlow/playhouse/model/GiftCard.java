package org.marlow.playhouse.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "gift_card")
public class GiftCard {

  /** Printed on the card. */
  @Id private String code;

  private BigDecimal balance;

  protected GiftCard() {}

  /** Takes as much of {@code amount} as there is on the card, and says how much that was. */
  public BigDecimal redeem(BigDecimal amount) {
    BigDecimal taken = balance.min(amount);
    balance = balance.subtract(taken);
    return taken;
  }
}
