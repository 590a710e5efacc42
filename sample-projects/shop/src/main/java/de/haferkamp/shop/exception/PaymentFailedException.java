package de.haferkamp.shop.exception;

public class PaymentFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PaymentFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
