package org.larkin.meals.consumers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.larkin.meals.common.Money;

@Entity
@Table(name = "consumers")
public class Consumer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "credit_limit"))
  private Money creditLimit;

  protected Consumer() {}

  public Consumer(String name, Money creditLimit) {
    this.name = name;
    this.creditLimit = creditLimit;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void check(Money total) {
    if (total.exceeds(creditLimit)) {
      throw new IllegalStateException(name + " may not order for so much");
    }
  }
}
