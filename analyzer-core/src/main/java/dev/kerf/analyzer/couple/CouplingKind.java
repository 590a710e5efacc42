package dev.kerf.analyzer.couple;

import java.util.Locale;

/** Why two elements may belong together. */
public enum CouplingKind {
  /** Code of one uses the other. */
  STRUCTURAL,
  /** They reach the same store. */
  DATA,
  /** They change or are read in one unit: a transaction, a statement, a foreign key. */
  TRANSACTIONAL,
  /** They change in the same commits. */
  EVOLUTIONARY,
  /** They are named with the same words. */
  SEMANTIC;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
