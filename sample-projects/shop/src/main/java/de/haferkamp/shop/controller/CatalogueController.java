package de.haferkamp.shop.controller;

import de.haferkamp.shop.model.Money;
import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.service.CatalogueService;
import de.haferkamp.shop.service.ReviewService;
import de.haferkamp.shop.service.StockService;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class CatalogueController {

  private final CatalogueService catalogue;
  private final ReviewService reviews;
  private final StockService stock;

  public CatalogueController(
      CatalogueService catalogue, ReviewService reviews, StockService stock) {
    this.catalogue = catalogue;
    this.reviews = reviews;
    this.stock = stock;
  }

  @GetMapping("/")
  public String home(Model model) {
    model.addAttribute("categories", catalogue.topCategories());
    model.addAttribute("novelties", catalogue.novelties());
    return "home";
  }

  @GetMapping("/c/{slug}")
  public String category(
      @PathVariable String slug, @RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("products", catalogue.inCategory(slug, page));
    return "category";
  }

  @GetMapping("/search")
  public String search(@RequestParam("q") String text, Model model) {
    model.addAttribute("products", catalogue.search(text));
    return "search";
  }

  @GetMapping("/p/{sku}")
  public String product(@PathVariable String sku, Model model) {
    Product product = catalogue.product(sku);
    model.addAttribute("product", product);
    model.addAttribute("category", product.getCategory().getName());
    model.addAttribute("reviews", reviews.approvedFor(sku));
    model.addAttribute("available", stock.available(product.getId()) > 0);
    return "product";
  }

  @PostMapping("/admin/products/{sku}/price")
  public String changePrice(@PathVariable String sku, @RequestParam String price, Principal admin) {
    catalogue.changePrice(sku, Money.euro(price), admin.getName());
    return "redirect:/p/" + sku;
  }

  @PostMapping("/admin/products/{sku}/images")
  public String addImage(@PathVariable String sku, @RequestParam String url) {
    catalogue.addImage(sku, url);
    return "redirect:/p/" + sku;
  }
}
