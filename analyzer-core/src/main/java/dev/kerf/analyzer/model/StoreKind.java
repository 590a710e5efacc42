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

  /** The lower-case word used in ids and exports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
