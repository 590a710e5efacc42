package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FactoryMethod;
import dev.kerf.analyzer.framework.InjectedType;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.framework.WiringFact.Preference;
import dev.kerf.analyzer.framework.spring.BeanDefinitions.Argument;
import dev.kerf.analyzer.framework.spring.BeanDefinitions.Definition;
import dev.kerf.analyzer.framework.spring.BeanDefinitions.Setting;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What Spring's XML makes, and what it puts into setters and constructors. */
final class XmlWiring {

  private static final TypeName FACTORY_BEAN =
      TypeName.of("org.springframework.beans.factory.FactoryBean");
  private static final String PROXY = "ProxyFactoryBean";
  private static final int MAX_PROXIES = 4;

  private final ResolvedApplication application;
  private final BeanDefinitions definitions;
  private final List<DomainFact> out;

  /** The names of proxies by the first name of the bean that they stand for. */
  private final Map<String, SortedSet<String>> proxyNames = new HashMap<>();

  XmlWiring(ResolvedApplication application, BeanDefinitions definitions, List<DomainFact> out) {
    this.application = application;
    this.definitions = definitions;
    this.out = out;
  }

  void read() {
    for (Definition proxy : definitions.all()) {
      target(proxy, MAX_PROXIES)
          .ifPresent(
              target ->
                  proxyNames
                      .computeIfAbsent(target.names().first(), key -> new TreeSet<>())
                      .addAll(proxy.names()));
    }
    for (Definition definition : definitions.all()) {
      if (!definition.isAbstract()) {
        declare(definition);
        Optional<ResolvedType> type = definition.type().flatMap(application::type);
        if (type.isPresent()) {
          properties(definition, type.get());
          arguments(definition, type.get());
          autowired(definition, type.get());
        }
      }
    }
  }

  // ---- beans --------------------------------------------------------------------------------

  private void declare(Definition definition) {
    SortedSet<String> names = new TreeSet<>(definition.names());
    // Who asks for a proxy gets, behind it, its target.
    names.addAll(proxyNames.getOrDefault(definition.names().first(), new TreeSet<>()));
    for (FactoryMethod.Made made : made(definition)) {
      boolean primary = definition.attribute("primary").filter("true"::equals).isPresent();
      out.add(
          new WiringFact.BeanDeclared(
              made.type(),
              made.exact(),
              names,
              primary ? Preference.PRIMARY : Preference.NORMAL,
              Certainty.CERTAIN,
              definition.at()));
    }
  }

  private Optional<Definition> target(Definition proxy, int depth) {
    if (depth == 0
        || proxy.type().filter(type -> type.binaryName().endsWith(PROXY)).isEmpty()
        || proxy.type().flatMap(application::type).isPresent()) {
      return Optional.empty();
    }
    Optional<Definition> target =
        proxy.reference("target").or(() -> proxy.text("targetName")).flatMap(definitions::named);
    return target.flatMap(found -> target(found, depth - 1)).or(() -> target);
  }

  private Set<FactoryMethod.Made> made(Definition definition) {
    Optional<String> factoryMethod = definition.attribute("factory-method");
    if (factoryMethod.isPresent()) {
      Optional<TypeName> factory =
          definition
              .attribute("factory-bean")
              .flatMap(definitions::named)
              .flatMap(Definition::type)
              .or(definition::type);
      Set<FactoryMethod.Made> out = new LinkedHashSet<>();
      factory.flatMap(application::type).map(ResolvedType::methods).orElse(List.of()).stream()
          .filter(method -> method.name().name().equals(factoryMethod.get()))
          .forEach(method -> out.addAll(FactoryMethod.makes(method)));
      return out;
    }
    Optional<TypeName> type = definition.type().filter(name -> application.type(name).isPresent());
    if (type.isEmpty()) {
      return Set.of();
    }
    Set<FactoryMethod.Made> out = new LinkedHashSet<>();
    out.add(new FactoryMethod.Made(type.get(), true));
    if (application.isSubtype(type.get(), FACTORY_BEAN)) {
      application.type(type.get()).map(ResolvedType::methods).orElse(List.of()).stream()
          .filter(method -> method.name().name().equals("getObject"))
          .forEach(method -> out.addAll(FactoryMethod.makes(method)));
    }
    return out;
  }

  // ---- injection ----------------------------------------------------------------------------

  private void properties(Definition definition, ResolvedType type) {
    definition
        .properties()
        .forEach(
            (name, setting) -> {
              if (!setting.references().isEmpty()) {
                property(definition, type, name, setting);
              }
            });
  }

  private void property(Definition definition, ResolvedType type, String name, Setting setting) {
    Evidence at =
        new Evidence(
            Evidence.Origin.XML,
            new SourceLocation(definition.at().location().path(), setting.line()));
    for (Optional<ResolvedType> level = Optional.of(type);
        level.isPresent();
        level = level.get().superclass().flatMap(above -> application.type(above.name()))) {
      for (ResolvedMethod method : level.get().methods()) {
        if (isSetter(method) && propertyOf(method).equals(name)) {
          inject(level.get(), method, 0, setting, at);
          return;
        }
      }
    }
    // What c: sets by name looks the same once its prefix is gone.
    for (ResolvedMethod method : type.methods()) {
      for (int i = 0; method.declared().isConstructor() && i < parameters(method); i++) {
        if (method.declared().parameters().get(i).name().equals(name)) {
          inject(type, method, i, setting, at);
        }
      }
    }
  }

