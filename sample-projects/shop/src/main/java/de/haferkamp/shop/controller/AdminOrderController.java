package de.haferkamp.shop.controller;

import de.haferkamp.shop.service.AuditService;
import de.haferkamp.shop.service.OrderService;
import de.haferkamp.shop.service.ShippingService;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/orders/{number}")
public class AdminOrderController {

  private final OrderService orders;
  private final ShippingService shipping;
  private final AuditService audit;

  public AdminOrderController(OrderService orders, ShippingService shipping, AuditService audit) {
    this.orders = orders;
    this.shipping = shipping;
    this.audit = audit;
  }

  @GetMapping
  public String show(@PathVariable String number, Model model) {
    model.addAttribute("order", orders.byNumber(number));
    model.addAttribute("log", audit.entriesOf(number));
    return "admin/order";
  }

  @PostMapping("/cancel")
  public String cancel(@PathVariable String number, Principal admin) {
    orders.cancel(number, admin.getName());
    return "redirect:/admin/orders/" + number;
  }

  @PostMapping("/dispatch")
  public String dispatch(
      @PathVariable String number, @RequestParam String warehouse, Principal admin) {
    shipping.dispatch(number, warehouse, admin.getName());
    return "redirect:/admin/orders/" + number;
  }
}
