package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.sql.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Texts that the application keeps beside its code and reaches by a key. */
final class KeyedTexts {

  private static final Set<String> LOOK_UPS =
      Set.of("getProperty", "getString", "getMessage", "getRequiredProperty", "getText");
  private static final Set<String> KEYS = Set.of("id", "name", "key");
  private static final int MAX_DEPTH = 50;

  private final ResolvedApplication application;
  private Map<String, Set<String>> byKey;

  KeyedTexts(ResolvedApplication application) {
    this.application = application;
  }

  /** Whether a library's method gives a text by its key. */
  static boolean isLookUp(String owner, String method) {
    return LOOK_UPS.contains(method) && !owner.startsWith("java.sql.")
        || owner.equals("java.util.Properties") && method.equals("get");
  }

  /**
   * All texts that stand under a key, of every file that has it. Where a parameter decides the key
   * it decides the text as well, so that callers are asked.
   */
  Optional<Texts> of(Texts key) {
    Set<String> found = new TreeSet<>();
    Set<String> parameters = new TreeSet<>();
    for (SqlText one : key.alternatives()) {
      if (one.hasHoles()) {
        one.holes().stream()
            .filter(hole -> HoleName.parameter(hole).isPresent())
            .findFirst()
            .ifPresent(parameters::add);
      } else {
        found.addAll(texts().getOrDefault(one.text(), Set.of()));
      }
    }
    List<SqlText> texts =
        Stream.concat(
                found.stream().map(SqlText::of),
                parameters.stream().map(parameter -> Texts.hole(parameter).first()))
            .limit(Texts.MAX)
            .toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Texts(texts));
  }

  private Map<String, Set<String>> texts() {
    if (byKey == null) {
      byKey = new HashMap<>();
      for (ResolvedApplication.Document document : application.documents()) {
        if (document.fact() instanceof PropertiesStated properties) {
          properties.entries().forEach(entry -> add(entry.key(), entry.value()));
        } else if (document.fact() instanceof XmlStated xml) {
          visit(xml.root(), 0);
        }
      }
    }
    return byKey;
  }

  private void visit(XmlElement element, int depth) {
    String text = element.text().strip();
    if (!text.isEmpty()) {
      KEYS.stream().flatMap(key -> element.attribute(key).stream()).forEach(key -> add(key, text));
    }
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(child, depth + 1));
    }
  }

  private void add(String key, String text) {
    byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(text);
  }
}
