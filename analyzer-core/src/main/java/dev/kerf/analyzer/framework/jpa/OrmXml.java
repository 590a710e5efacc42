package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Mapping files ({@code orm.xml}), read as if their elements were annotations: {@code <many-to-one
 * target-entity="Order">} is {@code @ManyToOne(targetEntity = Order.class)}. So one reader decides
 * tables and columns for both.
 */
final class OrmXml {

  private static final String PACKAGE = "jakarta.persistence.";
  private static final Set<String> CLASSES = Set.of("entity", "embeddable", "mapped-superclass");
  private static final Set<String> TYPE_VALUES = Set.of("target-entity", "target-class");
  private static final Set<String> LISTS = Set.of("cascade");

  /**
   * What holds for all classes of a file.
   *
   * @param inPackage the prefix of names without a package
   * @param access {@code FIELD} or {@code PROPERTY}
   * @param onlyXml whether annotations count for nothing
   */
  private record Defaults(String inPackage, Optional<String> access, boolean onlyXml) {}

  private final Map<TypeName, MappedInXml> classes;

  /**
   * @param classes where the mappings of each class are put
   */
  OrmXml(Map<TypeName, MappedInXml> classes) {
    this.classes = classes;
  }

  void read(String path, XmlElement root) {
    Defaults defaults = defaults(root);
    root.children()
        .filter(element -> CLASSES.contains(element.name()))
        .forEach(element -> readClass(path, defaults, element));
  }

  private static Defaults defaults(XmlElement root) {
    List<XmlElement> unit = root.children("persistence-unit-metadata").toList();
    Optional<String> ofUnit =
        unit.stream()
            .flatMap(metadata -> metadata.children("persistence-unit-defaults"))
            .flatMap(all -> childText(all, "access").stream())
            .findFirst();
    return new Defaults(
        childText(root, "package").map(name -> name + '.').orElse(""),
        childText(root, "access").or(() -> ofUnit),
        unit.stream()
            .flatMap(metadata -> metadata.children("xml-mapping-metadata-complete"))
            .findAny()
            .isPresent());
  }

  private static Optional<String> childText(XmlElement element, String name) {
    return element.children(name).map(child -> child.text().strip()).findFirst();
  }

  private void readClass(String path, Defaults defaults, XmlElement element) {
    String inPackage = defaults.inPackage();
    Optional<String> written = element.attribute("class").map(String::strip);
    if (written.isEmpty() || written.get().isEmpty()) {
      return;
    }
    String name = written.get().contains(".") ? written.get() : inPackage + written.get();
    List<ResolvedAnnotation> own = new ArrayList<>();
    own.add(annotation(element, inPackage, false));
    element
        .children()
        .filter(child -> !child.name().equals("attributes"))
        .forEach(child -> own.add(annotation(child, inPackage, true)));
    element
        .attribute("access")
        .map(String::strip)
        .or(defaults::access)
        .ifPresent(access -> own.add(access(access, element.line())));
    Map<String, List<ResolvedAnnotation>> attributes = new TreeMap<>();
    element
        .children("attributes")
        .flatMap(XmlElement::children)
        .forEach(
            attribute ->
                attribute
                    .attribute("name")
                    .ifPresent(key -> attributes.put(key, ofAttribute(attribute, inPackage))));
    classes.put(
        TypeName.of(name),
        new MappedInXml(
            own,
            attributes,
            defaults.onlyXml()
                || element.attribute("metadata-complete").filter("true"::equals).isPresent(),
            false,
            path,
            element.line()));
  }

  private static List<ResolvedAnnotation> ofAttribute(XmlElement attribute, String inPackage) {
    return Stream.concat(
            Stream.of(annotation(attribute, inPackage, false)),
            attribute.children().map(child -> annotation(child, inPackage, true)))
        .toList();
  }

  private static ResolvedAnnotation annotation(
      XmlElement element, String inPackage, boolean withChildren) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    element
        .attributes()
        .forEach(
            (key, value) -> {
              if (!key.equals("class")) {
                values.put(camel(key, false), value(key, value.strip(), inPackage));
              }
            });
    for (String list : LISTS) {
      List<AnnotationValue> constants =
          element
              .children(list)
              .flatMap(XmlElement::children)
              .map(OrmXml::cascadeConstant)
              .toList();
      if (!constants.isEmpty()) {
        values.put(list, new AnnotationValue.Many(constants));
      }
    }
    if (withChildren) {
      nested(element, inPackage, values);
    }
    return new ResolvedAnnotation(
        TypeName.of(PACKAGE + camel(element.name(), true)), values, element.line());
  }

  private static ResolvedAnnotation access(String type, int line) {
    return new ResolvedAnnotation(
        TypeName.of(PACKAGE + "Access"),
        Map.of("value", new AnnotationValue.EnumValue(TypeName.of(PACKAGE + "AccessType"), type)),
        line);
  }

  /** {@code <cascade-all/>} is {@code CascadeType.ALL}. */
  private static AnnotationValue cascadeConstant(XmlElement element) {
    String constant = element.name().replace("cascade-", "").toUpperCase(java.util.Locale.ROOT);
    return new AnnotationValue.EnumValue(TypeName.of(PACKAGE + "CascadeType"), constant);
  }

  private static void nested(
      XmlElement element, String inPackage, Map<String, AnnotationValue> values) {
    Map<String, List<AnnotationValue>> byName = new TreeMap<>();
    element
        .children()
        .forEach(
            child ->
                byName
                    .computeIfAbsent(camel(child.name(), false), key -> new ArrayList<>())
                    .add(new AnnotationValue.Nested(annotation(child, inPackage, true))));
    byName.forEach(
        (name, children) -> {
          String plural = name.equals("joinColumn") ? "joinColumns" : name;
          values.put(plural, new AnnotationValue.Many(children));
        });
  }

  private static AnnotationValue value(String key, String text, String inPackage) {
    if (TYPE_VALUES.contains(key) && !text.isEmpty()) {
      return new AnnotationValue.TypeValue(
          TypeName.of(text.contains(".") ? text : inPackage + text));
    }
    return new AnnotationValue.Constant(text);
  }

  private static String camel(String kebab, boolean upperFirst) {
    StringBuilder out = new StringBuilder();
    boolean upper = upperFirst;
    for (char c : kebab.toCharArray()) {
      if (c == '-') {
        upper = true;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return out.toString();
  }
}
