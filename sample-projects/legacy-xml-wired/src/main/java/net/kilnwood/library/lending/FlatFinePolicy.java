package net.kilnwood.library.lending;

public class FlatFinePolicy implements FinePolicy {

  public int cents(int daysLate) {
    return daysLate > 0 ? 200 : 0;
  }
}
