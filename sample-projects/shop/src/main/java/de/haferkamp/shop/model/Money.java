package de.haferkamp.shop.model;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

@Embeddable
public class Money {

  private BigDecimal amount;
  private String currency;

  protected Money() {}

  public Money(BigDecimal amount, String currency) {
    this.amount = amount.setScale(2, RoundingMode.HALF_UP);
    this.currency = currency;
  }

  public static Money euro(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public String getCurrency() {
    return currency;
  }

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  public Money lessPercent(int percent) {
    return new Money(
        amount.multiply(BigDecimal.valueOf(100L - percent)).divide(BigDecimal.valueOf(100)),
        currency);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && amount.compareTo(money.amount) == 0
        && currency.equals(money.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount.stripTrailingZeros(), currency);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}
