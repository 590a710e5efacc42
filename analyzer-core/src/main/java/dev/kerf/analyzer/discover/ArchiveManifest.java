package dev.kerf.analyzer.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Manifest;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an archive says of itself: its title, whether it has classes for several releases. */
final class ArchiveManifest {

  private static final int MAX_BYTES = 1 << 20;

  private final List<FileTree.File> files;
  private final Optional<Manifest> manifest;

  ArchiveManifest(List<FileTree.File> files) {
    this.files = files;
    this.manifest = bytes("META-INF/MANIFEST.MF").flatMap(ArchiveManifest::parsed);
  }

  private Optional<byte[]> bytes(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .flatMap(ArchiveManifest::bytes);
  }

  private static Optional<byte[]> bytes(FileTree.File file) {
    try {
      return Optional.of(file.loader().load(MAX_BYTES));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> parsed(byte[] bytes) {
    try {
      return Optional.of(new Manifest(new ByteArrayInputStream(bytes)));
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<String> attribute(String name) {
    return manifest
        .map(read -> read.getMainAttributes().getValue(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  boolean hasSeveralReleases() {
    return attribute("Multi-Release").filter("true"::equalsIgnoreCase).isPresent();
  }

  /** From the build that made it. */
  Optional<String> title() {
    return artifact().or(() -> attribute("Implementation-Title")).map(PathNames::escaped);
  }

  /** Whose it is: the group of the one Maven build that left its mark. */
  Optional<String> group() {
    return ofBuild("groupId");
  }

  private Optional<String> artifact() {
    return ofBuild("artifactId");
  }

  private Optional<String> ofBuild(String key) {
    List<FileTree.File> marks =
        files.stream()
            .filter(file -> Folders.contains("META-INF/maven", file.path()))
            .filter(file -> file.name().equals("pom.properties"))
            .toList();
    return marks.size() == 1
        ? bytes(marks.get(0)).flatMap(properties -> value(properties, key))
        : Optional.empty();
  }

  private static Optional<String> value(byte[] properties, String key) {
    Properties read = new Properties();
    try {
      read.load(new ByteArrayInputStream(properties));
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
    return Optional.ofNullable(read.getProperty(key)).filter(id -> !id.isBlank());
  }

  /** The modules that META-INF/application.xml lists; empty where there is no such file. */
  Optional<List<String>> modules() {
    return bytes("META-INF/application.xml").flatMap(ArchiveManifest::modules);
  }

  /** Many a descriptor writes its paths from the root of the archive: {@code /shop.war}. */
  private static String relative(String uri) {
    return uri.replaceFirst("^(?:\\.?/)++", "");
  }

  private static Optional<List<String>> modules(byte[] xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> listed = new ArrayList<>();
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (in.hasNext()) {
        in.next();
        boolean names =
            in.isStartElement() && List.of("web-uri", "ejb", "java").contains(in.getLocalName());
        if (names) {
          listed.add(relative(in.getElementText().strip()));
        }
      }
      return Optional.of(listed);
    } catch (XMLStreamException | RuntimeException broken) {
      return Optional.empty();
    }
  }
}
