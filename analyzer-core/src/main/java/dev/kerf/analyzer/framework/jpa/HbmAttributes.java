package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes of one class in Hibernate's mapping files, as annotations. */
final class HbmAttributes {

  private static final Set<String> COLLECTIONS =
      Set.of("set", "bag", "list", "map", "idbag", "array", "primitive-array");

  private final ResolvedApplication application;
  private final HbmFile file;
  private final TypeName owner;
  private final Map<String, List<ResolvedAnnotation>> attributes = new LinkedHashMap<>();
  private final Map<TypeName, Map<String, List<ResolvedAnnotation>>> components =
      new LinkedHashMap<>();
  private final List<ResolvedAnnotation> overridden = new ArrayList<>();

  HbmAttributes(ResolvedApplication application, HbmFile file, TypeName owner) {
    this.application = application;
    this.file = file;
    this.owner = owner;
  }

  Map<String, List<ResolvedAnnotation>> attributes() {
    return attributes;
  }

  /** The attributes of the classes that are held as parts of this one, or further down. */
  Map<TypeName, Map<String, List<ResolvedAnnotation>>> components() {
    return components;
  }

  /** What this mapping says of attributes inside of components: two may use one class. */
  List<ResolvedAnnotation> overridden() {
    return overridden;
  }

  /** Reads all attributes of a class element. */
  void read(XmlElement element) {
    read(element, attributes, owner, "", "");
  }

  /**
   * @param in where the attributes are put
   * @param type the class that declares them
   * @param path before the names, with a dot at its end, or empty
   * @param table the joined table that they are in, or empty
   */
  private void read(
      XmlElement element,
      Map<String, List<ResolvedAnnotation>> in,
      TypeName type,
      String path,
      String table) {
    element.children().forEach(child -> readChild(child, in, type, path, table));
  }

  private void readChild(
      XmlElement child,
      Map<String, List<ResolvedAnnotation>> in,
      TypeName type,
      String path,
      String table) {
    Optional<String> name = child.attribute("name");
    switch (child.name()) {
      case "properties", "natural-id" -> read(child, in, type, path, table);
      case "join" -> read(child, in, type, path, child.attribute("table").orElse(""));
      case "composite-id", "component", "dynamic-component", "nested-composite-element" -> {
        if (name.isPresent()) {
          component(child, name.get(), in, type, path, table);
        } else {
          read(child, in, type, path, table);
        }
      }
      case "id" -> in.put(name.orElse("id"), id(child, name.orElse("id")));
      case "property", "version", "timestamp", "key-property" ->
          name.ifPresent(
              attribute -> {
                List<ResolvedAnnotation> out = new ArrayList<>(basic(child, attribute, table));
                if (child.name().equals("key-property") && path.isEmpty()) {
                  out.add(XmlAnnotation.of("Id", child.line()).end());
                }
                in.put(attribute, out);
                override(child, path, attribute, out);
              });
      case "many-to-one", "key-many-to-one", "one-to-one" ->
          name.ifPresent(
              attribute -> {
                HbmRelation relation = new HbmRelation(file, child);
                in.put(attribute, relation.toOne(attribute));
                relation
                    .associationOverride(path + attribute)
                    .filter(any -> !path.isEmpty())
                    .ifPresent(overridden::add);
              });
      case "any" -> name.ifPresent(attribute -> in.put(attribute, any(child)));
      default -> {
        if (COLLECTIONS.contains(child.name()) && name.isPresent()) {
          in.put(name.get(), new HbmRelation(file, child).toMany(name.get()));
          elements(child);
        }
      }
    }
  }

  private List<ResolvedAnnotation> id(XmlElement element, String name) {
    List<ResolvedAnnotation> out = new ArrayList<>(basic(element, name, ""));
    out.add(XmlAnnotation.of("Id", element.line()).end());
    element
        .children("generator")
        .findFirst()
        .ifPresent(
            generator -> {
              String strategy = generator.attribute("class").orElse("");
              List<ResolvedAnnotation> parameters =
                  generator
                      .children("param")
                      .map(
                          param ->
                              XmlAnnotation.of("Parameter", param.line())
                                  .with("name", param.attribute("name").orElse(""))
                                  .with("value", param.text().strip())
                                  .end())
                      .toList();
              String generated = owner.binaryName() + '.' + name;
              out.add(
                  XmlAnnotation.of("GeneratedValue", generator.line())
                      .with("generator", generated)
                      .end());
              out.add(
                  XmlAnnotation.of("GenericGenerator", generator.line())
                      .with("name", generated)
                      .with("strategy", strategy)
                      .with("parameters", parameters)
                      .end());
            });
    return out;
  }

  /** A plain property: its column, several, or a formula. */
  private static List<ResolvedAnnotation> basic(XmlElement element, String name, String table) {
    Optional<String> formula =
        element
            .attribute("formula")
            .or(() -> element.children("formula").map(XmlElement::text).findFirst());
    if (formula.isPresent()) {
      return List.of(
          XmlAnnotation.of("Formula", element.line()).with("value", formula.get()).end());
    }
    List<ResolvedAnnotation> columns = HbmRelation.columns(element, "Column", table);
    if (columns.size() > 1) {
      return List.of(XmlAnnotation.of("Columns", element.line()).with("columns", columns).end());
    }
    return columns.isEmpty()
        ? List.of(
            XmlAnnotation.of("Column", element.line())
                .with("name", name)
                .with("table", HbmFile.plain(table))
                .with("nullable", HbmRelation.required(element))
                .end())
        : columns;
  }

  private void override(
      XmlElement element, String path, String name, List<ResolvedAnnotation> written) {
    if (!path.isEmpty() && written.get(0).type().simpleName().equals("Column")) {
      overridden.add(
          XmlAnnotation.of("AttributeOverride", element.line())
              .with("name", path + name)
              .with("column", List.of(written.get(0)))
              .end());
    }
  }

  private static List<ResolvedAnnotation> any(XmlElement element) {
    List<ResolvedAnnotation> columns = HbmRelation.columns(element, "Column", "");
    return List.of(XmlAnnotation.of("Any", element.line()).with("metaColumn", columns).end());
  }

  private void component(
      XmlElement element,
      String name,
      Map<String, List<ResolvedAnnotation>> in,
      TypeName holder,
      String path,
      String table) {
    boolean id = element.name().equals("composite-id");
    in.put(name, List.of(XmlAnnotation.of(id ? "EmbeddedId" : "Embedded", element.line()).end()));
    componentType(element, name, holder)
        .ifPresent(
            type ->
                read(
                    element,
                    components.computeIfAbsent(type, any -> new LinkedHashMap<>()),
                    type,
                    path + name + '.',
                    table));
  }

  /** The elements of a collection may be components, too. */
  private void elements(XmlElement collection) {
    collection
        .children("composite-element")
        .forEach(
            element ->
                element
                    .attribute("class")
                    .map(file::type)
                    .ifPresent(
                        type ->
                            read(
                                element,
                                components.computeIfAbsent(type, any -> new LinkedHashMap<>()),
                                type,
                                collection.attribute("name").orElse("") + '.',
                                "")));
  }

  /** The class that a component names, or that its field or getter has. */
  private Optional<TypeName> componentType(XmlElement element, String name, TypeName holder) {
    return element
        .attribute("class")
        .map(file::type)
        .or(() -> Members.of(application, holder).type(name).flatMap(type -> type.className()));
  }
}
