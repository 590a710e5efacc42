package dev.kerf.analyzer.boundary;

import java.util.Locale;
import java.util.Map;

/**
 * How strictly crossings out of a service are judged.
 *
 * @param byDefault for kinds without a level of their own
 * @param byKind levels by the word of a crossing kind, such as {@code table-read}
 */
public record Enforcement(Level byDefault, Map<String, Level> byKind) {

  /** Least strict first. */
  public enum Level {
    /** Not looked at. */
    OFF,
    /** New crossings are told, and pass. */
    WARN,
    /** New crossings fail; those that were there before pass. */
    RATCHET,
    /** Every crossing fails, however old. */
    STRICT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What holds where the file is silent. */
  public static final Enforcement DEFAULT = new Enforcement(Level.RATCHET, Map.of());

  public Enforcement {
    byKind = Map.copyOf(byKind);
  }

  /** The level for one kind. */
  public Level of(String kind) {
    return byKind.getOrDefault(kind, byDefault);
  }

  /** Whether one kind has a level of its own. */
  public boolean names(String kind) {
    return byKind.containsKey(kind);
  }

  /** Whether new crossings of any kind fail. */
  public boolean isHeld() {
    return byDefault.compareTo(Level.RATCHET) >= 0
        || byKind.values().stream().anyMatch(level -> level.compareTo(Level.RATCHET) >= 0);
  }
}
