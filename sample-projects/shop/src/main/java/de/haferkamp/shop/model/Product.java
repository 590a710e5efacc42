package de.haferkamp.shop.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String sku;
  private String name;
  private String description;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
  private Money price;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Category category;

  @ElementCollection
  @CollectionTable(name = "product_image", joinColumns = @JoinColumn(name = "product_id"))
  @OrderColumn(name = "position")
  @Column(name = "url")
  private List<String> images = new ArrayList<>();

  /** Kept by the reviews, see {@code ProductRepository.updateRating}. */
  private BigDecimal ratingAverage;

  private int ratingCount;

  protected Product() {}

  public Product(String sku, String name, Money price, Category category) {
    this.sku = sku;
    this.name = name;
    this.price = price;
    this.category = category;
  }

  public Long getId() {
    return id;
  }

  public String getSku() {
    return sku;
  }

  public String getName() {
    return name;
  }

  public String getDescription() {
    return description;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    this.price = price;
  }

  public Category getCategory() {
    return category;
  }

  public List<String> getImages() {
    return images;
  }

  public BigDecimal getRatingAverage() {
    return ratingAverage;
  }

  public int getRatingCount() {
    return ratingCount;
  }
}
