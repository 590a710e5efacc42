package org.larkin.meals.restaurants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.larkin.meals.common.Address;
import org.larkin.meals.common.Money;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/restaurants")
public class RestaurantController {

  public record Opening(
      String name, String street, String city, String postcode, Map<String, BigDecimal> menu) {}

  private final RestaurantService restaurants;

  public RestaurantController(RestaurantService restaurants) {
    this.restaurants = restaurants;
  }

  @PostMapping
  public long open(@RequestBody Opening opening) {
    Address address = new Address(opening.street(), opening.city(), opening.postcode());
    List<Dish> menu = new ArrayList<>();
    opening.menu().forEach((dish, price) -> menu.add(new Dish(dish, new Money(price))));
    return restaurants.open(opening.name(), address, menu).getId();
  }
}
