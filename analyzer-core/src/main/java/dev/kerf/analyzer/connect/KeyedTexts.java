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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that the application keeps beside its code and reaches by a key. */
final class KeyedTexts {

  private static final Set<String> LOOK_UPS =
      Set.of("getProperty", "getString", "getMessage", "getRequiredProperty", "getText");
  private static final Set<String> KEYS = Set.of("id", "name", "key");
  private static final Set<String> VALUES =
      Set.of("sql", "query", "statement", "hql", "text", "value");

  /**
   * With more texts than this under one key, files that are read one at a time use it alike: which
   * of them is meant is not known.
   */
  private static final int MAX_ALIKE = 8;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*\\(?\\s*(?:select|insert|update|delete|merge|with|call|replace)\\b",
          Pattern.CASE_INSENSITIVE);
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

  /** Whether a method takes something from a table, which may have been filled from a file. */
  static boolean isTable(String owner, String method) {
    return method.equals("get") && owner.startsWith("java.util.") && owner.endsWith("Map");
  }

  /** The same for a table that may hold anything: only statements count. */
  Optional<Texts> ofTable(Texts key) {
    return of(key, text -> STATEMENT.matcher(text).lookingAt());
  }

  /**
   * All texts that stand under a key, of every file that has it. Where a parameter decides the key
   * it decides the text as well, so that callers are asked.
   */
  Optional<Texts> of(Texts key) {
    return of(key, text -> true);
  }

  private Optional<Texts> of(Texts key, Predicate<String> counts) {
    Set<String> found = new TreeSet<>();
    Set<String> parameters = new TreeSet<>();
    for (SqlText one : key.alternatives()) {
      if (one.hasHoles()) {
        one.holes().stream()
            .filter(hole -> HoleName.parameter(hole).isPresent())
            .findFirst()
            .ifPresent(parameters::add);
      } else {
        Set<String> alike = texts().getOrDefault(one.text(), Set.of());
        if (alike.size() <= MAX_ALIKE) {
          alike.stream().filter(counts).forEach(found::add);
        }
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
    child(element, KEYS)
        .ifPresent(key -> child(element, VALUES).ifPresent(value -> add(key, value)));
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(child, depth + 1));
    }
  }

  /** The text of the first child of one of these names. */
  private static Optional<String> child(XmlElement element, Set<String> names) {
    return element
        .children()
        .filter(child -> names.contains(child.name()))
        .map(child -> child.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private void add(String key, String text) {
    byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(text);
  }
}
