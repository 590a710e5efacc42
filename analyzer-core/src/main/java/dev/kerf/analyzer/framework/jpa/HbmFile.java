package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.TypeName;

/**
 * What holds for everything in one of Hibernate's mapping files.
 *
 * @param inPackage with a dot at its end, or empty
 * @param schema that names without one are in, or empty
 * @param eager whether associations are loaded at once unless they say otherwise
 * @param cascade what associations cascade unless they say otherwise
 */
record HbmFile(String path, String inPackage, String schema, boolean eager, String cascade) {

  static HbmFile of(String path, XmlElement root) {
    return new HbmFile(
        path,
        root.attribute("package").map(name -> name.strip() + '.').orElse(""),
        root.attribute("schema").or(() -> root.attribute("catalog")).map(HbmFile::plain).orElse(""),
        root.attribute("default-lazy").filter("false"::equals).isPresent(),
        root.attribute("default-cascade").orElse(""));
  }

  /** A class by the name that stands in the file. */
  TypeName type(String written) {
    String name = written.strip();
    return TypeName.of(name.contains(".") ? name : inPackage + name);
  }

  String schema(XmlElement element) {
    return element
        .attribute("schema")
        .or(() -> element.attribute("catalog"))
        .map(HbmFile::plain)
        .orElse(schema);
  }

  /** A name without the quotes that keep it as it is. */
  static String plain(String name) {
    return name.replace("`", "").strip();
  }
}
