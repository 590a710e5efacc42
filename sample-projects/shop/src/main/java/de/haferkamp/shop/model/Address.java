package de.haferkamp.shop.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Embeddable
public class Address {

  @NotBlank private String street;
  @NotBlank private String zip;
  @NotBlank private String city;

  @Size(min = 2, max = 2)
  private String country;

  public Address() {}

  public Address(String street, String zip, String city, String country) {
    this.street = street;
    this.zip = zip;
    this.city = city;
    this.country = country;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getZip() {
    return zip;
  }

  public void setZip(String zip) {
    this.zip = zip;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
