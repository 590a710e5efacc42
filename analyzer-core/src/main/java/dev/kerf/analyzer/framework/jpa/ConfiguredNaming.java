package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The naming strategy that the application's configuration names: in properties and YAML, in {@code
 * persistence.xml}, in Hibernate's or Spring's XML; where none of them does, in code.
 */
final class ConfiguredNaming {

  /** The documents whose {@code property} and {@code prop} elements are settings. */
  private static final Set<String> DOCUMENTS =
      Set.of("persistence", "beans", "hibernate-configuration");

  private static final String PHYSICAL = "physical";

  /** By the kind of strategy: the newer physical one, or the single one of old. */
  private final Map<String, String> byKind = new TreeMap<>();

  private ConfiguredNaming() {}

  static Optional<NamingStrategy> of(ResolvedApplication application) {
    ConfiguredNaming out = new ConfiguredNaming();
    application.documents().forEach(document -> out.add(document.fact()));
    if (!out.byKind.containsKey(PHYSICAL)) {
      new CodedNaming(out::add).read(application);
    }
    return Optional.ofNullable(out.byKind.get(PHYSICAL))
        .or(() -> out.byKind.values().stream().findFirst())
        .map(ConfiguredNaming::strategy);
  }

  private void add(Fact fact) {
    if (fact instanceof PropertiesStated properties) {
      properties.entries().forEach(entry -> add(entry.key(), entry.value()));
    } else if (fact instanceof XmlStated xml && DOCUMENTS.contains(xml.root().name())) {
      visit(xml.root());
    }
  }

  private void visit(XmlElement element) {
    if (element.name().equals("property")) {
      element
          .attribute("name")
          .ifPresent(key -> add(key, element.attribute("value").orElseGet(element::text)));
    } else if (element.name().equals("prop")) {
      element.attribute("key").ifPresent(key -> add(key, element.text()));
    } else if (element.name().equals("entry")) {
      element
          .attribute("key")
          .ifPresent(key -> add(key, element.attribute("value").orElseGet(element::text)));
    }
    element.children().forEach(this::visit);
  }

  private void add(String key, String value) {
    String plain = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    boolean named = !value.isBlank() && (plain.contains("hibernate") || plain.contains("jpa"));
    if (named && (plain.endsWith("namingstrategy") || plain.endsWith("naming.physicalstrategy"))) {
      byKind.putIfAbsent(plain.contains(PHYSICAL) ? PHYSICAL : "whole", value.strip());
    }
  }

  /**
   * Told by the name of the class: those of Hibernate and JPA that keep names say so; all others
   * that are known, and nearly all that people write, put underscores in.
   */
  private static NamingStrategy strategy(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    boolean keeps =
        name.contains("Standard")
            || name.contains("JpaCompliant")
            || name.contains("EJB3")
            || name.contains("LegacyHbm")
            || name.equals("DefaultNamingStrategy");
    return keeps ? NamingStrategy.JPA : NamingStrategy.SPRING;
  }
}
