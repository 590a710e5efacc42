package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reference or collection in Hibernate's mapping files, as annotations. */
final class HbmRelation {

  private static final Set<String> WRITING =
      Set.of(
          "all",
          "save-update",
          "persist",
          "merge",
          "delete",
          "remove",
          "replicate",
          "all-delete-orphan");

  private final HbmFile file;
  private final XmlElement element;

  HbmRelation(HbmFile file, XmlElement element) {
    this.file = file;
    this.element = element;
  }

  /**
   * The columns that an element names, as its attribute or by its children.
   *
   * @param annotation what a column becomes: {@code Column}, {@code JoinColumn}
   * @param table the joined table that they are in, or empty
   */
  static List<ResolvedAnnotation> columns(XmlElement element, String annotation, String table) {
    String required = required(element);
    Optional<String> only = element.attribute("column");
    if (only.isPresent()) {
      return List.of(
          XmlAnnotation.of(annotation, element.line())
              .with("name", HbmFile.plain(only.get()))
              .with("table", HbmFile.plain(table))
              .with("nullable", required)
              .end());
    }
    return element
        .children("column")
        .map(
            column ->
                XmlAnnotation.of(annotation, column.line())
                    .with("name", HbmFile.plain(column.attribute("name").orElse("")))
                    .with("table", HbmFile.plain(table))
                    .with("nullable", required.isEmpty() ? required(column) : required)
                    .end())
        .toList();
  }

  /** What {@code nullable} is, empty where nothing is said. */
  static String required(XmlElement element) {
    return element.attribute("not-null").orElse("").equals("true") ? "false" : "";
  }

  /** {@code many-to-one}, {@code key-many-to-one}, {@code one-to-one}. */
  List<ResolvedAnnotation> toOne(String name) {
    boolean shares = element.name().equals("one-to-one");
    XmlAnnotation relation =
        XmlAnnotation.of(shares ? "OneToOne" : "ManyToOne", element.line())
            .with("fetch", isEager() ? "EAGER" : "LAZY")
            .withAll("cascade", cascades())
            .with("orphanRemoval", removesOrphans() ? "true" : "");
    element
        .attribute("class")
        .map(file::type)
        .ifPresent(type -> relation.with("targetEntity", type));
    List<ResolvedAnnotation> out = new ArrayList<>();
    if (shares) {
      boolean constrained = element.attribute("constrained").filter("true"::equals).isPresent();
      if (constrained) {
        out.add(XmlAnnotation.of("PrimaryKeyJoinColumn", element.line()).end());
      } else {
        relation.with("mappedBy", element.attribute("property-ref").orElse("?"));
      }
    } else {
      out.addAll(joinColumns(name));
    }
    if (element.name().equals("key-many-to-one")) {
      out.add(XmlAnnotation.of("Id", element.line()).end());
    }
    out.add(0, relation.end());
    return out;
  }

  private List<ResolvedAnnotation> joinColumns(String name) {
    List<ResolvedAnnotation> columns = columns(element, "JoinColumn", "");
    return columns.isEmpty()
        ? List.of(
            XmlAnnotation.of("JoinColumn", element.line())
                .with("name", name)
                .with("nullable", required(element))
                .end())
        : columns;
  }

  /** The columns again, for an association inside of a component. */
  Optional<ResolvedAnnotation> associationOverride(String path) {
    List<ResolvedAnnotation> columns = columns(element, "JoinColumn", "");
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            XmlAnnotation.of("AssociationOverride", element.line())
                .with("name", path)
                .with("joinColumns", columns)
                .end());
  }

  /** {@code set}, {@code bag}, {@code list}, {@code map} and their like, of entities or values. */
  List<ResolvedAnnotation> toMany(String name) {
    List<ResolvedAnnotation> key =
        element.children("key").flatMap(k -> columns(k, "JoinColumn", "").stream()).toList();
    Optional<XmlElement> oneToMany = element.children("one-to-many").findFirst();
    Optional<XmlElement> manyToMany = element.children("many-to-many").findFirst();
    List<ResolvedAnnotation> out = new ArrayList<>();
    if (oneToMany.isPresent()) {
      out.add(relation("OneToMany", oneToMany.get()));
      out.addAll(key);
    } else if (manyToMany.isPresent()) {
      out.add(relation("ManyToMany", manyToMany.get()));
      out.add(
          table("JoinTable", name)
              .with("joinColumns", key)
              .with("inverseJoinColumns", columns(manyToMany.get(), "JoinColumn", ""))
              .end());
    } else {
      XmlAnnotation elements =
          XmlAnnotation.of("ElementCollection", element.line())
              .with("fetch", isEager() ? "EAGER" : "LAZY");
      element
          .children("composite-element")
          .flatMap(inside -> inside.attribute("class").stream())
          .forEach(type -> elements.with("targetClass", file.type(type)));
      out.add(elements.end());
      out.add(table("CollectionTable", name).with("joinColumns", key).end());
      element
          .children("element")
          .flatMap(value -> columns(value, "Column", "").stream())
          .forEach(out::add);
    }
    places(out);
    return out;
  }

  private ResolvedAnnotation relation(String annotation, XmlElement target) {
    XmlAnnotation relation =
        XmlAnnotation.of(annotation, element.line())
            .with("fetch", isEager() ? "EAGER" : "LAZY")
            .withAll("cascade", cascades())
            .with("orphanRemoval", removesOrphans() ? "true" : "");
    if (element.attribute("inverse").filter("true"::equals).isPresent()) {
      relation.with("mappedBy", "?");
    }
    target
        .attribute("class")
        .map(file::type)
        .ifPresent(type -> relation.with("targetEntity", type));
    return relation.end();
  }

  private XmlAnnotation table(String annotation, String name) {
    return XmlAnnotation.of(annotation, element.line())
        .with("name", HbmFile.plain(element.attribute("table").orElse(name)))
        .with("schema", file.schema(element));
  }

  /** The columns of a list's positions and of a map's keys. */
  private void places(List<ResolvedAnnotation> out) {
    Stream.of("index", "list-index", "map-key", "collection-id")
        .flatMap(element::children)
        .flatMap(place -> columns(place, "OrderColumn", "").stream())
        .forEach(out::add);
    element
        .children("map-key-many-to-many")
        .flatMap(place -> columns(place, "MapKeyJoinColumn", "").stream())
        .forEach(out::add);
  }

  private boolean isEager() {
    boolean joined = element.attribute("fetch").filter("join"::equals).isPresent();
    return joined
        || element
            .attribute("lazy")
            .map("false"::equals)
            .orElse(element.name().equals("one-to-one") || file.eager());
  }

  private List<String> written() {
    String cascade = element.attribute("cascade").orElse(file.cascade());
    return Stream.of(cascade.split(","))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> cascades() {
    return written().stream()
        .filter(WRITING::contains)
        .map(
            part ->
                part.startsWith("all")
                    ? "ALL"
                    : part.equals("delete")
                        ? "REMOVE"
                        : part.equals("save-update") ? "SAVE_UPDATE" : part)
        .map(part -> part.toUpperCase(Locale.ROOT))
        .toList();
  }

  private boolean removesOrphans() {
    return written().stream().anyMatch(part -> part.endsWith("delete-orphan"));
  }
}
