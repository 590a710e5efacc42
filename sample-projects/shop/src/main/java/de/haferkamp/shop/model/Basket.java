package de.haferkamp.shop.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Basket {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<BasketItem> items = new ArrayList<>();

  private Instant updatedAt;

  protected Basket() {}

  public Basket(Customer customer) {
    this.customer = customer;
  }

  public void add(Product product, int quantity, Instant now) {
    updatedAt = now;
    for (BasketItem item : items) {
      if (item.getProduct().getSku().equals(product.getSku())) {
        item.setQuantity(item.getQuantity() + quantity);
        return;
      }
    }
    items.add(new BasketItem(this, product, quantity));
  }

  public void remove(String sku, Instant now) {
    updatedAt = now;
    items.removeIf(item -> item.getProduct().getSku().equals(sku));
  }

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public List<BasketItem> getItems() {
    return items;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }
}
