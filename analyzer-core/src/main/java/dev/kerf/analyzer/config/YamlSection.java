package dev.kerf.analyzer.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of a configuration, read key by key; what does not fit becomes a problem. */
final class YamlSection {

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final MappingNode node;
  private final Problems problems;

  YamlSection(MappingNode node, Problems problems) {
    this.node = node;
    this.problems = problems;
    for (NodeTuple pair : node.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        problems.add(pair.getKeyNode(), "a key has to be a word", "Write it as 'key: value'.");
      } else if (values.containsKey(key.getValue())) {
        problems.add(
            key,
            "the key '" + key.getValue() + "' is here a second time",
            "Keep one of the two; nobody can tell which one counts.");
      } else {
        keys.put(key.getValue(), key);
        values.put(key.getValue(), pair.getValueNode());
      }
    }
  }

  Node node() {
    return node;
  }

  Map<String, Node> keys() {
    return keys;
  }

  /** Told for every key that is not among the known ones. */
  void refuseOthers(List<String> known, String what) {
    keys.forEach(
        (name, key) -> {
          if (!known.contains(name)) {
            problems.add(
                key,
                what + " has no key '" + name + "'",
                NearestWord.of(name, known)
                    .map(word -> "Did you mean '" + word + "'?")
                    .orElseGet(() -> "Known are: " + String.join(", ", known) + "."));
          }
        });
  }

  int line(String key) {
    return keys.get(key).getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Whether the key is there with a value; an empty value says nothing. */
  boolean has(String key) {
    return values.containsKey(key) && !isNull(values.get(key));
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode && value.getTag().equals(Tag.NULL);
  }

  Optional<Node> value(String key) {
    return has(key) ? Optional.of(values.get(key)) : Optional.empty();
  }

  /** The text of a scalar. */
  Optional<String> text(ConfigKey key) {
    return value(key.name()).flatMap(value -> scalar(value, key));
  }

  /** A scalar, read further; what the reading refuses is told with an example. */
  <T> Optional<T> read(ConfigKey key, Function<String, Optional<T>> reading) {
    return value(key.name()).flatMap(value -> element(value, key, reading));
  }

  private <T> Optional<T> element(
      Node value, ConfigKey key, Function<String, Optional<T>> reading) {
    Optional<String> text = scalar(value, key);
    Optional<T> out = text.flatMap(reading);
    if (text.isPresent() && out.isEmpty()) {
      refuse(value, key, "'" + text.get() + "'");
    }
    return out;
  }

  /** A list of scalars; a single scalar is a list of one. */
  <T> List<T> list(ConfigKey key, Function<String, Optional<T>> reading) {
    Optional<Node> value = value(key.name());
    if (value.isEmpty()) {
      return List.of();
    }
    List<Node> elements =
        value.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(value.get());
    return elements.stream().flatMap(node -> element(node, key, reading).stream()).toList();
  }

  /** A mapping of scalars to scalars, or a single scalar under the empty key. */
  SortedMap<String, String> map(ConfigKey key) {
    SortedMap<String, String> out = new TreeMap<>();
    Optional<Node> value = value(key.name());
    if (value.isPresent() && value.get() instanceof MappingNode mapping) {
      YamlSection inner = new YamlSection(mapping, problems);
      inner.values.forEach(
          (name, node) -> inner.scalar(node, key).ifPresent(text -> out.put(name, text)));
    } else {
      value.flatMap(node -> scalar(node, key)).ifPresent(text -> out.put("", text));
    }
    return out;
  }

  private Optional<String> scalar(Node value, ConfigKey key) {
    if (value instanceof ScalarNode scalar && !isNull(value) && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    refuse(value, key, kind(value));
    return Optional.empty();
  }

  void refuse(Node value, ConfigKey key, String found) {
    problems.add(
        value,
        "'" + key.name() + "' has to be " + key.expected() + ", here is " + found,
        "For example: " + key.example());
  }

  private static String kind(Node value) {
    if (value instanceof MappingNode) {
      return "a mapping";
    }
    return value instanceof SequenceNode ? "a list" : "nothing";
  }
}
