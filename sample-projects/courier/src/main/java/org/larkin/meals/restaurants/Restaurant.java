package org.larkin.meals.restaurants;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.larkin.meals.common.Address;

@Entity
@Table(name = "restaurants")
public class Restaurant {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Embedded private Address address;

  @ElementCollection private List<Dish> menu = new ArrayList<>();

  protected Restaurant() {}

  public Restaurant(String name, Address address, List<Dish> menu) {
    this.name = name;
    this.address = address;
    this.menu.addAll(menu);
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Address getAddress() {
    return address;
  }

  public Dish dish(String wanted) {
    return menu.stream().filter(dish -> dish.getName().equals(wanted)).findAny().orElseThrow();
  }
}
