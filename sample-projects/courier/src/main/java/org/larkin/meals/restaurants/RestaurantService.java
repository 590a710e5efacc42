package org.larkin.meals.restaurants;

import java.util.List;
import org.larkin.meals.common.Address;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RestaurantService {

  private final RestaurantRepository restaurants;

  public RestaurantService(RestaurantRepository restaurants) {
    this.restaurants = restaurants;
  }

  @Transactional
  public Restaurant open(String name, Address address, List<Dish> menu) {
    return restaurants.save(new Restaurant(name, address, menu));
  }
}
