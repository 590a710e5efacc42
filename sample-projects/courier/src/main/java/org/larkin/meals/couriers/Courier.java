package org.larkin.meals.couriers;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import org.larkin.meals.common.Address;
import org.larkin.meals.orders.Order;

@Entity
@Table(name = "couriers")
public class Courier {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Embedded private Address address;

  @Embedded private Route route = new Route();

  private boolean onDuty;

  protected Courier() {}

  public Courier(String name, Address address) {
    this.name = name;
    this.address = address;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void beginShift() {
    onDuty = true;
  }

  public void endShift() {
    onDuty = false;
  }

  /** Takes on the way from the restaurant to the consumer. */
  public void deliver(Order order, LocalDateTime readyBy) {
    route.deliver(order, readyBy);
  }

  public List<Stop> stopsFor(Order order) {
    return route.stopsFor(order);
  }
}
