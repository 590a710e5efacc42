package dev.kerf.analyzer.connect;

import java.util.function.Supplier;

/**
 * What evaluations of texts may cost, in terms that are looked at: each has so much, and what it
 * does for others as well has so much of its own, since those find it done.
 */
final class TextBudget {

  private static final int BUDGET = 20_000;

  /** For one piece of work that others will ask for as well. */
  private static final int SHARED_BUDGET = 4_000;

  /** For each of many that ask for the same: hardly any text takes more. */
  private static final int SMALL_BUDGET = 1_000;

  /**
   * For all that an evaluation does for others as well: fields may be made of any number of others.
   */
  private static final int ALL_SHARED_BUDGET = 15 * SHARED_BUDGET;

  private int left;
  private int shared;
  private boolean saving;
  private long spent;

  /** Begins the next evaluation. */
  void begin() {
    left = saving ? SMALL_BUDGET : BUDGET;
    shared = saving ? SMALL_BUDGET : ALL_SHARED_BUDGET;
  }

  /** Whether evaluations from now on make do with a small budget. */
  void save(boolean saving) {
    this.saving = saving;
  }

  /** How many terms were looked at in all evaluations. */
  long spent() {
    return spent;
  }

  /** Whether there is work left to do one more term. */
  boolean spend() {
    spent++;
    return --left >= 0;
  }

  boolean isExhausted() {
    return left < 0;
  }

  /** Does work that others will ask for as well: it has a budget of its own. */
  <T> T apart(Supplier<T> work) {
    int before = left;
    int granted = Math.min(SHARED_BUDGET, shared);
    left = granted;
    T out = work.get();
    shared = Math.max(0, shared - granted + Math.max(0, left));
    left = before;
    return out;
  }

  /** Whether what is found now may be less than what another evaluation would find. */
  boolean isOverspent() {
    return shared == 0;
  }
}
