package de.haferkamp.shop.controller;

import de.haferkamp.shop.dto.CheckoutForm;
import de.haferkamp.shop.exception.OutOfStockException;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.service.BasketService;
import de.haferkamp.shop.service.OrderService;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
@RequestMapping("/checkout")
public class CheckoutController {

  private final BasketService baskets;
  private final OrderService orders;

  public CheckoutController(BasketService baskets, OrderService orders) {
    this.baskets = baskets;
    this.orders = orders;
  }

  @GetMapping
  public String form(@SessionAttribute long customerId, Model model) {
    model.addAttribute("basket", baskets.basketOf(customerId));
    model.addAttribute("form", new CheckoutForm());
    return "checkout";
  }

  @PostMapping
  public String place(
      @SessionAttribute long customerId,
      @Valid @ModelAttribute("form") CheckoutForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      model.addAttribute("basket", baskets.basketOf(customerId));
      return "checkout";
    }
    try {
      Order order = orders.place(customerId, form);
      return "redirect:/orders/" + order.getNumber();
    } catch (OutOfStockException e) {
      baskets.remove(customerId, e.getSku());
      return "redirect:/basket?soldOut=" + e.getSku();
    }
  }
}
