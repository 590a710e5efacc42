package no.tangvik.marina.model;

import java.math.BigDecimal;

/** What an owner pays for. */
public class Contract {

  private Long id;
  private Boat boat;
  private BigDecimal fee;
  private String state;

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Boat getBoat() {
    return boat;
  }

  public void setBoat(Boat boat) {
    this.boat = boat;
  }

  public BigDecimal getFee() {
    return fee;
  }

  public void setFee(BigDecimal fee) {
    this.fee = fee;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  /** The boat has left for good. */
  public void end() {
    state = "ENDED";
  }
}
