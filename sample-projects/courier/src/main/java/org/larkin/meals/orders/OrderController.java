package org.larkin.meals.orders;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.larkin.meals.common.Address;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
public class OrderController {

  public record Placement(
      long consumerId,
      long restaurantId,
      Map<String, Integer> dishes,
      String street,
      String city,
      String postcode) {}

  public record Elsewhere(String street, String city, String postcode) {}

  private final OrderService service;
  private final OrderRepository orders;

  public OrderController(OrderService service, OrderRepository orders) {
    this.service = service;
    this.orders = orders;
  }

  @PostMapping
  public long place(@RequestBody Placement wanted) {
    Address to = new Address(wanted.street(), wanted.city(), wanted.postcode());
    return service.place(wanted.consumerId(), wanted.restaurantId(), wanted.dishes(), to).getId();
  }

  @GetMapping("/{id}")
  public OrderView show(@PathVariable long id) {
    return view(orders.findById(id).orElseThrow());
  }

  @GetMapping
  public List<OrderView> list(@RequestParam long consumerId) {
    return orders.findAllByConsumerId(consumerId).stream().map(this::view).toList();
  }

  @PostMapping("/{id}/cancel")
  public OrderView cancel(@PathVariable long id) {
    return view(service.cancel(id));
  }

  @PostMapping("/{id}/redirect")
  public OrderView redirect(@PathVariable long id, @RequestBody Elsewhere to) {
    return view(service.redirect(id, new Address(to.street(), to.city(), to.postcode())));
  }

  @PostMapping("/{id}/accept")
  public void accept(@PathVariable long id, @RequestBody LocalDateTime readyBy) {
    service.accept(id, readyBy);
  }

  @PostMapping("/{id}/picked-up")
  public void pickedUp(@PathVariable long id) {
    service.notePickedUp(id);
  }

  @PostMapping("/{id}/delivered")
  public void delivered(@PathVariable long id) {
    service.noteDelivered(id);
  }

  private OrderView view(Order order) {
    boolean onTheWay = order.getCourier() != null;
    return new OrderView(
        order.getId(),
        order.getState(),
        order.getTotal().getAmount(),
        order.getRestaurant().getName(),
        onTheWay ? order.getCourier().getName() : null,
        onTheWay ? stops(order) : List.of());
  }

  private List<String> stops(Order order) {
    return order.getCourier().stopsFor(order).stream()
        .map(stop -> stop.getKind() + " " + stop.getDueAt())
        .toList();
  }
}
