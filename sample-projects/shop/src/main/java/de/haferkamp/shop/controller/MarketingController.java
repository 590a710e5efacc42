package de.haferkamp.shop.controller;

import de.haferkamp.shop.service.NewsletterService;
import de.haferkamp.shop.service.VoucherService;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class MarketingController {

  private final NewsletterService newsletter;
  private final VoucherService vouchers;

  public MarketingController(NewsletterService newsletter, VoucherService vouchers) {
    this.newsletter = newsletter;
    this.vouchers = vouchers;
  }

  @PostMapping("/newsletter")
  public String subscribe(@RequestParam String email) {
    newsletter.subscribe(email);
    return "redirect:/?subscribed";
  }

  /** A GET, as it is a link in a mail. */
  @GetMapping("/newsletter/unsubscribe")
  public String unsubscribe(@RequestParam String email) {
    newsletter.unsubscribe(email);
    return "redirect:/?unsubscribed";
  }

  @PostMapping("/admin/vouchers")
  public String createVoucher(
      @RequestParam String code,
      @RequestParam int percent,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate validUntil,
      @RequestParam(defaultValue = "1") int maxUses) {
    vouchers.create(code, percent, validUntil, maxUses);
    return "redirect:/admin";
  }
}
