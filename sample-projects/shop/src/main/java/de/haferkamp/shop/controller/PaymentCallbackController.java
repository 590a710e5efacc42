package de.haferkamp.shop.controller;

import de.haferkamp.shop.dto.PaymentNotification;
import de.haferkamp.shop.service.PaymentService;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaymentCallbackController {

  private final PaymentService payments;

  public PaymentCallbackController(PaymentService payments) {
    this.payments = payments;
  }

  @PostMapping("/api/payments/notifications")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void notified(@Valid @RequestBody PaymentNotification notification) {
    if (notification.isCapture()) {
      payments.captured(notification);
    }
  }
}
