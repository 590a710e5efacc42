package de.haferkamp.shop.dto;

import jakarta.validation.constraints.NotBlank;

public record PaymentNotification(@NotBlank String reference, String event) {

  public boolean isCapture() {
    return "payment.captured".equals(event);
  }
}
