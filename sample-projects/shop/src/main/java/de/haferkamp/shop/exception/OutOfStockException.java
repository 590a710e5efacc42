package de.haferkamp.shop.exception;

import de.haferkamp.shop.model.Product;

public class OutOfStockException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sku;

  public OutOfStockException(Product product, int wanted) {
    super("Cannot deliver " + wanted + " of " + product.getName());
    this.sku = product.getSku();
  }

  public String getSku() {
    return sku;
  }
}
