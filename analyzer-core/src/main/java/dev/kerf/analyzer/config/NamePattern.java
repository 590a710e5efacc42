package dev.kerf.analyzer.config;

/**
 * A pattern of method names: {@code find*}.
 *
 * @param pattern as written
 */
public record NamePattern(String pattern) {

  public NamePattern {
    if (pattern.isBlank()) {
      throw new IllegalArgumentException("an empty pattern matches nothing");
    }
  }

  public boolean matches(String name) {
    return Glob.matchesName(pattern, name);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
