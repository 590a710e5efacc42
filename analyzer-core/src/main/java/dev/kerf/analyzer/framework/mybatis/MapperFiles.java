package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All mapper files of an application: their statements, and those that their results select. */
final class MapperFiles {

  /** The elements that are statements. */
  static final Set<String> STATEMENTS =
      Set.of("select", "insert", "update", "delete", "statement", "procedure");

  /**
   * A statement of a mapper file.
   *
   * @param texts its alternatives
   * @param line 1-based
   */
  record MappedStatement(String namespace, String id, List<String> texts, String path, int line) {
    String key() {
      return namespace.isEmpty() ? id : namespace + '.' + id;
    }
  }

  private final Map<String, List<MappedStatement>> byKey = new TreeMap<>();
  private final Map<String, XmlElement> fragments = new TreeMap<>();
  private final Map<String, XmlElement> resultMaps = new TreeMap<>();
  private final Map<String, List<String>> nested = new TreeMap<>();

  static MapperFiles of(ResolvedApplication application) {
    MapperFiles out = new MapperFiles();
    List<ResolvedApplication.Document> mappers =
        application.documents().stream()
            .filter(
                document ->
                    document.fact() instanceof XmlStated xml
                        && (xml.root().name().equals("mapper")
                            || xml.root().name().equals("sqlMap")))
            .toList();
    mappers.forEach(mapper -> out.collectParts(root(mapper)));
    mappers.forEach(mapper -> out.read(mapper.path(), root(mapper)));
    return out;
  }

  private static XmlElement root(ResolvedApplication.Document document) {
    return ((XmlStated) document.fact()).root();
  }

  List<MappedStatement> all() {
    return byKey.values().stream().flatMap(List::stream).toList();
  }

  /** The texts of a statement and of all that its results select. */
  List<String> texts(String key) {
    return withNested(List.of(key)).stream().flatMap(one -> one.texts().stream()).toList();
  }

  /** The texts of what a result map selects. */
  List<String> selectedBy(String namespace, String resultMap) {
    List<String> selects = new ArrayList<>();
    selects(namespace, resultMap, selects, new LinkedHashSet<>());
    return withNested(selects).stream().flatMap(one -> one.texts().stream()).toList();
  }

  /** The statement itself and all that its results select, directly and further on. */
  List<MappedStatement> withNested(MappedStatement statement) {
    return withNested(List.of(statement.key()));
  }

  private List<MappedStatement> withNested(List<String> start) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(start);
    while (!open.isEmpty()) {
      String key = open.remove(open.size() - 1);
      if (keys.add(key)) {
        open.addAll(nested.getOrDefault(key, List.of()));
      }
    }
    return keys.stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream()).toList();
  }

  /** A fragment is called by its bare name in its own file only: the file's own names win there. */
  private void collectParts(XmlElement mapper) {
    String namespace = mapper.attribute("namespace").orElse("");
    mapper
        .children("sql")
        .forEach(
            sql -> sql.attribute("id").ifPresent(id -> fragments.put(namespace + '.' + id, sql)));
    mapper
        .children("resultMap")
        .forEach(
            map -> map.attribute("id").ifPresent(id -> resultMaps.put(namespace + '.' + id, map)));
  }

  private void read(String path, XmlElement mapper) {
    String namespace = mapper.attribute("namespace").orElse("");
    Map<String, XmlElement> visible = new TreeMap<>(fragments);
    fragments.forEach(
        (key, sql) -> {
          if (key.startsWith(namespace + '.')) {
            visible.put(key.substring(namespace.length() + 1), sql);
          }
        });
    StatementText text = new StatementText(visible);
    mapper
        .children()
        .filter(element -> STATEMENTS.contains(element.name()))
        .forEach(element -> add(path, namespace, element, text, mapper.name().equals("sqlMap")));
  }

  /** The older form marks a value as {@code #id#} and a piece of text as {@code $order$}. */
  private static String withBraces(String text) {
    return text.replaceAll("#([\\w.\\[\\]]+(?::[^#]*)?)#", "#{$1}")
        .replaceAll("\\$([\\w.\\[\\]]+)\\$", "\\${$1}");
  }

  /**
   * @param older whether the file is written for the predecessor, iBATIS
   */
  private void add(
      String path, String namespace, XmlElement element, StatementText text, boolean older) {
    String id = element.attribute("id").orElse("");
    if (id.isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>(text.of(element));
    element.children("selectKey").forEach(key -> texts.addAll(text.of(key)));
    if (older) {
      texts.replaceAll(MapperFiles::withBraces);
    }
    MappedStatement statement = new MappedStatement(namespace, id, texts, path, element.line());
    // One id may stand several times, for different databases.
    byKey.computeIfAbsent(statement.key(), key -> new ArrayList<>()).add(statement);
    element
        .attribute("resultMap")
        .ifPresent(
            names -> {
              for (String name : names.split(",")) {
                List<String> selects = new ArrayList<>();
                selects(namespace, name.strip(), selects, new LinkedHashSet<>());
                nested.computeIfAbsent(statement.key(), key -> new ArrayList<>()).addAll(selects);
              }
            });
  }

  private void selects(String namespace, String name, List<String> out, Set<String> seen) {
    String key = resultMaps.containsKey(name) ? name : namespace + '.' + name;
    XmlElement map = resultMaps.get(key);
    if (map == null || !seen.add(key)) {
      return;
    }
    String mapNamespace =
        key.substring(0, key.length() - map.attribute("id").orElse("").length() - 1);
    map.attribute("extends").ifPresent(parent -> selects(mapNamespace, parent, out, seen));
    nestedSelects(mapNamespace, map, out, seen, 0);
  }

  private void nestedSelects(
      String namespace, XmlElement element, List<String> out, Set<String> seen, int depth) {
    if (depth > 50) {
      return;
    }
    element
        .children()
        .forEach(
            child -> {
              child
                  .attribute("select")
                  .ifPresent(
                      select -> out.add(select.contains(".") ? select : namespace + '.' + select));
              child.attribute("resultMap").ifPresent(name -> selects(namespace, name, out, seen));
              nestedSelects(namespace, child, out, seen, depth + 1);
            });
  }
}
