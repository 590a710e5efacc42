package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The changelogs of a workspace and the scripts that they may include, found by the names that they
 * have on the class path.
 */
final class ChangelogFiles {

  private static final String PARAMETERS = "liquibase.parameters.";

  private final Map<String, Changelog> changelogs = new TreeMap<>();
  private final Map<String, String> scripts = new TreeMap<>();
  private final Map<String, PropertiesStated> keys = new TreeMap<>();
  private final Map<String, List<String>> byFileName = new TreeMap<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();

  static ChangelogFiles of(ResolvedApplication application) {
    ChangelogFiles out = new ChangelogFiles();
    for (Document document : application.documents()) {
      out.add(document.path(), document.fact());
    }
    return out;
  }

  private void add(String path, Fact fact) {
    if (fact instanceof XmlStated xml && xml.root().name().equals(Changelog.ROOT)) {
      add(new Changelog(path, xml.root()));
    } else if (fact instanceof PropertiesStated stated) {
      Optional<XmlElement> changelog = YamlTree.of(stated);
      if (changelog.isPresent()) {
        add(new Changelog(path, changelog.get()));
      } else {
        keys.put(path, stated);
        named(path);
      }
      for (PropertiesStated.Entry entry : stated.entries()) {
        int at = entry.key().indexOf(PARAMETERS);
        if (at == 0 || at > 0 && entry.key().charAt(at - 1) == '.') {
          parameters.putIfAbsent(entry.key().substring(at + PARAMETERS.length()), entry.value());
        }
      }
    } else if (fact instanceof ScriptStated script) {
      scripts.put(path, script.text());
      named(path);
    }
  }

  private void add(Changelog changelog) {
    changelogs.put(changelog.path(), changelog);
    named(changelog.path());
  }

  private void named(String path) {
    byFileName.computeIfAbsent(fileName(path), any -> new ArrayList<>()).add(path);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Optional<Changelog> changelog(String path) {
    return Optional.ofNullable(changelogs.get(path));
  }

  /** The text of a script, with or without the head of formatted SQL. */
  Optional<String> script(String path) {
    return Optional.ofNullable(scripts.get(path));
  }

  /** What a properties file says; nothing where the file is none. */
  List<PropertiesStated.Entry> values(String path) {
    return Optional.ofNullable(keys.get(path)).map(PropertiesStated::entries).orElse(List.of());
  }

  /** Values that the application's configuration hands to Liquibase. */
  Map<String, String> parameters() {
    return parameters;
  }

  /**
   * Changelogs that no other one includes. Where they include one another in a circle there is none
   * to start from, and nothing is read.
   */
  List<Changelog> roots() {
    Set<String> included = new TreeSet<>();
    for (Changelog changelog : changelogs.values()) {
      changelog
          .root()
          .children()
          .forEach(child -> included.addAll(included(changelog.folder(), child)));
    }
    return changelogs.values().stream()
        .filter(changelog -> !included.contains(changelog.path()))
        .toList();
  }

  /** The files that an {@code include} or {@code includeAll} names, in the order they are run. */
  List<String> included(String fromFolder, XmlElement element) {
    boolean relative =
        element.attribute("relativeToChangelogFile").filter("true"::equalsIgnoreCase).isPresent();
    return switch (element.name()) {
      case "include" ->
          element.attribute("file").flatMap(name -> find(fromFolder, name, relative)).stream()
              .toList();
      case "includeAll" ->
          element
              .attribute("path")
              .map(name -> below(fromFolder, name, relative))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** The file that a name means, seen from a folder; of several on the class path the nearest. */
  Optional<String> find(String fromFolder, String name, boolean relative) {
    String wanted = normalised(relative ? fromFolder + name : name);
    if (isFile(wanted)) {
      return Optional.of(wanted);
    }
    String suffix = '/' + wanted;
    return byFileName.getOrDefault(fileName(wanted), List.of()).stream()
        .filter(path -> path.endsWith(suffix))
        .max(
            Comparator.comparingInt((String path) -> commonPrefix(path, fromFolder))
                .thenComparing(Comparator.reverseOrder()));
  }

  private boolean isFile(String path) {
    return changelogs.containsKey(path) || scripts.containsKey(path) || keys.containsKey(path);
  }

  /** All files below a folder, of whatever module, by their names on the class path. */
  private List<String> below(String fromFolder, String name, boolean relative) {
    String folder = normalised((relative ? fromFolder + name : name) + '/');
    List<String> out = new ArrayList<>();
    byFileName.values().forEach(out::addAll);
    out.removeIf(path -> !path.startsWith(folder) && (relative || !path.contains('/' + folder)));
    out.sort(
        Comparator.comparing((String path) -> path.substring(path.indexOf(folder)))
            .thenComparing(Comparator.naturalOrder()));
    return out;
  }

  private static String normalised(String name) {
    List<String> out = new ArrayList<>();
    for (String part : name.replace('\\', '/').replaceFirst("^classpath\\*?:", "").split("/")) {
      if (part.equals("..") && !out.isEmpty()) {
        out.remove(out.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        out.add(part);
      }
    }
    return String.join("/", out) + (name.endsWith("/") ? "/" : "");
  }

  private static int commonPrefix(String a, String b) {
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
