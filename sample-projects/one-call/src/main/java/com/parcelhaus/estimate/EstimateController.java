package com.parcelhaus.estimate;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/estimates")
public class EstimateController {

  private static final Map<String, Integer> DAYS_BY_SERVICE =
      Map.of("express", 1, "standard", 2, "bulky", 5);

  private final DeliveryCalendar calendar;

  public EstimateController(DeliveryCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/{service}")
  public LocalDate estimate(
      @PathVariable String service,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate handedIn) {
    int days = DAYS_BY_SERVICE.getOrDefault(service, DAYS_BY_SERVICE.get("standard"));
    return calendar.arrival(handedIn, days);
  }
}
