package no.tangvik.marina.model;

import java.util.HashSet;
import java.util.Set;

/** A place at a jetty. */
public class Berth {

  private String number;
  private String jetty;
  private int maxLengthInCm;
  private Set<String> equipment = new HashSet<>();

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getJetty() {
    return jetty;
  }

  public void setJetty(String jetty) {
    this.jetty = jetty;
  }

  public int getMaxLengthInCm() {
    return maxLengthInCm;
  }

  public void setMaxLengthInCm(int maxLengthInCm) {
    this.maxLengthInCm = maxLengthInCm;
  }

  public Set<String> getEquipment() {
    return equipment;
  }

  public void setEquipment(Set<String> equipment) {
    this.equipment = equipment;
  }

  public boolean fits(Boat boat) {
    return boat.getLengthInCm() <= maxLengthInCm;
  }
}
