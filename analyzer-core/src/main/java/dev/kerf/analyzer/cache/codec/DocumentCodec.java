package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.DefinitionsStated;
import dev.kerf.analyzer.fact.DefinitionsStated.Definition;
import dev.kerf.analyzer.fact.DefinitionsStated.Language;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.TemplatesStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is no code: XML trees, keys with values, definitions. */
final class DocumentCodec {

  private static final List<Language> LANGUAGES = List.of(Language.values());

  private DocumentCodec() {}

  static void write(XmlStated document, FactOutput out) {
    writeElement(document.root(), out.text(document.publicId()).text(document.systemId()));
  }

  static XmlStated readXml(FactInput in) {
    return new XmlStated(in.text(), in.text(), readElement(in));
  }

  private static void writeElement(XmlElement element, FactOutput out) {
    texts(element.attributes(), out.text(element.name()).line(element.line()));
    out.all(element.content(), DocumentCodec::writeContent);
  }

  private static XmlElement readElement(FactInput in) {
    String name = in.text();
    int line = in.line();
    return new XmlElement(name, texts(in), in.all(DocumentCodec::readContent), line);
  }

  private static void writeContent(XmlElement.Content content, FactOutput out) {
    if (content instanceof XmlElement.Text text) {
      out.flag(true).text(text.value()).line(text.line());
    } else if (content instanceof XmlElement.Child child) {
      writeElement(child.element(), out.flag(false));
    } else {
      throw new IllegalArgumentException("no code for " + content);
    }
  }

  private static XmlElement.Content readContent(FactInput in) {
    return in.flag()
        ? new XmlElement.Text(in.text(), in.line())
        : new XmlElement.Child(readElement(in));
  }

  static void write(PropertiesStated properties, FactOutput out) {
    out.all(
        properties.entries(),
        (entry, to) -> to.text(entry.key()).text(entry.value()).line(entry.line()));
  }

  static PropertiesStated readProperties(FactInput in) {
    return new PropertiesStated(
        in.all(from -> new PropertiesStated.Entry(from.text(), from.text(), from.line())));
  }

  static void write(DefinitionsStated stated, FactOutput out) {
    texts(stated.options(), out.number(stated.language().ordinal()));
    out.all(
        stated.definitions(), (one, to) -> to.text(one.kind()).text(one.name()).line(one.line()));
  }

  static DefinitionsStated readDefinitions(FactInput in) {
    return new DefinitionsStated(
        in.one(LANGUAGES),
        texts(in),
        in.all(from -> new Definition(from.text(), from.text(), from.line())));
  }

  static void write(TemplatesStated stated, FactOutput out) {
    out.all(stated.imports(), (one, to) -> to.text(one));
    out.all(
        stated.templates(),
        (one, to) -> {
          to.text(one.name());
          to.all(one.parameters(), (parameter, into) -> into.text(parameter));
          to.text(one.text()).line(one.line());
        });
  }

  static TemplatesStated readTemplates(FactInput in) {
    return new TemplatesStated(
        in.all(FactInput::text),
        in.all(
            from ->
                new TemplatesStated.Template(
                    from.text(), from.all(FactInput::text), from.text(), from.line())));
  }

  private static void texts(Map<String, String> map, FactOutput out) {
    out.number(map.size());
    map.forEach((key, value) -> out.text(key).text(value));
  }

  /** In the order in which they were written. */
  private static Map<String, String> texts(FactInput in) {
    int count = in.count();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      map.put(in.text(), in.text());
    }
    return map;
  }
}
