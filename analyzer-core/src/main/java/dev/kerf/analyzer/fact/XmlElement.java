package dev.kerf.analyzer.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param name the local name; prefixes and namespaces are dropped
 * @param attributes in document order
 * @param content elements and texts in document order
 * @param line 1-based
 */
public record XmlElement(
    String name, Map<String, String> attributes, List<Content> content, int line) {

  /** What stands between the tags. */
  public sealed interface Content {}

  /** Character data, entities resolved. */
  public record Text(String value, int line) implements Content {}

  /** A child element. */
  public record Child(XmlElement element) implements Content {}

  public XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    content = List.copyOf(content);
  }

  public Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName));
  }

  public Stream<XmlElement> children() {
    return content.stream().filter(Child.class::isInstance).map(child -> ((Child) child).element());
  }

  public Stream<XmlElement> children(String elementName) {
    return children().filter(child -> child.name().equals(elementName));
  }

  /** The character data directly inside, joined. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Content part : content) {
      if (part instanceof Text text) {
        out.append(text.value());
      }
    }
    return out.toString();
  }
}
