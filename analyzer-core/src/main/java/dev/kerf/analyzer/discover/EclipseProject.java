package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What Eclipse keeps of a project: its name in {@code .project}, its source folders in {@code
 * .classpath}.
 */
final class EclipseProject {

  private EclipseProject() {}

  /** The name in {@code .project}: the first one, those of builders come after it. */
  static Optional<String> name(byte[] project) throws XMLStreamException {
    XMLStreamReader xml = SecureXml.open(project);
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("name")) {
          return Optional.of(xml.getElementText().strip()).filter(name -> !name.isEmpty());
        }
      }
    } finally {
      xml.close();
    }
    return Optional.empty();
  }

  /**
   * The source folders in {@code .classpath}, relative to it. Folders of other projects, which
   * start with a slash, and the project's own folder, below which everything lies, are left out.
   */
  static List<SourceRoot> sources(byte[] classpath) throws XMLStreamException {
    List<SourceRoot> out = new ArrayList<>();
    XMLStreamReader xml = SecureXml.open(classpath);
    String path = "";
    boolean test = false;
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("classpathentry")) {
            boolean source = "src".equals(xml.getAttributeValue(null, "kind"));
            path = source ? text(xml.getAttributeValue(null, "path")) : "";
            test = false;
          } else if (xml.getLocalName().equals("attribute")) {
            test |=
                "test".equals(xml.getAttributeValue(null, "name"))
                    && "true".equals(xml.getAttributeValue(null, "value"));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("classpathentry")
            && !path.isEmpty()
            && !path.startsWith("/")) {
          out.add(SourceRoot.declared(path, test));
        }
      }
    } finally {
      xml.close();
    }
    return out;
  }

  private static String text(String attribute) {
    return attribute == null ? "" : attribute.strip();
  }
}
