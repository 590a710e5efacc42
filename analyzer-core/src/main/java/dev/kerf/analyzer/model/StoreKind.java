package dev.kerf.analyzer.model;

import java.util.Locale;

/** What kind of thing holds data that several types may share. */
public enum StoreKind {
  TABLE,
  VIEW,
  COLLECTION,
  CACHE,
  SESSION,
  DESTINATION,
  SEQUENCE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Whether it lies beside the data that services own: each service could have one of its own. */
  public boolean isBesideData() {
    return this == CACHE || this == SESSION || this == DESTINATION || this == SEQUENCE;
  }

  /** The lower-case word used in ids and exports. */
  public String word() {
    return word;
  }
}
