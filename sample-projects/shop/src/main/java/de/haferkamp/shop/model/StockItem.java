package de.haferkamp.shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

@Entity
public class StockItem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Product product;

  @ManyToOne(optional = false)
  @JoinColumn(name = "warehouse_code")
  private Warehouse warehouse;

  private int onHand;
  private int reserved;
  private int reorderLevel;
  @Version private int version;

  protected StockItem() {}

  /** Reserves up to {@code wanted} pieces, and says how many. */
  public int reserve(int wanted) {
    int got = Math.min(wanted, onHand - reserved);
    reserved += got;
    return got;
  }

  public int release(int quantity) {
    int given = Math.min(quantity, reserved);
    reserved -= given;
    return given;
  }

  public int pick(int quantity) {
    int picked = Math.min(quantity, reserved);
    reserved -= picked;
    onHand -= picked;
    return picked;
  }

  public void receive(int quantity) {
    onHand += quantity;
  }

  public Product getProduct() {
    return product;
  }

  public Warehouse getWarehouse() {
    return warehouse;
  }

  public int getOnHand() {
    return onHand;
  }

  public int getReserved() {
    return reserved;
  }
}
