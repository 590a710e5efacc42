package de.haferkamp.shop.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Payment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  private String method;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status = PaymentStatus.REQUESTED;

  @Embedded private Money amount;

  private String providerReference;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "payment_id", nullable = false)
  private List<Refund> refunds = new ArrayList<>();

  protected Payment() {}

  public Payment(Order order, String method, String providerReference) {
    this.order = order;
    this.method = method;
    this.amount = order.getTotal();
    this.providerReference = providerReference;
  }

  public void capture() {
    status = PaymentStatus.CAPTURED;
  }

  public void refund(String reason, Instant now) {
    status = PaymentStatus.REFUNDED;
    refunds.add(new Refund(amount, reason, now));
  }

  public Order getOrder() {
    return order;
  }

  public String getMethod() {
    return method;
  }

  public PaymentStatus getStatus() {
    return status;
  }

  public Money getAmount() {
    return amount;
  }

  public String getProviderReference() {
    return providerReference;
  }
}
