package com.paketexpress.api.v2;

/** As the carrier's jar has it, which the sample shop calls and nobody publishes. */
public class ParcelRequest {

  public void setSenderCity(String city) {}

  public void setStreet(String street) {}

  public void setZip(String zip) {}

  public void setCity(String city) {}

  public void setCountry(String country) {}
}
