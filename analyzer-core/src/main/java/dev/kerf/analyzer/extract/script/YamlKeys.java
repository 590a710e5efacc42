package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.fact.PropertiesStated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The values of YAML documents under their keys: {@code spring.datasource.url}, {@code hosts[0]}.
 * Values of merged mappings ({@code <<}) stand under the key that merges them.
 */
final class YamlKeys {

  /** Aliases repeat what they name; no configuration has as many values. */
  static final int MAX_ENTRIES = 100_000;

  private final List<PropertiesStated.Entry> entries = new ArrayList<>();

  /** What is being read, to step over a collection that contains itself. */
  private final Deque<Node> open = new ArrayDeque<>();

  private boolean cutOff;

  /** Adds the values of one document. */
  void add(Node document) {
    add("", document);
  }

  List<PropertiesStated.Entry> entries() {
    return entries;
  }

  boolean isCutOff() {
    return cutOff;
  }

  private void add(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      addValue(key, scalar);
    } else if (open.stream().noneMatch(ancestor -> ancestor == node) && !cutOff) {
      open.push(node);
      if (node instanceof MappingNode mapping) {
        addAll(key, mapping);
      } else if (node instanceof SequenceNode sequence) {
        addAll(key, sequence);
      }
      open.pop();
    }
  }

  private void addValue(String key, ScalarNode scalar) {
    if (entries.size() == MAX_ENTRIES) {
      cutOff = true;
    } else if (!key.isEmpty()) {
      int line = scalar.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
      entries.add(new PropertiesStated.Entry(key, scalar.getValue(), line));
    }
  }

  private void addAll(String key, MappingNode mapping) {
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode name) {
        if (name.getValue().equals("<<")) {
          merge(key, pair.getValueNode());
        } else {
          String below = key.isEmpty() ? name.getValue() : key + '.' + name.getValue();
          add(below, pair.getValueNode());
        }
      }
    }
  }

  private void merge(String key, Node merged) {
    if (merged instanceof SequenceNode several) {
      several.getValue().forEach(one -> add(key, one));
    } else {
      add(key, merged);
    }
  }

  private void addAll(String key, SequenceNode sequence) {
    int index = 0;
    for (Node element : sequence.getValue()) {
      add(key + '[' + index++ + ']', element);
    }
  }
}
