package de.haferkamp.shop.controller;

import de.haferkamp.shop.service.BasketService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
@RequestMapping("/basket")
public class BasketController {

  private final BasketService baskets;

  public BasketController(BasketService baskets) {
    this.baskets = baskets;
  }

  @GetMapping
  public String show(@SessionAttribute long customerId, Model model) {
    model.addAttribute("basket", baskets.basketOf(customerId));
    return "basket";
  }

  @PostMapping("/items")
  public String add(
      @SessionAttribute long customerId,
      @RequestParam String sku,
      @RequestParam(defaultValue = "1") int quantity) {
    baskets.add(customerId, sku, quantity);
    return "redirect:/basket";
  }

  @PostMapping("/items/{sku}/remove")
  public String remove(@SessionAttribute long customerId, @PathVariable String sku) {
    baskets.remove(customerId, sku);
    return "redirect:/basket";
  }
}
