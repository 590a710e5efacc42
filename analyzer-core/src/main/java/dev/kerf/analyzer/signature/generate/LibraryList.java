package dev.kerf.analyzer.signature.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The libraries whose signatures are shipped: the artifactItems of our own pom, in its order. */
final class LibraryList {

  /**
   * A library.
   *
   * @param shelf the last part of the folder that the pom copies it to
   */
  record Library(String shelf, String group, String artifact, String version) {

    String coordinates() {
      return group + ':' + artifact + ':' + version;
    }

    /** As the dependency plugin names it when asked to prepend the group. */
    String jarName() {
      return group + '.' + artifact + '-' + version + ".jar";
    }
  }

  private static final String ITEM = "artifactItem";

  private LibraryList() {}

  static List<Library> read(Path pom) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(pom)) {
      return read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException broken) {
      throw new IOException("cannot read " + pom, broken);
    }
  }

  private static List<Library> read(XMLStreamReader xml) throws XMLStreamException {
    List<Library> libraries = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(ITEM)) {
        Map<String, String> fields = fields(xml);
        String folder = fields.getOrDefault("outputDirectory", "");
        libraries.add(
            new Library(
                folder.substring(folder.lastIndexOf('/') + 1),
                fields.get("groupId"),
                fields.get("artifactId"),
                fields.get("version")));
      }
    }
    return libraries;
  }

  private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = xml.getLocalName();
      fields.put(name, xml.getElementText().strip());
    }
    return fields;
  }
}
