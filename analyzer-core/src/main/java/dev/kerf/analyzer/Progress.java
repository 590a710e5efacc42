package dev.kerf.analyzer;

/** Hears how far a long analysis is; called by several threads. */
public interface Progress {

  /**
   * A stage begins.
   *
   * @param name for people: {@code read}, {@code resolve}, ...
   * @param total how many steps it has, 0 where it can't be told
   */
  void stage(String name, int total);

  /** One step of the stage is done. */
  void step();

  /** Nobody listens. */
  static Progress none() {
    return new Progress() {
      @Override
      public void stage(String name, int total) {}

      @Override
      public void step() {}
    };
  }
}
