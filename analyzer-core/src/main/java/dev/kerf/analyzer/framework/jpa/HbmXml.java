package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Hibernate's own mapping files ({@code *.hbm.xml}), read as if their elements were annotations, so
 * that one reader decides tables and columns for all. Attributes that a file does not list are not
 * persistent.
 */
final class HbmXml {

  private static final Set<String> SUBCLASSES =
      Set.of("subclass", "joined-subclass", "union-subclass");

  /** A class as a file maps it; a subclass may stand in another file than its superclass. */
  private record Mapped(
      TypeName type, Optional<TypeName> parent, XmlElement element, HbmFile file) {}

  private final ResolvedApplication application;
  private final Map<TypeName, MappedInXml> classes;
  private final Map<TypeName, Mapped> mapped = new TreeMap<>();

  /**
   * @param classes where the mappings of each class are put
   */
  HbmXml(ResolvedApplication application, Map<TypeName, MappedInXml> classes) {
    this.application = application;
    this.classes = classes;
  }

  void read(String path, XmlElement root) {
    HbmFile file = HbmFile.of(path, root);
    root.children()
        .filter(element -> element.name().equals("class") || SUBCLASSES.contains(element.name()))
        .forEach(element -> collect(element, Optional.empty(), file));
  }

  private void collect(XmlElement element, Optional<TypeName> enclosing, HbmFile file) {
    Optional<TypeName> type = element.attribute("name").map(file::type);
    if (type.isEmpty()) {
      return; // a dynamic model has no class
    }
    Optional<TypeName> parent = enclosing.or(() -> element.attribute("extends").map(file::type));
    mapped.putIfAbsent(type.get(), new Mapped(type.get(), parent, element, file));
    element
        .children()
        .filter(child -> SUBCLASSES.contains(child.name()))
        .forEach(child -> collect(child, type, file));
  }

  /** Puts what all files say together; annotations of {@code orm.xml} win. */
  void finish() {
    Map<TypeName, String> strategies = new TreeMap<>();
    for (Mapped one : mapped.values()) {
      if (one.parent().isPresent()) {
        strategies.merge(root(one), strategy(one.element()), HbmXml::stronger);
      }
    }
    for (Mapped one : mapped.values()) {
      HbmAttributes attributes = new HbmAttributes(application, one.file(), one.type());
      attributes.read(one.element());
      List<ResolvedAnnotation> own = annotations(one, attributes.overridden());
      String strategy = strategies.get(one.type());
      if (strategy != null) {
        own.add(
            XmlAnnotation.of("Inheritance", one.element().line()).with("strategy", strategy).end());
      }
      int line = one.element().line();
      classes.putIfAbsent(
          one.type(),
          new MappedInXml(own, attributes.attributes(), true, true, one.file().path(), line));
      attributes
          .components()
          .forEach(
              (component, inside) ->
                  classes.putIfAbsent(
                      component,
                      new MappedInXml(
                          List.of(XmlAnnotation.of("Embeddable", line).end()),
                          inside,
                          true,
                          true,
                          one.file().path(),
                          line)));
    }
  }

  private TypeName root(Mapped of) {
    Mapped at = of;
    Set<TypeName> seen = new TreeSet<>();
    while (at.parent().isPresent()
        && seen.add(at.type())
        && mapped.containsKey(at.parent().get())) {
      at = mapped.get(at.parent().get());
    }
    return at.type();
  }

  private static String strategy(XmlElement element) {
    return switch (element.name()) {
      case "union-subclass" -> "TABLE_PER_CLASS";
      case "joined-subclass" -> "JOINED";
      default -> "SINGLE_TABLE";
    };
  }

  private static String stronger(String a, String b) {
    return a.equals("SINGLE_TABLE") ? b : a;
  }

  private List<ResolvedAnnotation> annotations(Mapped of, List<ResolvedAnnotation> overridden) {
    XmlElement element = of.element();
    List<ResolvedAnnotation> out = new ArrayList<>(overridden);
    out.add(XmlAnnotation.of("Entity", element.line()).end());
    String table = element.attribute("table").orElseGet(() -> of.type().simpleName());
    boolean inRoot = element.name().equals("subclass");
    if (!inRoot) {
      out.add(
          XmlAnnotation.of("Table", element.line())
              .with("name", HbmFile.plain(table))
              .with("schema", of.file().schema(element))
              .end());
    }
    Stream.concat(
            element.attribute("subselect").stream(),
            element.children("subselect").map(XmlElement::text))
        .findFirst()
        .ifPresent(
            query ->
                out.add(XmlAnnotation.of("Subselect", element.line()).with("value", query).end()));
    element
        .children("join")
        .forEach(
            join ->
                out.add(
                    XmlAnnotation.of("SecondaryTable", join.line())
                        .with("name", HbmFile.plain(join.attribute("table").orElse("")))
                        .with("schema", of.file().schema(join))
                        .end()));
    return out;
  }
}
