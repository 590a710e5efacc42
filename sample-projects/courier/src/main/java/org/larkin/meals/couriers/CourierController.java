package org.larkin.meals.couriers;

import org.larkin.meals.common.Address;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/couriers")
public class CourierController {

  public record Hiring(String name, String street, String city, String postcode) {}

  private final CourierService couriers;

  public CourierController(CourierService couriers) {
    this.couriers = couriers;
  }

  @PostMapping
  public long hire(@RequestBody Hiring hiring) {
    Address address = new Address(hiring.street(), hiring.city(), hiring.postcode());
    return couriers.hire(hiring.name(), address);
  }

  @PutMapping("/{id}/duty")
  public void duty(@PathVariable long id, @RequestBody boolean onDuty) {
    couriers.changeDuty(id, onDuty);
  }
}
