package org.larkin.meals.orders;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.larkin.meals.common.Address;
import org.larkin.meals.common.Money;
import org.larkin.meals.consumers.ConsumerService;
import org.larkin.meals.couriers.Courier;
import org.larkin.meals.couriers.CourierRepository;
import org.larkin.meals.restaurants.Restaurant;
import org.larkin.meals.restaurants.RestaurantRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class OrderService {

  private final OrderRepository orders;
  private final RestaurantRepository restaurants;
  private final CourierRepository couriers;
  private final ConsumerService consumers;

  public OrderService(
      OrderRepository orders,
      RestaurantRepository restaurants,
      CourierRepository couriers,
      ConsumerService consumers) {
    this.orders = orders;
    this.restaurants = restaurants;
    this.couriers = couriers;
    this.consumers = consumers;
  }

  public Order place(
      long consumerId, long restaurantId, Map<String, Integer> dishes, Address deliverTo) {
    Restaurant restaurant = restaurants.findById(restaurantId).orElseThrow();
    List<OrderLine> lines = new ArrayList<>();
    Money total = Money.ZERO;
    for (Map.Entry<String, Integer> wanted : dishes.entrySet()) {
      Money price = restaurant.dish(wanted.getKey()).getPrice();
      OrderLine line = new OrderLine(wanted.getKey(), price, wanted.getValue());
      lines.add(line);
      total = total.plus(line.sum());
    }
    consumers.checkOrder(consumerId, total);
    return orders.save(new Order(consumerId, restaurant, lines, deliverTo, total));
  }

  public Order cancel(long orderId) {
    Order order = find(orderId);
    order.cancel();
    return order;
  }

  public Order redirect(long orderId, Address elsewhere) {
    Order order = find(orderId);
    order.redirect(elsewhere);
    return order;
  }

  public void accept(long orderId, LocalDateTime readyBy) {
    Order order = find(orderId);
    order.accept(readyBy);
    scheduleDelivery(order, readyBy);
  }

  /** Whoever has been on duty longest has to go. */
  public void scheduleDelivery(Order order, LocalDateTime readyBy) {
    Courier courier = couriers.findAllOnDuty().get(0);
    courier.deliver(order, readyBy);
    order.assign(courier);
  }

  public void notePickedUp(long orderId) {
    find(orderId).notePickedUp();
  }

  public void noteDelivered(long orderId) {
    find(orderId).noteDelivered();
  }

  private Order find(long orderId) {
    return orders.findById(orderId).orElseThrow();
  }
}
