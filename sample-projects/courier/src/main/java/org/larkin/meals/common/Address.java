package org.larkin.meals.common;

/** Mapped in orm.xml. */
public class Address {

  private String street;
  private String city;
  private String postcode;

  protected Address() {}

  public Address(String street, String city, String postcode) {
    this.street = street;
    this.city = city;
    this.postcode = postcode;
  }

  public String oneLine() {
    return street + ", " + postcode + ' ' + city;
  }
}
