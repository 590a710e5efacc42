package de.haferkamp.shop.exception;

public class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String what, Object key) {
    super("No " + what + " " + key);
  }
}
