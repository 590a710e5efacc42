package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.NamePattern;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Units of work that Spring's XML puts around single beans: a {@code TransactionProxyFactoryBean}
 * with its attributes, its parent's as well, or an interceptor that a proxy or an auto-proxy
 * creator names.
 */
final class ProxiedBeans {

  private static final String TRANSACTION_PROXY = "TransactionProxyFactoryBean";
  private static final List<String> TARGETS = List.of("target", "targetName");
  private static final int MAX_DEPTH = 20;

  private final ResolvedApplication application;
  private final Map<String, XmlElement> named = new TreeMap<>();
  private final List<XmlElement> beans = new ArrayList<>();

  ProxiedBeans(ResolvedApplication application) {
    this.application = application;
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        collect(xml.root());
      }
    }
  }

  private void collect(XmlElement element) {
    if (element.name().equals("bean")) {
      beans.add(element);
      Stream.of("id", "name")
          .flatMap(key -> element.attribute(key).stream())
          .flatMap(names -> Stream.of(names.split("[,;\\s]+")))
          .forEach(name -> named.putIfAbsent(name, element));
    }
    element.children().forEach(this::collect);
  }

  void read(Consumer<DomainFact> out) {
    Set<MethodName> seen = new HashSet<>();
    for (XmlElement bean : beans) {
      String type = simpleClass(bean);
      if (bean.attribute("abstract").filter("true"::equals).isPresent()) {
        continue;
      }
      if (type.equals(TRANSACTION_PROXY)) {
        target(bean).ifPresent(target -> put(target, rules(bean), seen, out));
      } else if (type.equals("ProxyFactoryBean")) {
        List<UnitRule> rules = ofInterceptors(bean);
        target(bean).ifPresent(target -> put(target, rules, seen, out));
      } else if (type.equals("BeanNameAutoProxyCreator")) {
        putAll(bean, seen, out);
      }
    }
  }

  private void putAll(XmlElement creator, Set<MethodName> seen, Consumer<DomainFact> out) {
    List<UnitRule> rules = ofInterceptors(creator);
    List<String> patterns = texts(creator, "beanNames");
    named.forEach(
        (name, bean) -> {
          if (patterns.stream().anyMatch(pattern -> NamePattern.fits(pattern, name))) {
            put(bean, rules, seen, out);
          }
        });
  }

  private List<UnitRule> ofInterceptors(XmlElement proxy) {
    return texts(proxy, "interceptorNames").stream()
        .flatMap(name -> Optional.ofNullable(named.get(name)).stream())
        .filter(bean -> simpleClass(bean).equals("TransactionInterceptor"))
        .flatMap(bean -> rules(bean).stream())
        .toList();
  }

  /** The class of a bean, its own or its parent's, without its package. */
  private String simpleClass(XmlElement bean) {
    String name = inherited(bean, element -> element.attribute("class")).orElse("");
    return name.substring(name.lastIndexOf('.') + 1).strip();
  }

  private <T> Optional<T> inherited(XmlElement bean, Function<XmlElement, Optional<T>> wanted) {
    Optional<XmlElement> at = Optional.of(bean);
    for (int depth = 0; at.isPresent() && depth < MAX_DEPTH; depth++) {
      Optional<T> found = wanted.apply(at.get());
      if (found.isPresent()) {
        return found;
      }
      at = at.get().attribute("parent").flatMap(name -> Optional.ofNullable(named.get(name)));
    }
    return Optional.empty();
  }

  private Optional<XmlElement> property(XmlElement bean, String name) {
    return inherited(
        bean,
        element ->
            element
                .children("property")
                .filter(property -> property.attribute("name").filter(name::equals).isPresent())
                .findFirst());
  }

  /** The attributes by method: {@code <props>}, lines of text, or a source that holds them. */
  private List<UnitRule> rules(XmlElement bean) {
    for (String name : List.of("transactionAttributes", "transactionAttributeSource")) {
      Optional<XmlElement> property = property(bean, name);
      if (property.isPresent()) {
        List<UnitRule> out = new ArrayList<>();
        collectRules(property.get(), out);
        property
            .get()
            .attribute("ref")
            .flatMap(ref -> Optional.ofNullable(named.get(ref)))
            .ifPresent(source -> collectRules(source, out));
        return out;
      }
    }
    return List.of();
  }

  private static void collectRules(XmlElement element, List<UnitRule> out) {
    if (element.name().equals("prop")) {
      element.attribute("key").ifPresent(key -> out.add(UnitRule.of(bare(key), element.text())));
    } else if (element.name().equals("value")) {
      for (String line : element.text().split("\\R")) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          out.add(UnitRule.of(bare(line.substring(0, equals)), line.substring(equals + 1)));
        }
      }
    }
    element.children().forEach(child -> collectRules(child, out));
  }

  /** A key may name the class as well: {@code shop.Desk.save*}. */
  private static String bare(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static List<String> texts(XmlElement bean, String name) {
    List<String> out = new ArrayList<>();
    bean.children("property")
        .filter(property -> property.attribute("name").filter(name::equals).isPresent())
        .forEach(
            property -> {
              property.attribute("value").ifPresent(text -> addAll(text, out));
              collectTexts(property, out);
            });
    return out;
  }

  private static void collectTexts(XmlElement element, List<String> out) {
    if (element.name().equals("value") || element.name().equals("idref")) {
      addAll(element.text(), out);
      element.attribute("bean").ifPresent(out::add);
    }
    element.children().forEach(child -> collectTexts(child, out));
  }

  private static void addAll(String text, List<String> out) {
    Stream.of(text.split("[,;\\s]+")).filter(part -> !part.isBlank()).forEach(out::add);
  }

  private Optional<XmlElement> target(XmlElement proxy) {
    for (String name : TARGETS) {
      Optional<XmlElement> property = property(proxy, name);
      if (property.isPresent()) {
        Optional<XmlElement> inside = property.get().children("bean").findFirst();
        return inside.or(
            () ->
                property
                    .get()
                    .attribute("ref")
                    .or(() -> property.get().attribute("value"))
                    .or(() -> reference(property.get()))
                    .flatMap(ref -> Optional.ofNullable(named.get(ref))));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reference(XmlElement property) {
    return property
        .children("ref")
        .flatMap(ref -> Stream.of("bean", "local").flatMap(key -> ref.attribute(key).stream()))
        .findFirst();
  }

  /** Puts the rules around the methods of a bean's class, inherited ones included. */
  private void put(
      XmlElement bean, List<UnitRule> rules, Set<MethodName> seen, Consumer<DomainFact> out) {
    Optional<ResolvedType> at =
        inherited(bean, element -> element.attribute("class"))
            .map(String::strip)
            .filter(name -> name.matches("[\\w.$]+"))
            .flatMap(name -> application.type(TypeName.of(name)));
    for (int depth = 0; at.isPresent() && depth < MAX_DEPTH && !rules.isEmpty(); depth++) {
      for (ResolvedMethod method : at.get().methods()) {
        if (UnitRule.isAdvised(method) && seen.add(method.name())) {
          UnitRule.apply(rules, at.get(), method, out);
        }
      }
      at = at.get().superclass().flatMap(above -> application.type(above.name()));
    }
  }
}
