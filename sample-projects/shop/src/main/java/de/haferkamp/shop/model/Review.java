package de.haferkamp.shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

@Entity
public class Review {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Product product;

  @ManyToOne(optional = false)
  private Customer customer;

  private int stars;
  private String body;
  private boolean approved;
  private Instant createdAt;

  protected Review() {}

  public Review(Product product, Customer customer, int stars, String body, Instant createdAt) {
    this.product = product;
    this.customer = customer;
    this.stars = stars;
    this.body = body;
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  public Product getProduct() {
    return product;
  }

  public Customer getCustomer() {
    return customer;
  }

  public int getStars() {
    return stars;
  }

  public String getBody() {
    return body;
  }

  public void approve() {
    approved = true;
  }
}
