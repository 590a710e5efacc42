package org.larkin.meals.orders;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.larkin.meals.common.Money;

@Embeddable
public class OrderLine {

  private String dish;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  private Money price;

  private int quantity;

  protected OrderLine() {}

  public OrderLine(String dish, Money price, int quantity) {
    this.dish = dish;
    this.price = price;
    this.quantity = quantity;
  }

  public Money sum() {
    return price.times(quantity);
  }
}
