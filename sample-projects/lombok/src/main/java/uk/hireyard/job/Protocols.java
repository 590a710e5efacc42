package uk.hireyard.job;

/** Gives protocols. */
public final class Protocols {
  private Protocols() {}

  public static Protocol of(Class<?> owner) {
    return new Protocol(owner);
  }
}
