package de.haferkamp.shop.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;

@Entity
public class Invoice {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int fiscalYear;
  private int runningNumber;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "total_currency"))
  private Money total;

  @Embedded private Address billingAddress;

  private LocalDate issuedOn;

  protected Invoice() {}

  public Invoice(Order order, int runningNumber, LocalDate issuedOn) {
    this.order = order;
    this.customer = order.getCustomer();
    this.total = order.getTotal();
    this.billingAddress = order.getShippingAddress();
    this.fiscalYear = issuedOn.getYear();
    this.runningNumber = runningNumber;
    this.issuedOn = issuedOn;
  }

  public String getNumber() {
    return fiscalYear + "-" + runningNumber;
  }

  public Customer getCustomer() {
    return customer;
  }

  public Money getTotal() {
    return total;
  }

  public Address getBillingAddress() {
    return billingAddress;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }
}
