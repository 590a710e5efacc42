package no.tangvik.marina.model;

import java.util.HashSet;
import java.util.Set;

/** Who keeps boats here. */
public class Owner {

  private Long id;
  private String name;
  private Address address;
  private boolean member;
  private Set<Boat> boats = new HashSet<>();

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) {
    this.address = address;
  }

  public boolean isMember() {
    return member;
  }

  public void setMember(boolean member) {
    this.member = member;
  }

  public Set<Boat> getBoats() {
    return boats;
  }

  public void setBoats(Set<Boat> boats) {
    this.boats = boats;
  }
}
