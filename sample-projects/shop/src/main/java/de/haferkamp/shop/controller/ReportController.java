package de.haferkamp.shop.controller;

import de.haferkamp.shop.repository.SalesReportDao;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/reports")
public class ReportController {

  private final SalesReportDao sales;
  private final Clock clock;

  public ReportController(SalesReportDao sales, Clock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  @GetMapping("/categories")
  public String byCategory(@RequestParam(defaultValue = "7") int days, Model model) {
    Instant now = clock.instant();
    model.addAttribute("rows", sales.salesByCategory(now.minus(Duration.ofDays(days)), now));
    return "admin/report";
  }

  @GetMapping("/customers")
  public String byCustomer(
      @RequestParam(defaultValue = "365") int days,
      @RequestParam(required = false) String country,
      Model model) {
    Instant from = clock.instant().minus(Duration.ofDays(days));
    model.addAttribute("rows", sales.salesByCustomer(from, country));
    return "admin/report";
  }
}
