package dev.kerf.cli.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A mapping of a YAML file that complains with its place in the file. A key that nobody asked for
 * is a mistake: a misspelt expectation would never be checked.
 */
final class YamlMap {

  private final String where;
  private final Map<String, Object> values;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<YamlMap> children = new ArrayList<>();

  private YamlMap(String where, Object value) {
    this.where = where;
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(where + ": a mapping belongs here, not " + value);
    }
    this.values = new LinkedHashMap<>();
    map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
  }

  static YamlMap read(Path file) {
    try {
      return parse(
          file.getParent().getFileName() + "/" + file.getFileName(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YamlMap parse(String name, String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    return new YamlMap(name, new Load(settings).loadFromString(text));
  }

  String where() {
    return where;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  String text(String key) {
    return optionalText(key)
        .orElseThrow(() -> new IllegalArgumentException(where + ": '" + key + "' is missing"));
  }

  Optional<String> optionalText(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).map(String::valueOf);
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  double share(String key) {
    return Double.parseDouble(text(key));
  }

  boolean flag(String key) {
    return optionalText(key).map(Boolean::parseBoolean).orElse(false);
  }

  /** A list of texts, or one text in its place; nothing where the key is absent. */
  List<String> texts(String key) {
    asked.add(key);
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  YamlMap map(String key) {
    asked.add(key);
    return child(where + ": " + key, values.get(key));
  }

  /** A list of mappings; nothing where the key is absent. */
  List<YamlMap> maps(String key) {
    asked.add(key);
    List<YamlMap> maps = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (Object entry : list) {
        maps.add(child(where + ": " + key + "[" + (maps.size() + 1) + "]", entry));
      }
    } else if (values.get(key) != null) {
      throw new IllegalArgumentException(where + ": '" + key + "' must be a list");
    }
    return maps;
  }

  /** Complains about keys, here and below, that nobody asked for. */
  void refuseUnknownKeys() {
    Set<String> unknown = new LinkedHashSet<>(values.keySet());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(where + ": unknown " + unknown + ", known here: " + asked);
    }
    children.forEach(YamlMap::refuseUnknownKeys);
  }

  private YamlMap child(String place, Object value) {
    YamlMap child = new YamlMap(place, value);
    children.add(child);
    return child;
  }
}
