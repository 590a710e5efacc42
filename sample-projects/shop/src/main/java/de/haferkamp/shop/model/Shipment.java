package de.haferkamp.shop.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

@Entity
public class Shipment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "warehouse_code")
  private Warehouse warehouse;

  private String trackingNumber;
  private String status = "ON_ITS_WAY";
  @Embedded private Address address;
  private Instant shippedAt;

  protected Shipment() {}

  public Shipment(Order order, Warehouse warehouse, String trackingNumber, Instant shippedAt) {
    this.order = order;
    this.warehouse = warehouse;
    this.address = order.getShippingAddress();
    this.trackingNumber = trackingNumber;
    this.shippedAt = shippedAt;
  }

  public Order getOrder() {
    return order;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }
}
