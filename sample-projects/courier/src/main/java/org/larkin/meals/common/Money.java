package org.larkin.meals.common;

import java.math.BigDecimal;

/** Mapped in orm.xml. */
public class Money {

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  private BigDecimal amount;

  protected Money() {}

  public Money(BigDecimal amount) {
    this.amount = amount;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)));
  }

  public boolean exceeds(Money other) {
    return amount.compareTo(other.amount) > 0;
  }
}
