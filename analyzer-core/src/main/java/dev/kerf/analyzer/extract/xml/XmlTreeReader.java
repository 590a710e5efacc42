package dev.kerf.analyzer.extract.xml;

import dev.kerf.analyzer.fact.XmlElement;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds the tree of one document. Where the document breaks off, the tree holds what stood before.
 */
final class XmlTreeReader {

  /** Nobody nests deeper by hand; what reads the tree recursively relies on it. */
  static final int MAX_DEPTH = 200;

  private static final XMLInputFactory FACTORY = factory();

  /** An element whose end has not been seen. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<XmlElement.Content> content = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textLine;

    Open(String name, Map<String, String> attributes, int line) {
      this.name = name;
      this.attributes = attributes;
      this.line = line;
    }

    void append(String part, int startLine) {
      if (text.isEmpty()) {
        textLine = startLine;
      }
      text.append(part);
    }

    void flushText() {
      if (!text.isEmpty()) {
        content.add(new XmlElement.Text(text.toString(), textLine));
        text.setLength(0);
      }
    }

    XmlElement close() {
      flushText();
      return new XmlElement(name, attributes, content, line);
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private XmlElement root;
  private Failure failure;

  /**
   * Why a document could not be read to its end. Without the parser's own words, which are in the
   * language of the host.
   *
   * @param line 1-based, 0 where unknown
   */
  record Failure(int line, String reason) {}

  /** What was read. The root is absent only where not even its start tag could be read. */
  record Tree(Optional<XmlElement> root, Optional<Failure> failure) {}

  private XmlTreeReader() {}

  /**
   * Reads a document.
   *
   * @param rootLine the line of the root's start tag, which the parser does not tell
   */
  static Tree read(String document, int rootLine) {
    XmlTreeReader reader = new XmlTreeReader();
    reader.readAll(document, rootLine);
    while (!reader.open.isEmpty()) {
      reader.end();
    }
    return new Tree(Optional.ofNullable(reader.root), Optional.ofNullable(reader.failure));
  }

  private void readAll(String document, int rootLine) {
    // The parser tells where an event ends; it starts where the one before ended.
    int line = rootLine;
    try {
      XMLStreamReader xml = open(document);
      try {
        while (failure == null && xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml, line);
          } else if (!open.isEmpty()) {
            inside(xml, event, line);
          }
          if (root != null || !open.isEmpty()) {
            line = xml.getLocation().getLineNumber();
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
      failure = new Failure(Math.max(at, line), "is not well-formed from here on");
    }
  }

  private static XMLStreamReader open(String document) throws XMLStreamException {
    // The factory of the JDK hands out readers under no lock of its own.
    synchronized (FACTORY) {
      return FACTORY.createXMLStreamReader(new StringReader(document));
    }
  }

  private void inside(XMLStreamReader xml, int event, int line) {
    switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          open.element().append(xml.getText(), line);
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {
        // Comments and instructions say nothing; entities that are not loaded are told elsewhere.
      }
    }
  }

  private void start(XMLStreamReader xml, int line) {
    if (open.size() == MAX_DEPTH) {
      failure = new Failure(line, "nests elements deeper than " + MAX_DEPTH);
      return;
    }
    if (!open.isEmpty()) {
      open.element().flushText();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean plain = xml.getAttributePrefix(i) == null || xml.getAttributePrefix(i).isEmpty();
      if (plain || !attributes.containsKey(xml.getAttributeLocalName(i))) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    open.push(new Open(xml.getLocalName(), attributes, line));
  }

  private void end() {
    XmlElement closed = open.pop().close();
    if (open.isEmpty()) {
      root = closed;
    } else {
      open.element().content.add(new XmlElement.Child(closed));
    }
  }

  /**
   * Entities inside the document are expanded within limits; the document type itself and entities
   * outside are replaced by nothing. The limits are given, since the JDK's differ by version.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
    factory.setProperty("jdk.xml.entityExpansionLimit", "1000");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "1000000");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "100000");
    factory.setProperty("jdk.xml.maxParameterEntitySizeLimit", "100000");
    factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
    return factory;
  }
}
