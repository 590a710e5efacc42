package de.haferkamp.shop.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "orders")
public class Order {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @Enumerated(EnumType.STRING)
  private OrderStatus status = OrderStatus.PLACED;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<OrderItem> items = new ArrayList<>();

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "total_currency"))
  private Money total = Money.euro("0");

  @Embedded private Address shippingAddress;

  private Instant placedAt;

  protected Order() {}

  public Order(String number, Customer customer, Address shippingAddress, Instant placedAt) {
    this.number = number;
    this.customer = customer;
    this.shippingAddress = shippingAddress;
    this.placedAt = placedAt;
  }

  public void add(Product product, int quantity) {
    OrderItem item = new OrderItem(this, product, quantity);
    items.add(item);
    total = total.plus(item.getSubtotal());
  }

  public void discount(int percent) {
    total = total.lessPercent(percent);
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public Customer getCustomer() {
    return customer;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public void setStatus(OrderStatus status) {
    this.status = status;
  }

  public List<OrderItem> getItems() {
    return items;
  }

  public Money getTotal() {
    return total;
  }

  public Address getShippingAddress() {
    return shippingAddress;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }
}
