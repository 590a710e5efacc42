package de.haferkamp.shop.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String email;
  private String passwordHash;
  private String firstName;
  private String lastName;
  private boolean locked;
  private int bonusPoints;
  private Instant registeredAt;

  @ElementCollection
  @CollectionTable(name = "customer_address", joinColumns = @JoinColumn(name = "customer_id"))
  private List<Address> addresses = new ArrayList<>();

  protected Customer() {}

  public Customer(
      String email, String passwordHash, String firstName, String lastName, Instant registeredAt) {
    this.email = email;
    this.passwordHash = passwordHash;
    this.firstName = firstName;
    this.lastName = lastName;
    this.registeredAt = registeredAt;
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public String getFullName() {
    return firstName + " " + lastName;
  }

  public boolean isLocked() {
    return locked;
  }

  public int getBonusPoints() {
    return bonusPoints;
  }

  public void setBonusPoints(int bonusPoints) {
    this.bonusPoints = bonusPoints;
  }

  public List<Address> getAddresses() {
    return addresses;
  }
}
