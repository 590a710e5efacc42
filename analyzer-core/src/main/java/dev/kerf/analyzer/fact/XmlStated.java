package dev.kerf.analyzer.fact;

import java.util.Objects;

/**
 * An XML document.
 *
 * @param publicId of its document type, empty where none is declared
 * @param systemId likewise
 * @param root the document element
 */
public record XmlStated(String publicId, String systemId, XmlElement root) implements Fact {
  public XmlStated {
    Objects.requireNonNull(publicId, "publicId");
    Objects.requireNonNull(systemId, "systemId");
    Objects.requireNonNull(root, "root");
  }
}
