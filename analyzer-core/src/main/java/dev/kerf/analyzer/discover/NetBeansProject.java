package dev.kerf.analyzer.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What NetBeans keeps of a project in {@code nbproject}: {@code project.xml} names it and its
 * source folders by keys, {@code project.properties} says where those lie.
 *
 * @param sources keys with the roles of their folders
 */
record NetBeansProject(Optional<String> name, List<SourceRoot> sources) {

  NetBeansProject {
    sources = List.copyOf(sources);
  }

  /** With keys in the place of paths. */
  static NetBeansProject read(byte[] projectXml) throws XMLStreamException {
    Optional<String> name = Optional.empty();
    List<SourceRoot> sources = new ArrayList<>();
    boolean test = false;
    XMLStreamReader xml = SecureXml.open(projectXml);
    try {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "name" -> {
            String text = xml.getElementText().strip();
            name = name.isPresent() || text.isEmpty() ? name : Optional.of(text);
          }
          case "source-roots" -> test = false;
          case "test-roots" -> test = true;
          case "root" -> {
            String key = xml.getAttributeValue(null, "id");
            RoleReason reason = test ? RoleReason.DECLARED_TESTS : RoleReason.DECLARED_SOURCES;
            if (key != null) {
              sources.add(new SourceRoot(key, reason, false));
            }
          }
          default -> {
            // Libraries and the like say nothing about folders.
          }
        }
      }
    } finally {
      xml.close();
    }
    return new NetBeansProject(name, sources);
  }

  /** With the paths that the properties give for the keys, relative to the project. */
  NetBeansProject at(byte[] projectProperties) throws IOException {
    Properties read = new Properties();
    try {
      read.load(new ByteArrayInputStream(projectProperties));
    } catch (IllegalArgumentException broken) {
      throw new IOException(broken);
    }
    List<SourceRoot> found = new ArrayList<>();
    for (SourceRoot source : sources) {
      String path = read.getProperty(source.path(), "");
      if (!path.isBlank()) {
        found.add(new SourceRoot(path.strip(), source.reason(), false));
      }
    }
    return new NetBeansProject(name, found);
  }
}
