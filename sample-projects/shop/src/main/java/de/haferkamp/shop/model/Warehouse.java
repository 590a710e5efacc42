package de.haferkamp.shop.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Warehouse {

  @Id private String code;
  private String name;
  @Embedded private Address address;

  protected Warehouse() {}

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public Address getAddress() {
    return address;
  }
}
