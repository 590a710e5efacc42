package no.tangvik.marina.model;

/** A boat, moored or not. */
public class Boat {

  private Long id;
  private String name;
  private int lengthInCm;
  private Owner owner;
  private Berth berth;

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

  public int getLengthInCm() {
    return lengthInCm;
  }

  public void setLengthInCm(int lengthInCm) {
    this.lengthInCm = lengthInCm;
  }

  public Owner getOwner() {
    return owner;
  }

  public void setOwner(Owner owner) {
    this.owner = owner;
  }

  public Berth getBerth() {
    return berth;
  }

  public void setBerth(Berth berth) {
    this.berth = berth;
  }
}
