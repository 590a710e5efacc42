package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code ejb-jar.xml} says about beans and their units of work. */
final class EjbDescriptor {

  private record Bean(String name, Optional<Boolean> beanManaged, List<TypeName> views) {}

  private final Map<TypeName, Bean> beans = new HashMap<>();

  /** By bean and method name; {@code *} stands for all methods of a bean. */
  private final Map<String, Map<String, String>> attributes = new HashMap<>();

  static EjbDescriptor read(List<Document> documents) {
    EjbDescriptor out = new EjbDescriptor();
    for (Document document : documents) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("ejb-jar")) {
        out.read(xml.root());
      }
    }
    return out;
  }

  private void read(XmlElement root) {
    root.children("enterprise-beans").flatMap(XmlElement::children).forEach(this::bean);
    root.children("assembly-descriptor")
        .flatMap(descriptor -> descriptor.children("container-transaction"))
        .forEach(this::containerTransaction);
  }

  private void bean(XmlElement element) {
    Optional<String> type = text(element, "ejb-class");
    if (type.isEmpty() || element.name().equals("entity")) {
      return;
    }
    List<TypeName> views = new ArrayList<>();
    for (String kind : List.of("business-local", "business-remote", "local", "remote")) {
      element.children(kind).map(child -> TypeName.of(child.text().strip())).forEach(views::add);
    }
    beans.put(
        TypeName.of(type.get()),
        new Bean(
            text(element, "ejb-name").orElse(type.get()),
            text(element, "transaction-type").map("Bean"::equalsIgnoreCase),
            views));
  }

  private void containerTransaction(XmlElement element) {
    Optional<String> attribute = text(element, "trans-attribute");
    if (attribute.isPresent()) {
      element
          .children("method")
          .forEach(
              method ->
                  attributes
                      .computeIfAbsent(text(method, "ejb-name").orElse("*"), key -> new HashMap<>())
                      .put(text(method, "method-name").orElse("*"), attribute.get()));
    }
  }

  private static Optional<String> text(XmlElement element, String child) {
    return element
        .children(child)
        .map(found -> found.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  boolean isBean(TypeName type) {
    return beans.containsKey(type);
  }

  Optional<Boolean> isBeanManaged(TypeName type) {
    return Optional.ofNullable(beans.get(type)).flatMap(Bean::beanManaged);
  }

  List<TypeName> views(TypeName type) {
    return Optional.ofNullable(beans.get(type)).map(Bean::views).orElse(List.of());
  }

  /**
   * The attribute of a bean's method; a bean that only annotations name goes by its simple name.
   */
  Optional<String> attribute(TypeName type, String method) {
    String name = Optional.ofNullable(beans.get(type)).map(Bean::name).orElseGet(type::simpleName);
    for (String bean : List.of(name, "*")) {
      Map<String, String> methods = attributes.getOrDefault(bean, Map.of());
      String found = methods.getOrDefault(method, methods.get("*"));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
