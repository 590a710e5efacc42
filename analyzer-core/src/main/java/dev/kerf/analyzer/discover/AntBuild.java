package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an Ant script says of source folders: those that its {@code javac} tasks compile, with the
 * properties that the script itself sets. What it imports or computes is not followed.
 *
 * @param name of the project, absent where it says nothing
 * @param sources relative to the script
 */
record AntBuild(Optional<String> name, List<SourceRoot> sources) {

  private static final Set<String> IDLE_NAMES =
      Set.of("", ".", "build", "default", "main", "project");

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

  /** Properties may name properties; a circle of them ends here. */
  private static final int MAX_NESTING = 8;

  AntBuild {
    sources = List.copyOf(sources);
  }

  static AntBuild read(byte[] script) throws XMLStreamException {
    XMLStreamReader xml = SecureXml.open(script);
    Map<String, String> properties = new HashMap<>(Map.of("basedir", "."));
    List<Compiled> compiled = new ArrayList<>();
    String name = "";
    String target = "";
    boolean inTask = false;
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "project" -> name = attribute(xml, "name");
            case "target" -> target = attribute(xml, "name");
            case "property" ->
                properties.putIfAbsent(
                    attribute(xml, "name"), attribute(xml, "value") + attribute(xml, "location"));
            case "javac" -> {
              inTask = true;
              compiled.add(new Compiled(attribute(xml, "srcdir"), target));
            }
            case "src" -> {
              if (inTask) {
                compiled.add(
                    new Compiled(attribute(xml, "path") + attribute(xml, "location"), target));
              }
            }
            default -> {
              // Every other task leaves the folders where they are.
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("javac")) {
          inTask = false;
        }
      }
    } finally {
      xml.close();
    }
    List<SourceRoot> sources = new ArrayList<>();
    compiled.forEach(one -> sources.addAll(one.roots(properties)));
    return new AntBuild(Optional.of(name.strip()).filter(n -> !IDLE_NAMES.contains(n)), sources);
  }

  /** Empty where it is not there. */
  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /**
   * What one task compiles.
   *
   * @param path folders, with colons or semicolons between them
   */
  private record Compiled(String path, String target) {

    List<SourceRoot> roots(Map<String, String> properties) {
      List<SourceRoot> roots = new ArrayList<>();
      for (String folder : filled(path, properties).split("[:;]")) {
        if (!folder.isBlank() && !folder.contains("${")) {
          roots.add(new SourceRoot(folder.strip(), reason(folder), false));
        }
      }
      return roots;
    }

    private RoleReason reason(String folder) {
      List<String> names = Folders.segments(folder.strip());
      if (FolderNames.hasTestWord(target) || names.stream().anyMatch(FolderNames::isTest)) {
        return RoleReason.DECLARED_TESTS;
      }
      return names.stream().anyMatch(FolderNames::isGenerated)
          ? RoleReason.GENERATED_FOLDER
          : RoleReason.DECLARED_SOURCES;
    }
  }

  private static String filled(String text, Map<String, String> properties) {
    String filled = text;
    for (int depth = 0; depth < MAX_NESTING && filled.contains("${"); depth++) {
      Matcher property = PROPERTY.matcher(filled);
      StringBuilder out = new StringBuilder();
      while (property.find()) {
        String value = properties.getOrDefault(property.group(1), property.group());
        property.appendReplacement(out, Matcher.quoteReplacement(value));
      }
      filled = property.appendTail(out).toString();
    }
    return filled;
  }
}
