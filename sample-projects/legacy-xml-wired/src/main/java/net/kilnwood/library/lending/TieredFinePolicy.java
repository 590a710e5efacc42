package net.kilnwood.library.lending;

public class TieredFinePolicy implements FinePolicy {

  private int perDay;

  public void setPerDay(int perDay) {
    this.perDay = perDay;
  }

  public int cents(int daysLate) {
    return Math.min(daysLate * perDay, 2000);
  }
}
