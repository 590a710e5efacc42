package de.haferkamp.shop.controller;

import de.haferkamp.shop.dto.ReviewForm;
import de.haferkamp.shop.service.ReviewService;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
public class ReviewController {

  private final ReviewService reviews;

  public ReviewController(ReviewService reviews) {
    this.reviews = reviews;
  }

  @PostMapping("/p/{sku}/reviews")
  public String write(
      @PathVariable String sku, @SessionAttribute long customerId, @Valid ReviewForm form) {
    reviews.write(sku, customerId, form);
    return "redirect:/p/" + sku;
  }

  @GetMapping("/admin/reviews")
  public String pending(Model model) {
    model.addAttribute("reviews", reviews.pending());
    return "admin/reviews";
  }

  @PostMapping("/admin/reviews/{id}/approve")
  public String approve(@PathVariable long id, Principal admin) {
    reviews.approve(id, admin.getName());
    return "redirect:/admin/reviews";
  }
}
