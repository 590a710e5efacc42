package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The beans that Spring's XML declares, with what their parents add. All documents of the workspace
 * make one context: which of them are imported where is not asked.
 */
final class BeanDefinitions {

  /**
   * A bean.
   *
   * @param names id, names and aliases; of an inner bean one that nobody can write
   * @param type its class, its parent's where it has none
   * @param properties by name, the parent's first
   * @param arguments of its constructor or factory method, in order
   * @param element for whatever else it says
   */
  record Definition(
      SortedSet<String> names,
      Optional<TypeName> type,
      boolean isAbstract,
      Map<String, Setting> properties,
      List<Argument> arguments,
      XmlElement element,
      Evidence at) {

    Optional<String> attribute(String name) {
      return element.attribute(name);
    }

    /** The text that a property has, if that is what it has. */
    Optional<String> text(String property) {
      return Optional.ofNullable(properties.get(property)).flatMap(Setting::value);
    }

    /** The one bean that a property refers to. */
    Optional<String> reference(String property) {
      return Optional.ofNullable(properties.get(property)).stream()
          .flatMap(setting -> setting.references().stream())
          .findFirst();
    }
  }

  /**
   * What a property or argument is set to.
   *
   * @param many whether it is a collection
   */
  record Setting(List<String> references, Optional<String> value, boolean many, int line) {}

  /**
   * An argument of a constructor.
   *
   * @param index 0-based, as written or by order
   */
  record Argument(int index, Optional<String> name, Setting setting) {}

  private static final Set<String> COLLECTIONS = Set.of("list", "set", "array", "map", "props");

  private final Map<String, Definition> byName = new LinkedHashMap<>();
  private final List<Definition> all = new ArrayList<>();
  private final Map<String, SortedSet<String>> aliases = new LinkedHashMap<>();
  private final Map<String, Setting> collections = new LinkedHashMap<>();

  BeanDefinitions(ResolvedApplication application) {
    List<Document> documents =
        application.documents().stream()
            .filter(
                document ->
                    document.fact() instanceof XmlStated xml && xml.root().name().equals("beans"))
            .toList();
    for (Document document : documents) {
      aliases(((XmlStated) document.fact()).root());
    }
    for (Document document : documents) {
      beans(((XmlStated) document.fact()).root(), document.path());
    }
  }

  /** In the order of the documents; templates included. */
  Collection<Definition> all() {
    return all;
  }

  Optional<Definition> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void aliases(XmlElement beans) {
    beans
        .children("alias")
        .forEach(
            alias ->
                alias
                    .attribute("name")
                    .ifPresent(
                        name ->
                            aliases
                                .computeIfAbsent(name, key -> new TreeSet<>())
                                .add(alias.attribute("alias").orElse(name))));
    beans.children("beans").forEach(this::aliases);
  }

  private void beans(XmlElement beans, String path) {
    for (XmlElement child : beans.children().toList()) {
      if (child.name().equals("bean")) {
        define(child, path);
      } else if (child.name().equals("beans")) {
        beans(child, path);
      } else if (COLLECTIONS.contains(child.name()) && child.attribute("id").isPresent()) {
        collections.put(child.attribute("id").get(), collection(child, path));
      }
    }
  }

  private Definition define(XmlElement bean, String path) {
    SortedSet<String> names = names(bean, path);
    Optional<Definition> parent = bean.attribute("parent").flatMap(this::named);
    Optional<TypeName> type =
        bean.attribute("class")
            .map(String::strip)
            .filter(name -> !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('[') < 0)
            .map(TypeName::of)
            .or(() -> parent.flatMap(Definition::type));
    Map<String, Setting> properties =
        new LinkedHashMap<>(parent.map(Definition::properties).orElse(Map.of()));
    List<Argument> arguments = new ArrayList<>();
    for (XmlElement child : bean.children().toList()) {
      if (child.name().equals("property")) {
        properties.put(child.attribute("name").orElse(""), setting(child, path));
      } else if (child.name().equals("constructor-arg")) {
        int index = child.attribute("index").map(BeanDefinitions::number).orElse(arguments.size());
        arguments.add(new Argument(index, child.attribute("name"), setting(child, path)));
      }
    }
    shorthands(bean, properties);
    Definition definition =
        new Definition(
            names,
            type,
            bean.attribute("abstract").filter("true"::equals).isPresent(),
            properties,
            arguments.isEmpty() ? parent.map(Definition::arguments).orElse(List.of()) : arguments,
            bean,
            new Evidence(Evidence.Origin.XML, new SourceLocation(path, bean.line())));
    all.add(definition);
    names.forEach(name -> byName.putIfAbsent(name, definition));
    return definition;
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }

  private SortedSet<String> names(XmlElement bean, String path) {
    SortedSet<String> names = new TreeSet<>();
    bean.attribute("id").ifPresent(names::add);
    bean.attribute("name")
        .ifPresent(
            several -> {
              for (String name : several.split("[,; ]+")) {
                if (!name.isEmpty()) {
                  names.add(name);
                }
              }
            });
    if (names.isEmpty()) {
      names.add(inner(bean, path));
    }
    for (String name : List.copyOf(names)) {
      names.addAll(aliases.getOrDefault(name, new TreeSet<>()));
    }
    return names;
  }

  private static String inner(XmlElement bean, String path) {
    return path + ':' + bean.line() + '#' + bean.attribute("class").orElse("");
  }

  /** {@code p:till-ref="oldTill"}: the prefix is dropped where XML is read. */
  private static void shorthands(XmlElement bean, Map<String, Setting> properties) {
    bean.attributes()
        .forEach(
            (name, value) -> {
              if (name.endsWith("-ref")) {
                properties.put(
                    name.substring(0, name.length() - "-ref".length()),
                    new Setting(List.of(value), Optional.empty(), false, bean.line()));
              }
            });
  }

  private Setting setting(XmlElement element, String path) {
    Optional<String> reference = element.attribute("ref");
    if (reference.isPresent()) {
      Setting shared = collections.get(reference.get());
      return shared != null
          ? shared
          : new Setting(List.of(reference.get()), Optional.empty(), false, element.line());
    }
    Optional<String> value = element.attribute("value");
    if (value.isPresent()) {
      return new Setting(List.of(), value, false, element.line());
    }
    for (XmlElement child : element.children().toList()) {
      if (COLLECTIONS.contains(child.name())) {
        return collection(child, path);
      }
      List<String> references = references(child, path);
      if (!references.isEmpty()) {
        return new Setting(references, Optional.empty(), false, child.line());
      }
      if (child.name().equals("value")) {
        return new Setting(List.of(), Optional.of(child.text().strip()), false, child.line());
      }
    }
    return new Setting(List.of(), Optional.empty(), false, element.line());
  }

  private Setting collection(XmlElement collection, String path) {
    List<String> references = new ArrayList<>();
    for (XmlElement child : collection.children().toList()) {
      references.addAll(references(child, path));
      if (child.name().equals("entry")) {
        child.attribute("value-ref").ifPresent(references::add);
        child.children().forEach(inner -> references.addAll(references(inner, path)));
      }
    }
    return new Setting(references, Optional.empty(), true, collection.line());
  }

  private List<String> references(XmlElement element, String path) {
    if (element.name().equals("ref")) {
      return element
          .attribute("bean")
          .or(() -> element.attribute("local"))
          .map(List::of)
          .orElse(List.of());
    }
    return element.name().equals("bean")
        ? List.of(define(element, path).names().first())
        : List.of();
  }
}
