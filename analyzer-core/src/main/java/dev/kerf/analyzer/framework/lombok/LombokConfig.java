package dev.kerf.analyzer.framework.lombok;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code lombok.config} says for the files of one folder: single values, and lists that grow
 * with {@code +=}. Keys are compared without case.
 */
final class LombokConfig {

  /** Nothing is configured. */
  static final LombokConfig NONE = new LombokConfig();

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, List<String>> lists = new TreeMap<>();

  /** Takes over what a folder further out says; what is said here stays. */
  LombokConfig over(LombokConfig outer) {
    LombokConfig merged = new LombokConfig();
    merged.values.putAll(outer.values);
    merged.values.putAll(values);
    outer.lists.forEach((key, list) -> merged.lists.put(key, new ArrayList<>(list)));
    lists.forEach(
        (key, list) -> merged.lists.computeIfAbsent(key, k -> new ArrayList<>()).addAll(list));
    return merged;
  }

  void set(String key, String value) {
    values.put(normal(key), value);
  }

  void add(String key, String value) {
    lists.computeIfAbsent(normal(key), k -> new ArrayList<>(2)).add(value);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(normal(key))).filter(value -> !value.isEmpty());
  }

  Optional<Boolean> flag(String key) {
    return text(key).map(Boolean::parseBoolean);
  }

  boolean isTrue(String key) {
    return flag(key).orElse(false);
  }

  List<String> list(String key) {
    return lists.getOrDefault(normal(key), List.of());
  }

  private static String normal(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
