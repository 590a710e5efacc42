package de.haferkamp.shop.service;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.exception.OutOfStockException;
import de.haferkamp.shop.model.Basket;
import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.repository.BasketRepository;
import de.haferkamp.shop.repository.CustomerRepository;
import de.haferkamp.shop.repository.ProductRepository;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class BasketService {

  private final BasketRepository baskets;
  private final CustomerRepository customers;
  private final ProductRepository products;
  private final StockService stock;
  private final Clock clock;

  public BasketService(
      BasketRepository baskets,
      CustomerRepository customers,
      ProductRepository products,
      StockService stock,
      Clock clock) {
    this.baskets = baskets;
    this.customers = customers;
    this.products = products;
    this.stock = stock;
    this.clock = clock;
  }

  public Basket basketOf(long customerId) {
    return baskets
        .findWithItems(customerId)
        .orElseGet(() -> new Basket(customers.getReferenceById(customerId)));
  }

  public void add(long customerId, String sku, int quantity) {
    Product product =
        products.findBySku(sku).orElseThrow(() -> new NotFoundException("product", sku));
    if (stock.available(product.getId()) < quantity) {
      throw new OutOfStockException(product, quantity);
    }
    Basket basket = basketOf(customerId);
    basket.add(product, quantity, clock.instant());
    baskets.save(basket);
  }

  public void remove(long customerId, String sku) {
    Basket basket = basketOf(customerId);
    basket.remove(sku, clock.instant());
    baskets.save(basket);
  }

  public int deleteAbandoned(Duration age) {
    return baskets.deleteByUpdatedAtBefore(clock.instant().minus(age));
  }
}
