package org.larkin.meals.orders;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.larkin.meals.common.Address;
import org.larkin.meals.common.Money;
import org.larkin.meals.couriers.Courier;
import org.larkin.meals.restaurants.Restaurant;

@Entity
@Table(name = "orders")
@DynamicUpdate
public class Order {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  private long consumerId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Restaurant restaurant;

  @ElementCollection
  @CollectionTable(name = "order_lines", joinColumns = @JoinColumn(name = "order_id"))
  private List<OrderLine> lines = new ArrayList<>();

  @Embedded private Address deliverTo;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total"))
  private Money total;

  private LocalDateTime placedAt;
  private LocalDateTime acceptedAt;
  private LocalDateTime readyBy;
  private LocalDateTime pickedUpAt;
  private LocalDateTime deliveredAt;

  @ManyToOne(fetch = FetchType.LAZY)
  private Courier courier;

  protected Order() {}

  public Order(
      long consumerId, Restaurant restaurant, List<OrderLine> lines, Address to, Money total) {
    this.consumerId = consumerId;
    this.restaurant = restaurant;
    this.lines.addAll(lines);
    this.deliverTo = to;
    this.total = total;
    this.placedAt = LocalDateTime.now();
    this.state = OrderState.PLACED;
  }

  public Long getId() {
    return id;
  }

  public OrderState getState() {
    return state;
  }

  public Restaurant getRestaurant() {
    return restaurant;
  }

  public Courier getCourier() {
    return courier;
  }

  public Money getTotal() {
    return total;
  }

  public void cancel() {
    require(OrderState.PLACED);
    state = OrderState.CANCELLED;
  }

  /** The consumer has moved since. */
  public void redirect(Address elsewhere) {
    require(OrderState.PLACED);
    deliverTo = elsewhere;
  }

  public void accept(LocalDateTime readyBy) {
    require(OrderState.PLACED);
    this.acceptedAt = LocalDateTime.now();
    this.readyBy = readyBy;
    this.state = OrderState.ACCEPTED;
  }

  public void assign(Courier courier) {
    this.courier = courier;
  }

  public void notePickedUp() {
    require(OrderState.ACCEPTED);
    state = OrderState.PICKED_UP;
    pickedUpAt = LocalDateTime.now();
  }

  public void noteDelivered() {
    require(OrderState.PICKED_UP);
    state = OrderState.DELIVERED;
    deliveredAt = LocalDateTime.now();
  }

  private void require(OrderState expected) {
    if (state != expected) {
      throw new IllegalStateException("order " + id + " is " + state);
    }
  }
}
