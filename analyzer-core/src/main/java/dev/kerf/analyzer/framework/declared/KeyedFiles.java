package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.config.DeclaredModel;
import dev.kerf.analyzer.config.Glob;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of the files that a registry of the house reads, by key. */
final class KeyedFiles {

  /** Under which a registry's elements keep their key, in the order of preference. */
  private static final List<String> KEY_ATTRIBUTES = List.of("key", "id", "name");

  private static final int MAX_DEPTH = 50;

  private KeyedFiles() {}

  static SortedMap<String, String> read(
      ResolvedApplication application, DeclaredModel.SqlByKey model) {
    SortedMap<String, String> out = new TreeMap<>();
    for (ResolvedApplication.Document document : application.documents()) {
      if (model.files().stream().anyMatch(file -> isMeant(file, document.path()))) {
        if (document.fact() instanceof PropertiesStated properties) {
          properties.entries().forEach(entry -> add(model, entry.key(), entry.value(), out));
        } else if (document.fact() instanceof XmlStated xml) {
          visit(model, xml.root(), 0, out);
        }
      }
    }
    return out;
  }

  /** By its path in the workspace, or by the end of it: resources are named from their root. */
  private static boolean isMeant(Glob file, String path) {
    return file.matches(path) || new Glob("**/" + file.pattern()).matches(path);
  }

  private static void visit(
      DeclaredModel.SqlByKey model, XmlElement element, int depth, SortedMap<String, String> out) {
    String text = element.text().strip();
    if (!text.isEmpty()) {
      KEY_ATTRIBUTES.stream()
          .flatMap(attribute -> element.attribute(attribute).stream())
          .findFirst()
          .ifPresent(key -> add(model, key, text, out));
    }
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(model, child, depth + 1, out));
    }
  }

  /** The first file that has a key wins: files come by path. */
  private static void add(
      DeclaredModel.SqlByKey model, String key, String text, SortedMap<String, String> out) {
    if (key.startsWith(model.prefix())) {
      out.putIfAbsent(key.substring(model.prefix().length()), text);
    }
  }
}
