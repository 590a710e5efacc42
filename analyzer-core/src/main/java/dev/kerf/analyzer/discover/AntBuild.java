package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  AntBuild {
    sources = List.copyOf(sources);
  }

  static AntBuild read(byte[] script) throws XMLStreamException {
    Reading reading = new Reading();
    XMLStreamReader xml = SecureXml.open(script);
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          reading.start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("javac")) {
          reading.inTask = false;
        }
      }
    } finally {
      xml.close();
    }
    return reading.build();
  }

  /** What was met so far. Properties may be set below what uses them. */
  private static final class Reading {

    private final Map<String, String> properties = new HashMap<>(Map.of("basedir", "."));
    private final List<Compiled> compiled = new ArrayList<>();
    private String name = "";
    private String target = "";
    private boolean inTask;

    void start(XMLStreamReader xml) {
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
            String path = attribute(xml, "path") + attribute(xml, "location");
            compiled.add(new Compiled(path, target));
          }
        }
        default -> {
          // Every other task leaves the folders where they are.
        }
      }
    }

    AntBuild build() {
      List<SourceRoot> sources = new ArrayList<>();
      compiled.forEach(one -> sources.addAll(one.roots(properties)));
      return new AntBuild(Optional.of(name.strip()).filter(n -> !IDLE_NAMES.contains(n)), sources);
    }
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
      boolean test = FolderNames.hasTestWord(target);
      String filled =
          PropertyReferences.filled(path, name -> Optional.ofNullable(properties.get(name)));
      List<SourceRoot> roots = new ArrayList<>();
      for (String folder : filled.split("[:;]")) {
        if (!folder.isBlank() && !folder.contains("${")) {
          roots.add(SourceRoot.declared(folder.strip(), test));
        }
      }
      return roots;
    }
  }
}
