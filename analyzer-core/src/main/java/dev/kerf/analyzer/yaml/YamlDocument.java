package dev.kerf.analyzer.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads the tree of one YAML document that others wrote: plain collections and scalars, no tags, no
 * aliases, no more depth and length than a configuration can have.
 */
public final class YamlDocument {

  /** A configuration with a thousand models has a tenth of it. */
  public static final int MAX_BYTES = 1 << 20;

  /** The configuration nests five levels. */
  private static final int MAX_DEPTH = 20;

  private YamlDocument() {}

  /** The mapping that the document is; empty where there is none, or where something is wrong. */
  public static Optional<YamlSection> section(byte[] bytes, Problems problems) {
    Optional<Node> root = read(bytes, problems);
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return Optional.of(new YamlSection(mapping, problems));
    }
    root.ifPresent(
        node -> problems.add(node, "this is no mapping", "Write keys, as in 'key: value'."));
    return Optional.empty();
  }

  private static Optional<Node> read(byte[] bytes, Problems problems) {
    Optional<String> text = text(bytes, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(problems.path())
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MAX_BYTES)
            .build();
    try {
      return isPlain(new Parse(settings).parseString(text.get()), problems)
          ? new Compose(settings).composeString(text.get()).filter(node -> !isEmpty(node))
          : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      problems.add(
          e.getProblemMark(),
          "this is no YAML: " + e.getProblem(),
          "Look at indentation, quotes and brackets before this place.");
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The second one for tags that decode to blanks, which the library itself does not expect.
      problems.add(
          Optional.empty(), "this is no YAML: " + e.getMessage(), "Correct or remove the file.");
    }
    return Optional.empty();
  }

  /** A file of comments only. */
  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static Optional<String> text(byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.add(
          Optional.empty(),
          "the file is larger than " + MAX_BYTES + " bytes",
          "A configuration is short; is this the right file?");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(Optional.empty(), "the file is not UTF-8", "Save it as UTF-8.");
      return Optional.empty();
    }
  }

  /** From events, which cost no recursion as the tree does. */
  private static boolean isPlain(Iterable<Event> events, Problems problems) {
    int depth = 0;
    int documents = 0;
    Iterator<Event> all = events.iterator();
    while (all.hasNext()) {
      Event event = all.next();
      if (event instanceof AliasEvent) {
        problems.add(
            event.getStartMark(), "aliases are not read here", "Write the value out instead.");
        return false;
      }
      if (event instanceof NodeEvent && tag(event).isPresent()) {
        problems.add(
            event.getStartMark(),
            "tags are not read here: " + tag(event).get().replace("tag:yaml.org,2002:", "!!"),
            "Write the plain value; in quotes if it starts with '!'.");
        return false;
      }
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        problems.add(
            event.getStartMark(),
            "this nests deeper than " + MAX_DEPTH + " levels",
            "No key of Kerf nests as deep.");
        return false;
      }
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
        problems.add(
            event.getStartMark(), "this is a second document", "Keep all keys in one document.");
        return false;
      }
    }
    return true;
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }
}
