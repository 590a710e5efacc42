package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.XmlElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an XML schema is called in Java by the default binding of JAXB: namespaces as packages,
 * types and elements as classes (Jakarta XML Binding, appendix <i>Binding XML Names to Java
 * Identifiers</i>).
 */
final class SchemaNames {

  private SchemaNames() {}

  /** The classes that are generated from a schema, by their qualified names. */
  static List<String> classes(XmlElement schema) {
    Optional<String> packageName = packageOf(schema);
    if (packageName.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    names.add("ObjectFactory");
    schema.children("complexType").forEach(type -> addClass(type, names));
    schema.children("simpleType").filter(SchemaNames::isEnum).forEach(t -> addClass(t, names));
    schema
        .children("element")
        .filter(element -> element.children("complexType").findAny().isPresent())
        .forEach(element -> addClass(element, names));
    return names.stream().map(name -> packageName.get() + '.' + name).toList();
  }

  private static boolean isEnum(XmlElement simpleType) {
    return simpleType
        .children("restriction")
        .anyMatch(restriction -> restriction.children("enumeration").findAny().isPresent());
  }

  private static void addClass(XmlElement named, List<String> names) {
    named.attribute("name").map(SchemaNames::className).ifPresent(names::add);
  }

  /** As the schema itself says, or by its namespace. */
  static Optional<String> packageOf(XmlElement schema) {
    Optional<String> said =
        schema
            .children("annotation")
            .flatMap(annotation -> annotation.children("appinfo"))
            .flatMap(appinfo -> appinfo.children("schemaBindings"))
            .flatMap(bindings -> bindings.children("package"))
            .flatMap(element -> element.attribute("name").stream())
            .findFirst();
    return said.isPresent()
        ? said
        : schema.attribute("targetNamespace").map(SchemaNames::packageName);
  }

  /** {@code http://www.sonos.com/Services/1.1} is {@code com.sonos.services._1}. */
  static String packageName(String namespace) {
    String name = namespace;
    int scheme = name.indexOf(':');
    boolean isUrn = name.startsWith("urn:");
    if (scheme >= 0 && (isUrn || name.startsWith("http"))) {
      name = name.substring(scheme + 1);
    }
    List<String> parts =
        new ArrayList<>(
            Stream.of(name.split(isUrn ? "[/:]" : "/")).filter(part -> !part.isEmpty()).toList());
    if (parts.isEmpty()) {
      return "generated";
    }
    int last = parts.size() - 1;
    int dot = parts.get(last).lastIndexOf('.');
    if (last > 0 && dot >= 0) {
      // Taken for the ending of a file's name.
      parts.set(last, parts.get(last).substring(0, dot));
    }
    List<String> host =
        new ArrayList<>(List.of(parts.get(0).replaceFirst(":.*", "").split(isUrn ? "-" : "\\.")));
    Collections.reverse(host);
    if (host.get(host.size() - 1).equalsIgnoreCase("www")) {
      host.remove(host.size() - 1);
    }
    host.addAll(parts.subList(1, parts.size()));
    return String.join(".", host.stream().map(SchemaNames::packagePart).toList());
  }

  private static String packagePart(String part) {
    String lower = part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return lower.isEmpty() || Character.isDigit(lower.charAt(0)) ? '_' + lower : lower;
  }

  /** {@code subsonic-response} is {@code SubsonicResponse}. */
  static String className(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean starts = true;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter == '-' || letter == '.' || letter == ':' || letter == '_') {
        starts = true;
        continue;
      }
      out.append(starts ? Character.toUpperCase(letter) : letter);
      starts = Character.isDigit(letter);
    }
    return out.toString();
  }
}
