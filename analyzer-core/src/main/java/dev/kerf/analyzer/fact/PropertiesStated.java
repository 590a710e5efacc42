package dev.kerf.analyzer.fact;

import java.util.List;

/** Keys with values: a properties file, or a YAML file with its keys joined by dots. */
public record PropertiesStated(List<Entry> entries) implements Fact {

  /** One key with its value; a list's elements are {@code key[0]}, {@code key[1]}. */
  public record Entry(String key, String value, int line) {}

  public PropertiesStated {
    entries = List.copyOf(entries);
  }
}
