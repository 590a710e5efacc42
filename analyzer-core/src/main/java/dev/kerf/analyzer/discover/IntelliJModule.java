package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The source folders that IntelliJ IDEA keeps of a module in its {@code .iml} file. */
final class IntelliJModule {

  private static final String IN_MODULE = "file://$MODULE_DIR$/";

  private IntelliJModule() {}

  /** Relative to the module. */
  static List<SourceRoot> sources(byte[] iml) throws XMLStreamException {
    List<SourceRoot> out = new ArrayList<>();
    XMLStreamReader xml = SecureXml.open(iml);
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("sourceFolder")) {
          root(xml).ifPresent(out::add);
        }
      }
    } finally {
      xml.close();
    }
    return out;
  }

  private static Optional<SourceRoot> root(XMLStreamReader xml) {
    String url = xml.getAttributeValue(null, "url");
    if (url == null || !url.startsWith(IN_MODULE)) {
      return Optional.empty();
    }
    String type = xml.getAttributeValue(null, "type");
    boolean test =
        "true".equals(xml.getAttributeValue(null, "isTestSource"))
            || "java-test-resource".equals(type);
    boolean generated = "true".equals(xml.getAttributeValue(null, "generated"));
    boolean resources = type != null && type.endsWith("resource");
    String path = url.substring(IN_MODULE.length());
    return Optional.of(new SourceRoot(path, reason(test, generated), resources));
  }

  private static RoleReason reason(boolean test, boolean generated) {
    if (generated) {
      return RoleReason.GENERATED_FOLDER;
    }
    return test ? RoleReason.DECLARED_TESTS : RoleReason.DECLARED_SOURCES;
  }
}
