package de.haferkamp.shop.controller;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.OrderStatus;
import de.haferkamp.shop.service.InvoiceService;
import de.haferkamp.shop.service.OrderService;
import de.haferkamp.shop.util.ShopFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
@RequestMapping("/orders")
public class OrderHistoryController {

  private final OrderService orders;
  private final InvoiceService invoices;

  public OrderHistoryController(OrderService orders, InvoiceService invoices) {
    this.orders = orders;
    this.invoices = invoices;
  }

  @GetMapping
  public String list(@SessionAttribute long customerId, Model model) {
    model.addAttribute("orders", orders.ordersOf(customerId));
    return "orders";
  }

  @GetMapping("/{number}")
  public String show(@PathVariable String number, @SessionAttribute long customerId, Model model) {
    Order order = orders.byNumber(number);
    if (order.getCustomer().getId() != customerId) {
      throw new NotFoundException("order", number);
    }
    model.addAttribute("order", order);
    model.addAttribute("total", ShopFormat.money(order.getTotal()));
    model.addAttribute("greeting", "Guten Tag " + order.getCustomer().getFullName());
    model.addAttribute(
        "categories",
        order.getItems().stream()
            .map(item -> item.getProduct().getCategory().getName())
            .collect(Collectors.toSet()));
    if (order.getStatus() != OrderStatus.PLACED && order.getStatus() != OrderStatus.CANCELLED) {
      model.addAttribute("invoice", invoices.ofOrder(order).getNumber());
    }
    return "order";
  }
}
