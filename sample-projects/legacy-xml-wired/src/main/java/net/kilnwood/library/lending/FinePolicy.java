package net.kilnwood.library.lending;

public interface FinePolicy {

  int cents(int daysLate);
}
