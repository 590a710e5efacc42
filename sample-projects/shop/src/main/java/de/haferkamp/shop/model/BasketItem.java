package de.haferkamp.shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class BasketItem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Basket basket;

  @ManyToOne(optional = false)
  private Product product;

  private int quantity;

  protected BasketItem() {}

  BasketItem(Basket basket, Product product, int quantity) {
    this.basket = basket;
    this.product = product;
    this.quantity = quantity;
  }

  public Long getId() {
    return id;
  }

  public Basket getBasket() {
    return basket;
  }

  public Product getProduct() {
    return product;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }
}
