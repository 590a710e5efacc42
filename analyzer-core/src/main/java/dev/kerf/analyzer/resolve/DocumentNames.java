package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the names in XML documents the meaning that they have where the document lies: a text that
 * is the name of several types of the workspace becomes that of the nearest one.
 */
final class DocumentNames {

  private final DeclarationIndex index;
  private final String folder;

  private DocumentNames(DeclarationIndex index, String folder) {
    this.index = index;
    this.folder = folder;
  }

  /** The same documents where no two types share a name. */
  static Document of(DeclarationIndex index, Document document) {
    if (!index.hasNamesakes() || !(document.fact() instanceof XmlStated stated)) {
      return document;
    }
    String path = document.path();
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    XmlElement root = new DocumentNames(index, folder).element(stated.root());
    return new Document(path, new XmlStated(stated.publicId(), stated.systemId(), root));
  }

  /** The extractor bounds how deep elements nest. */
  private XmlElement element(XmlElement element) {
    Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
    attributes.replaceAll((name, value) -> meant(value));
    List<XmlElement.Content> content = new ArrayList<>(element.content().size());
    for (XmlElement.Content part : element.content()) {
      if (part instanceof XmlElement.Text text) {
        content.add(new XmlElement.Text(meant(text.value()), text.line()));
      } else if (part instanceof XmlElement.Child child) {
        content.add(new XmlElement.Child(element(child.element())));
      }
    }
    return new XmlElement(element.name(), attributes, content, element.line());
  }

  private String meant(String text) {
    String name = text.strip();
    boolean mayBeName = !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('[') < 0;
    return mayBeName && index.isShared(name)
        ? index.meant(TypeName.of(name), folder).binaryName()
        : text;
  }
}
