package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a changelog in YAML or JSON the shape of the same changelog in XML: values become
 * attributes, mappings become elements, and lists that only group ({@code changes}, {@code
 * columns}) dissolve into what they hold.
 */
final class YamlTree {

  private static final Set<String> GROUPS = Set.of("changes", "columns");
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private final String name;
  private final int line;
  private final Map<String, YamlTree> children = new LinkedHashMap<>();
  private String value = "";

  private YamlTree(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /** The tree of a changelog, empty where these keys are none. */
  static Optional<XmlElement> of(PropertiesStated keys) {
    if (keys.entries().isEmpty() || !keys.entries().get(0).key().startsWith(Changelog.ROOT)) {
      return Optional.empty();
    }
    YamlTree document = new YamlTree("", 1);
    keys.entries().forEach(document::add);
    return Optional.ofNullable(document.children.get(Changelog.ROOT)).map(YamlTree::element);
  }

  private void add(PropertiesStated.Entry entry) {
    YamlTree at = this;
    Matcher steps = STEP.matcher(entry.key());
    while (steps.find()) {
      boolean index = steps.group(1) == null;
      String key = index ? '[' + steps.group(2) : steps.group(1);
      String child = index ? "" : steps.group(1);
      at = at.children.computeIfAbsent(key, any -> new YamlTree(child, entry.line()));
    }
    at.value = entry.value();
  }

  private boolean isList() {
    return !children.isEmpty() && children.keySet().stream().allMatch(key -> key.startsWith("["));
  }

  private XmlElement element() {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<XmlElement.Content> content = new ArrayList<>();
    if (children.isEmpty() && !value.isEmpty()) {
      content.add(new XmlElement.Text(value, line));
    }
    for (YamlTree child : inside()) {
      if (child.children.isEmpty()) {
        attributes.put(child.name, child.value);
      } else if (child.isList() && GROUPS.contains(child.name)) {
        child.element().children().map(XmlElement.Child::new).forEach(content::add);
      } else {
        content.add(new XmlElement.Child(child.element()));
      }
    }
    return new XmlElement(name, attributes, content, line);
  }

  /** The keys of a mapping, or the only key of each mapping in a list. */
  private List<YamlTree> inside() {
    List<YamlTree> out = new ArrayList<>();
    for (YamlTree child : children.values()) {
      if (child.name.isEmpty()) {
        out.addAll(child.children.values());
      } else {
        out.add(child);
      }
    }
    return out;
  }
}
