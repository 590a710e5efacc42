package dev.kerf.analyzer.cache.codec;

/** How the values of one declared type are written and read. */
interface Shape {

  void write(Object value, SharedOutput out);

  /** A value equal to the one that was written. */
  Object read(SharedInput in);
}
