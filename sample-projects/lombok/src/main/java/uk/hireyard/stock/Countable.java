package uk.hireyard.stock;

/** Knows how many there are. */
public interface Countable {
  int count();
}
