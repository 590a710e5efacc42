package dev.kerf.analyzer.config;

import java.util.Objects;

/** A value with who said it. */
public record Setting<T>(T value, Origin origin) {

  public Setting {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }

  static <T> Setting<T> byDefault(T value) {
    return new Setting<>(value, Origin.DEFAULT);
  }
}
