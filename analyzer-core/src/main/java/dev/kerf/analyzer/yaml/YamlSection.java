package dev.kerf.analyzer.yaml;

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

/** One mapping of a document, read key by key; what does not fit becomes a problem. */
public final class YamlSection {

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final MappingNode node;
  private final Problems problems;

  /** Reads a mapping; keys that are no words or come twice are problems at once. */
  public YamlSection(MappingNode node, Problems problems) {
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

  /** The words of its keys, in their order. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Where a key that is there stands. */
  public Placed<String> key(String name) {
    return Placed.at(name, keys.get(name));
  }

  /** Where the mapping begins. */
  public <T> Placed<T> here(T value) {
    return Placed.at(value, node);
  }

  /** The mapping below a key; empty where the key is absent or holds something else. */
  public Optional<YamlSection> section(YamlKey key) {
    return value(key.name()).flatMap(value -> section(value, key));
  }

  /** The mappings in the list below a key. */
  public List<YamlSection> sections(YamlKey key) {
    Optional<Node> value = value(key.name());
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode list) {
      return list.getValue().stream().flatMap(node -> section(node, key).stream()).toList();
    }
    refuse(value.get(), key, kind(value.get()));
    return List.of();
  }

  private Optional<YamlSection> section(Node value, YamlKey key) {
    if (value instanceof MappingNode mapping) {
      return Optional.of(new YamlSection(mapping, problems));
    }
    refuse(value, key, kind(value));
    return Optional.empty();
  }

  /** Whether the value of a key is a mapping. */
  public boolean isSection(String name) {
    return values.get(name) instanceof MappingNode;
  }

  /** The line of a key that is there. */
  public int line(String name) {
    return key(name).line();
  }

  /** Tells that the value of a key does not fit. */
  public void refuse(YamlKey key, String found) {
    Node value = values.get(key.name());
    refuse(value == null ? node : value, key, found);
  }

  /** A mapping of scalars to scalars, or a single scalar under the empty key. */
  public SortedMap<String, String> map(YamlKey key) {
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

  /** Tells a problem with the value of a key that is there. */
  public void problem(String name, String message, String remedy) {
    problems.add(values.get(name), message, remedy);
  }

  /** Tells a problem with the mapping as a whole. */
  public void problem(String message, String remedy) {
    problems.add(node, message, remedy);
  }

  /** Told for every key that is not among the known ones. */
  public void refuseOthers(List<String> known, String what) {
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

  /** Whether the key is there with a value; an empty value says nothing. */
  public boolean has(String key) {
    return values.containsKey(key) && !isNull(values.get(key));
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode && value.getTag().equals(Tag.NULL);
  }

  private Optional<Node> value(String key) {
    return has(key) ? Optional.of(values.get(key)) : Optional.empty();
  }

  /** The text of a scalar. */
  public Optional<String> text(YamlKey key) {
    return value(key.name()).flatMap(value -> scalar(value, key));
  }

  /** A scalar, read further; what the reading refuses is told with an example. */
  public <T> Optional<T> read(YamlKey key, Function<String, Optional<T>> reading) {
    return value(key.name()).flatMap(value -> element(value, key, reading));
  }

  private <T> Optional<T> element(Node value, YamlKey key, Function<String, Optional<T>> reading) {
    Optional<String> text = scalar(value, key);
    Optional<T> out = text.flatMap(reading);
    if (text.isPresent() && out.isEmpty()) {
      refuse(value, key, "'" + text.get() + "'");
    }
    return out;
  }

  /** A list of scalars; a single scalar is a list of one. */
  public <T> List<T> values(YamlKey key, Function<String, Optional<T>> reading) {
    return list(key, reading).stream().map(Placed::value).toList();
  }

  /** A list of scalars, each with its place; a single scalar is a list of one. */
  public <T> List<Placed<T>> list(YamlKey key, Function<String, Optional<T>> reading) {
    Optional<Node> value = value(key.name());
    if (value.isEmpty()) {
      return List.of();
    }
    List<Node> elements =
        value.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(value.get());
    return elements.stream()
        .flatMap(node -> element(node, key, reading).map(read -> Placed.at(read, node)).stream())
        .toList();
  }

  private Optional<String> scalar(Node value, YamlKey key) {
    if (value instanceof ScalarNode scalar && !isNull(value) && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    refuse(value, key, kind(value));
    return Optional.empty();
  }

  private void refuse(Node value, YamlKey key, String found) {
    problems.add(
        value,
        "'" + key.name() + "' has to be " + key.expected() + ", here is " + found,
        "For example: " + key.example());
  }

  private static String kind(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? "nothing" : "'" + scalar.getValue().strip() + "'";
    }
    return value instanceof MappingNode ? "a mapping" : "a list";
  }
}
