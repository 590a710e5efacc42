package no.tangvik.marina.model;

/** A berth for a whole summer. */
public class SeasonContract extends Contract {

  private int season;
  private boolean winterStorage;

  public int getSeason() {
    return season;
  }

  public void setSeason(int season) {
    this.season = season;
  }

  public boolean isWinterStorage() {
    return winterStorage;
  }

  public void setWinterStorage(boolean winterStorage) {
    this.winterStorage = winterStorage;
  }
}
