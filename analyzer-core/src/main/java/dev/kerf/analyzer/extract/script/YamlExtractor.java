package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a YAML file as keys joined by dots, in the order of the file. All documents of a file give
 * one list; keys of several documents repeat.
 */
public final class YamlExtractor implements FactExtractor {

  /** A value of one line that starts with a place for the build to fill in. */
  private static final Pattern FILTERED =
      Pattern.compile(
          "(?m)^([ \\t-]*[\\w.-]+:[ \\t]+|[ \\t]*-[ \\t]+)(@[\\w.-]+@[^\\s'#]*)(?=[ \\t]*(?:#|\\r?$))");

  /** Aliases of whole collections; ten of them, each of ten, are a bomb. */
  private static final int MAX_ALIASES = 50;

  /** Deeper than any configuration, and shallow enough for the composer, which recurses. */
  private static final int MAX_DEPTH = 200;

  @Override
  public String id() {
    return "yaml";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    List<Problem> problems = new ArrayList<>(decoded.problem().stream().toList());
    YamlKeys keys = new YamlKeys();
    read(unfiltered(decoded.text()), keys, problems);
    List<Fact> facts = keys.entries().isEmpty() ? List.of() : List.of(stated(keys));
    return new Extraction(facts, problems);
  }

  /**
   * The text as YAML where the build fills in values: {@code key: @name@}, as Spring Boot has it
   * with Maven, starts with a character that starts nothing in YAML.
   */
  private static String unfiltered(String text) {
    return text.indexOf('@') < 0 ? text : FILTERED.matcher(text).replaceAll("$1'$2'");
  }

  private static Fact stated(YamlKeys keys) {
    return new PropertiesStated(keys.entries());
  }

  private static void read(String text, YamlKeys keys, List<Problem> problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowDuplicateKeys(true)
            .build();
    if (depth(new Parse(settings).parseString(text)) > MAX_DEPTH) {
      problems.add(broken(0, "nests deeper than " + MAX_DEPTH));
      return;
    }
    try {
      for (Node document : new Compose(settings).composeAllFromString(text)) {
        keys.add(document);
      }
    } catch (MarkedYamlEngineException e) {
      // The parser counts lines from 0.
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      problems.add(broken(line, "is no YAML from here on (" + e.getProblem() + ")"));
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The second one for tags that decode to blanks, which the library itself does not expect.
      problems.add(broken(0, "is no YAML that can be read (" + e.getMessage() + ")"));
    }
    if (keys.isCutOff()) {
      problems.add(broken(0, "has more than " + YamlKeys.MAX_ENTRIES + " values"));
    }
  }

  /** How deep collections nest, from events, which cost no recursion as the tree does. */
  private static int depth(Iterable<Event> events) {
    int depth = 0;
    int deepest = 0;
    try {
      for (Event event : events) {
        if (event instanceof CollectionStartEvent) {
          deepest = Math.max(deepest, ++depth);
        } else if (event instanceof CollectionEndEvent) {
          depth--;
        }
        if (deepest > MAX_DEPTH) {
          break;
        }
      }
    } catch (YamlEngineException | IllegalArgumentException e) {
      // Composing meets the same error, and tells it with the documents before.
      return deepest;
    }
    return deepest;
  }

  private static Problem broken(int line, String reason) {
    return new Problem(
        Severity.WARNING,
        "unparsable-yaml",
        line,
        "This file " + reason + "; what follows is missing",
        "Correct the file; a template that gives YAML only after filling in can be ignored");
  }
}
