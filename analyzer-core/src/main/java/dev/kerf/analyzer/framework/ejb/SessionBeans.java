package dev.kerf.analyzer.framework.ejb;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The enterprise beans of an application, by annotations and by {@code ejb-jar.xml}. */
final class SessionBeans {

  /** What kind of bean it is. */
  enum Kind {
    SESSION,
    MESSAGE_DRIVEN,
    ENTITY
  }

  /**
   * An enterprise bean.
   *
   * @param name the EJB name
   * @param remote its remote views
   * @param other local views, and homes of either kind
   * @param destination of a message-driven bean, empty where it is not told
   */
  record Bean(
      TypeName type,
      String name,
      Kind kind,
      SortedSet<TypeName> remote,
      SortedSet<TypeName> other,
      String destination,
      Evidence evidence) {}

  private static final Set<String> SESSION =
      EjbModel.jakarta("ejb.Stateless", "ejb.Stateful", "ejb.Singleton");
  private static final Set<String> MESSAGE_DRIVEN = EjbModel.jakarta("ejb.MessageDriven");
  private static final Set<String> REMOTE = EjbModel.jakarta("ejb.Remote");
  private static final Set<String> LOCAL = EjbModel.jakarta("ejb.Local");
  private static final List<String> REMOTE_VIEWS = List.of("remote", "business-remote");
  private static final List<String> OTHER_VIEWS =
      List.of("local", "business-local", "home", "local-home");

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final Map<TypeName, List<Bean>> byType = new TreeMap<>((a, b) -> a.compareTo(b));
  private final Map<String, String> links = new LinkedHashMap<>();

  SessionBeans(ResolvedApplication application) {
    this.application = application;
    this.annotations = new AnnotationFinder(application);
    for (ResolvedType type : application.types()) {
      annotated(type).ifPresent(this::add);
    }
    for (Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml) {
        if (xml.root().name().equals("ejb-jar")) {
          xml.root()
              .children("enterprise-beans")
              .flatMap(XmlElement::children)
              .forEach(element -> declared(element, document.path()));
        }
        links(xml.root());
      }
    }
  }

  Collection<List<Bean>> all() {
    return byType.values();
  }

  /** What a reference of a deployment descriptor is linked to. */
  Optional<String> link(String reference) {
    return Optional.ofNullable(links.get(reference));
  }

  Optional<Bean> named(String name) {
    return byType.values().stream()
        .flatMap(List::stream)
        .filter(bean -> bean.name().equals(name))
        .findFirst();
  }

  private void add(Bean bean) {
    byType.computeIfAbsent(bean.type(), key -> new ArrayList<>(1)).add(bean);
  }

  private Optional<Bean> annotated(ResolvedType type) {
    Optional<ResolvedAnnotation> session = annotations.find(type.annotations(), SESSION);
    Optional<ResolvedAnnotation> driven = annotations.find(type.annotations(), MESSAGE_DRIVEN);
    if (type.declared().isInterface() || session.isEmpty() && driven.isEmpty()) {
      return Optional.empty();
    }
    String name =
        session
            .or(() -> driven)
            .flatMap(annotation -> annotation.text("name"))
            .filter(text -> !text.isBlank())
            .orElse(type.name().simpleName());
    return Optional.of(
        new Bean(
            type.name(),
            name,
            session.isPresent() ? Kind.SESSION : Kind.MESSAGE_DRIVEN,
            views(type, REMOTE),
            views(type, LOCAL),
            driven.map(SessionBeans::destination).orElse(""),
            type.evidence()));
  }

  /** The interfaces that the annotation names or stands on; without names those it implements. */
  private SortedSet<TypeName> views(ResolvedType type, Set<String> annotation) {
    SortedSet<TypeName> out = new TreeSet<>((a, b) -> a.compareTo(b));
    Optional<ResolvedAnnotation> onBean = annotations.find(type.annotations(), annotation);
    onBean.ifPresent(view -> view.texts("value").forEach(name -> out.add(TypeName.of(name))));
    for (JavaType.ClassType above : type.interfaces()) {
      boolean marked =
          application
              .type(above.name())
              .filter(view -> annotations.has(view.annotations(), annotation))
              .isPresent();
      boolean all = onBean.isPresent() && onBean.get().texts("value").isEmpty();
      if (marked || all) {
        out.add(above.name());
      }
    }
    return out;
  }

  private static String destination(ResolvedAnnotation driven) {
    for (ResolvedAnnotation property : driven.nested("activationConfig")) {
      if (property.text("propertyName").filter(SessionBeans::isDestination).isPresent()) {
        return property.text("propertyValue").orElse("");
      }
    }
    return driven.text("mappedName").orElse("");
  }

  private static boolean isDestination(String property) {
    return property.equals("destinationLookup") || property.equals("destination");
  }

  private void declared(XmlElement element, String path) {
    Optional<Kind> kind =
        switch (element.name()) {
          case "session" -> Optional.of(Kind.SESSION);
          case "message-driven" -> Optional.of(Kind.MESSAGE_DRIVEN);
          case "entity" -> Optional.of(Kind.ENTITY);
          default -> Optional.empty();
        };
    Optional<TypeName> type =
        text(element, "ejb-class")
            .map(TypeName::of)
            .filter(name -> application.type(name).isPresent());
    if (kind.isPresent() && type.isPresent()) {
      add(
          new Bean(
              type.get(),
              text(element, "ejb-name").orElse(type.get().simpleName()),
              kind.get(),
              views(element, REMOTE_VIEWS),
              views(element, OTHER_VIEWS),
              destination(element),
              new Evidence(Evidence.Origin.XML, new SourceLocation(path, element.line()))));
    }
  }

  private SortedSet<TypeName> views(XmlElement element, List<String> names) {
    SortedSet<TypeName> out = new TreeSet<>((a, b) -> a.compareTo(b));
    for (String name : names) {
      element
          .children(name)
          .map(child -> child.text().strip())
          .filter(text -> !text.isEmpty())
          .map(TypeName::of)
          .filter(view -> application.type(view).isPresent())
          .forEach(out::add);
    }
    return out;
  }

  private static String destination(XmlElement element) {
    Optional<String> configured =
        element
            .children("activation-config")
            .flatMap(config -> config.children("activation-config-property"))
            .filter(
                property ->
                    text(property, "activation-config-property-name")
                        .filter(SessionBeans::isDestination)
                        .isPresent())
            .flatMap(property -> text(property, "activation-config-property-value").stream())
            .findFirst();
    return configured
        .or(() -> text(element, "message-destination-link"))
        .or(() -> text(element, "mapped-name"))
        .orElse("");
  }

  /** {@code ejb-ref} and {@code ejb-local-ref}, of the application and of each of its beans. */
  private void links(XmlElement root) {
    Stream.concat(Stream.of(root), root.children("enterprise-beans").flatMap(XmlElement::children))
        .flatMap(XmlElement::children)
        .filter(child -> child.name().equals("ejb-ref") || child.name().equals("ejb-local-ref"))
        .forEach(
            reference ->
                text(reference, "ejb-ref-name")
                    .ifPresent(
                        name ->
                            text(reference, "ejb-link")
                                .map(link -> link.substring(link.indexOf('#') + 1))
                                .ifPresent(link -> links.putIfAbsent(name, link))));
  }

  private static Optional<String> text(XmlElement element, String child) {
    return element
        .children(child)
        .map(found -> found.text().strip())
        .filter(found -> !found.isEmpty())
        .findFirst();
  }
}
