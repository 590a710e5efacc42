package dev.kerf.analyzer.discover;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML that others wrote: document types and external entities are never loaded. */
final class SecureXml {

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private SecureXml() {}

  static XMLStreamReader open(byte[] document) throws XMLStreamException {
    // Factories are not made for several threads at a time.
    synchronized (XML) {
      return XML.createXMLStreamReader(new ByteArrayInputStream(document));
    }
  }
}