  private static int parameters(ResolvedMethod method) {
    return method.declared().parameters().size();
  }

  private static boolean isSetter(ResolvedMethod method) {
    return method.name().name().startsWith("set")
        && method.name().name().length() > "set".length()
        && parameters(method) == 1
        && !method.declared().isStatic();
  }

  private static String propertyOf(ResolvedMethod setter) {
    String name = setter.name().name().substring("set".length());
    return name.length() > 1 && Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Into the constructor that takes as many; of several the one whose types fit what is given. */
  private void arguments(Definition definition, ResolvedType type) {
    List<Argument> arguments = definition.arguments();
    if (arguments.isEmpty() || definition.attribute("factory-method").isPresent()) {
      return;
    }
    List<ResolvedMethod> constructors =
        type.methods().stream()
            .filter(method -> method.declared().isConstructor())
            .filter(method -> parameters(method) == arguments.size())
            .toList();
    Optional<ResolvedMethod> chosen =
        constructors.stream()
            .filter(constructor -> constructors.size() == 1 || fits(constructor, arguments))
            .findFirst();
    if (chosen.isEmpty()) {
      return;
    }
    for (Argument argument : arguments) {
      int index = position(chosen.get(), argument);
      if (index < arguments.size() && !argument.setting().references().isEmpty()) {
        inject(type, chosen.get(), index, argument.setting(), definition.at());
      }
    }
  }

  private static int position(ResolvedMethod constructor, Argument argument) {
    if (argument.name().isPresent()) {
      for (int i = 0; i < parameters(constructor); i++) {
        if (constructor.declared().parameters().get(i).name().equals(argument.name().get())) {
          return i;
        }
      }
    }
    return argument.index();
  }

  private boolean fits(ResolvedMethod constructor, List<Argument> arguments) {
    for (Argument argument : arguments) {
      int index = position(constructor, argument);
      Optional<TypeName> given =
          argument.setting().references().stream()
              .findFirst()
              .flatMap(definitions::named)
              .flatMap(Definition::type);
      if (index >= parameters(constructor)) {
        return false;
      }
      Optional<TypeName> wanted = constructor.parameterTypes().get(index).className();
      boolean known = given.flatMap(application::type).isPresent();
      if (known && wanted.isPresent() && !application.isSubtype(given.get(), wanted.get())) {
        return false;
      }
    }
    return true;
  }

  private void inject(
      ResolvedType into, ResolvedMethod method, int index, Setting setting, Evidence at) {
    Optional<InjectedType> type = InjectedType.of(method.parameterTypes().get(index));
    for (String reference : setting.references()) {
      type.ifPresent(
          found ->
              out.add(
                  new WiringFact.Injected(
                      into.name(),
                      Optional.of(method.name()),
                      method.declared().parameters().get(index).name(),
                      found.required(),
                      setting.many(),
                      new TreeSet<>(Set.of(reference)),
                      at)));
    }
  }

  /** What the definition doesn't set, the container finds by name or type if it is told to. */
  private void autowired(Definition definition, ResolvedType type) {
    String mode = definition.attribute("autowire").orElse("");
    if (mode.equals("byName") || mode.equals("byType")) {
      for (ResolvedMethod method : type.methods()) {
        if (isSetter(method) && !definition.properties().containsKey(propertyOf(method))) {
          String property = propertyOf(method);
          List<String> names =
              mode.equals("byName") && definitions.named(property).isPresent()
                  ? List.of(property)
                  : List.of();
          autowire(type, method, 0, names, mode.equals("byName"), definition.at());
        }
      }
    } else if (mode.equals("constructor") && definition.arguments().isEmpty()) {
      type.methods().stream()
          .filter(method -> method.declared().isConstructor())
          .filter(method -> Modifier.has(method.declared().modifiers(), Modifier.PUBLIC))
          .forEach(
              method -> {
                for (int i = 0; i < parameters(method); i++) {
                  autowire(type, method, i, List.of(), false, definition.at());
                }
              });
    }
  }

  private void autowire(
      ResolvedType type,
      ResolvedMethod method,
      int index,
      List<String> names,
      boolean onlyNamed,
      Evidence at) {
    if (onlyNamed && names.isEmpty()) {
      return;
    }
    InjectedType.of(method.parameterTypes().get(index))
        .ifPresent(
            found ->
                out.add(
                    new WiringFact.Injected(
                        type.name(),
                        Optional.of(method.name()),
                        method.declared().parameters().get(index).name(),
                        found.required(),
                        found.many(),
                        new TreeSet<>(names),
                        at)));
  }
}
