package org.larkin.meals.couriers;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.larkin.meals.orders.Order;

/** All that a courier still has to do. */
@Embeddable
public class Route {

  @ElementCollection private List<Stop> stops = new ArrayList<>();

  void deliver(Order order, LocalDateTime readyBy) {
    stops.add(Stop.pickup(order, readyBy));
    stops.add(Stop.dropOff(order, readyBy));
  }

  List<Stop> stopsFor(Order order) {
    return stops.stream().filter(stop -> stop.isFor(order)).toList();
  }
}
