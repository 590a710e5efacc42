package dev.kerf.analyzer.connect;

import java.util.function.Supplier;

/** A part of the codebase that is worked out when its turn comes. */
final class Part<T> implements Runnable {

  private final Supplier<T> work;
  private T result;

  Part(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public void run() {
    result = work.get();
  }

  /** What came out; only once it has run. */
  T result() {
    if (result == null) {
      throw new IllegalStateException("a part is asked for before it is worked out");
    }
    return result;
  }
}
