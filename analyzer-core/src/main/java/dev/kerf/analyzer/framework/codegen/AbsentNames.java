package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.DefinitionsStated;
import dev.kerf.analyzer.fact.DefinitionsStated.Definition;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which generator would make a type that nothing declares: by what the workspace has for it to read
 * (Protocol Buffers, Avro), or by the packages that a Maven plugin is told to generate. Their
 * members are not told: what they are depends on versions and options.
 */
public final class AbsentNames {

  private static final String REASON = "generated-by-";

  /** Plugins by artifact, and the elements of their configuration that name a package. */
  private static final Map<String, Plugin> PLUGINS =
      Map.of(
          "openapi-generator-maven-plugin",
          new Plugin("openapi", List.of("apiPackage", "modelPackage", "invokerPackage")),
          "swagger-codegen-maven-plugin",
          new Plugin("openapi", List.of("apiPackage", "modelPackage", "invokerPackage")),
          "jooq-codegen-maven",
          new Plugin("jooq", List.of("packageName")),
          "jaxb2-maven-plugin",
          new Plugin("jaxb", List.of("packageName")),
          "maven-jaxb2-plugin",
          new Plugin("jaxb", List.of("generatePackage")),
          "cxf-codegen-plugin",
          new Plugin("wsdl", List.of("packagename")),
          "jsonschema2pojo-maven-plugin",
          new Plugin("jsonschema", List.of("targetPackage")));

  /**
   * {@code shop.db.Tables.ORDERS}, {@code shop.db.tables.Orders}, {@code shop.db.tables.records.*}.
   */
  private static final Pattern TABLES = Pattern.compile("([\\w.]+)\\.(?:Tables|tables)\\..+");

  private record Plugin(String generator, List<String> packageElements) {}

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> packages = new HashMap<>();

  private AbsentNames() {}

  /**
   * Reads what there is for generators.
   *
   * @param units whose imports say by what package jOOQ's tables are known
   */
  public static AbsentNames of(Collection<Document> documents, Collection<DeclaredUnit> units) {
    AbsentNames names = new AbsentNames();
    units.forEach(names::addTables);
    for (Document document : documents) {
      if (document.fact() instanceof DefinitionsStated stated) {
        names.add(stated);
      } else if (document.fact() instanceof XmlStated xml) {
        names.add(xml.root());
      }
    }
    return names;
  }

  /** The reason why a type is absent, in the words of the list of what is unresolved. */
  public Optional<String> whyAbsent(TypeName name) {
    String generator = types.get(name.outermost().binaryName());
    for (String at = name.packageName(); generator == null && !at.isEmpty(); ) {
      generator = packages.get(at);
      at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
    }
    return Optional.ofNullable(generator).map(REASON::concat);
  }

  private void add(XmlElement root) {
    switch (root.name()) {
      case "project" -> addPlugins(root);
      case "schema" -> SchemaNames.classes(root).forEach(name -> types.put(name, "jaxb"));
      case "definitions" -> addService(root);
      default -> {}
    }
  }

  /** A service has its own types, and interfaces for its ports. */
  private void addService(XmlElement definitions) {
    definitions
        .children("types")
        .flatMap(holder -> holder.children("schema"))
        .flatMap(schema -> SchemaNames.classes(schema).stream())
        .forEach(name -> types.put(name, "wsdl"));
    Optional<String> packageName =
        definitions.attribute("targetNamespace").map(SchemaNames::packageName);
    definitions
        .children()
        .filter(child -> child.name().equals("portType") || child.name().equals("service"))
        .flatMap(child -> child.attribute("name").stream())
        .forEach(
            name ->
                packageName.ifPresent(
                    at -> types.put(at + '.' + SchemaNames.className(name), "wsdl")));
  }

  /** Whether a generator is certain to make that very type. */
  public boolean isPromised(TypeName name) {
    return types.containsKey(name.binaryName());
  }

  private void add(DefinitionsStated stated) {
    if (stated.language() == DefinitionsStated.Language.AVRO) {
      stated.definitions().forEach(definition -> types.put(definition.name(), "avro"));
      return;
    }
    Map<String, String> options = stated.options();
    String packageName = options.getOrDefault("java_package", options.getOrDefault("package", ""));
    String prefix = packageName.isEmpty() ? "" : packageName + '.';
    types.put(prefix + outerClass(stated), "protobuf");
    boolean several = options.getOrDefault("java_multiple_files", "").equals("true");
    for (Definition definition : stated.definitions()) {
      if (definition.kind().equals("service")) {
        types.put(prefix + definition.name() + "Grpc", "grpc");
      } else if (several) {
        types.put(prefix + definition.name(), "protobuf");
        types.put(prefix + definition.name() + "OrBuilder", "protobuf");
      }
    }
  }

  /** The class around all, where it is not named after the file and what it defines. */
  private static String outerClass(DefinitionsStated stated) {
    String given = stated.options().get("java_outer_classname");
    if (given != null) {
      return given;
    }
    StringBuilder name = new StringBuilder();
    for (String part :
        stated.options().getOrDefault("file", "").replace(".proto", "").split("\\W|_")) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    boolean taken =
        stated.definitions().stream().anyMatch(defined -> defined.name().contentEquals(name));
    return taken ? name.append("OuterClass").toString() : name.toString();
  }

  /**
   * jOOQ generates {@code Tables} beside the package {@code tables}; Gradle's files are not read.
   */
  private void addTables(DeclaredUnit unit) {
    List<ImportDeclared> imports = unit.stated().imports();
    if (imports.stream().noneMatch(declared -> declared.name().startsWith("org.jooq."))) {
      return;
    }
    for (ImportDeclared declared : imports) {
      Matcher tables =
          TABLES.matcher(declared.onDemand() ? declared.name() + ".*" : declared.name());
      if (!declared.name().startsWith("org.jooq.") && tables.matches()) {
        packages.put(tables.group(1), "jooq");
      }
    }
  }

  private void addPlugins(XmlElement element) {
    if (element.name().equals("plugin")) {
      element
          .children("artifactId")
          .findFirst()
          .map(artifact -> PLUGINS.get(artifact.text().strip()))
          .ifPresent(plugin -> addPackages(element, plugin));
      return;
    }
    element.children().forEach(this::addPlugins);
  }

  /** A package that a property names is not looked up: the reason is left out then. */
  private void addPackages(XmlElement element, Plugin plugin) {
    String text = element.text().strip();
    if (plugin.packageElements().contains(element.name()) && text.matches("[\\w.]+")) {
      packages.put(text, plugin.generator());
    }
    element.children().forEach(child -> addPackages(child, plugin));
  }
}
