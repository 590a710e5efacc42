package de.haferkamp.shop.model;

import java.time.Instant;

/** Orders for tests. */
public final class Orders {

  private Orders() {}

  public static Order placed(String number) {
    Customer customer =
        new Customer("ada@example.org", "", "Ada", "Kern", Instant.parse("2020-01-01T00:00:00Z"));
    Address address = new Address("Feldweg 3", "29410", "Salzwedel", "DE");
    return new Order(number, customer, address, Instant.parse("2021-03-01T10:00:00Z"));
  }
}
