package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes whose objects GORM keeps, with what their static properties say about them. */
final class DomainClasses {

  private static final Set<String> ENTITY =
      Set.of("grails.gorm.annotation.Entity", "grails.persistence.Entity");
  private static final String ARTEFACT = "grails.artefact.Artefact";

  /** Kept by a mechanism of GORM, never in a column. */
  private static final Set<String> NEVER_KEPT = Set.of("metaClass", "errors");

  private final ResolvedApplication application;
  private final Map<TypeName, MappingBlock> blocks = new HashMap<>();

  DomainClasses(ResolvedApplication application) {
    this.application = application;
  }

  List<ResolvedType> all() {
    return application.types().stream().filter(DomainClasses::isDomain).toList();
  }

  private static boolean isDomain(ResolvedType type) {
    return type.annotations().stream()
        .anyMatch(
            annotation ->
                ENTITY.contains(annotation.type().binaryName())
                    || annotation.type().binaryName().equals(ARTEFACT)
                        && annotation.text("value").filter("Domain"::equals).isPresent());
  }

  /** The domain class of a name. */
  Optional<ResolvedType> find(TypeName name) {
    return application.type(name).filter(DomainClasses::isDomain);
  }

  Optional<ResolvedType> find(JavaType type) {
    return type.className().flatMap(this::find);
  }

  Optional<ResolvedType> type(JavaType type) {
    return type.className().flatMap(application::type);
  }

  /** The class and those above it that the application declares, the nearest first. */
  List<ResolvedType> lineage(ResolvedType type) {
    return application.lineage(type);
  }

  /** The domain class above a class, if there is one. */
  Optional<ResolvedType> parent(ResolvedType type) {
    return lineage(type).stream().skip(1).filter(DomainClasses::isDomain).findFirst();
  }

  MappingBlock mapping(ResolvedType type) {
    return blocks.computeIfAbsent(type.name(), name -> MappingBlock.of(application, type));
  }

  /** The fields that a class keeps in columns or tables: properties with a getter and a setter. */
  List<ResolvedField> properties(ResolvedType type) {
    Set<String> transients = new HashSet<>();
    lineage(type).forEach(above -> transients.addAll(texts(above, "transients")));
    return type.fields().stream()
        .filter(field -> isProperty(type, field))
        .filter(field -> !transients.contains(field.name()))
        .toList();
  }

  private static boolean isProperty(ResolvedType type, ResolvedField field) {
    int modifiers = field.declared().modifiers();
    String name = field.name();
    return !Modifier.has(modifiers, Modifier.STATIC)
        && !Modifier.has(modifiers, Modifier.TRANSIENT)
        && !NEVER_KEPT.contains(name)
        && type.methods().stream().anyMatch(method -> method.name().name().equals(setter(name)));
  }

  private static String setter(String property) {
    return "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }

  /** What each property of a class holds many of: {@code static hasMany = [books: Book]}. */
  Map<String, TypeName> hasMany(ResolvedType type) {
    return types(type, "hasMany");
  }

  /** The properties whose reference stands in the table of the other. */
  Map<String, TypeName> hasOne(ResolvedType type) {
    return types(type, "hasOne");
  }

  /** The properties that are written into the columns of the class itself. */
  List<String> embedded(ResolvedType type) {
    return texts(type, "embedded");
  }

  /** Whether objects of a class live and die with those of another. */
  boolean belongs(ResolvedType type, TypeName owner) {
    return GroovyValue.ofStatic(type, "belongsTo").stream()
        .flatMap(
            value -> {
              List<GroovyValue> named = new ArrayList<>(value.entries().values());
              named.addAll(value.elements());
              named.add(value);
              return named.stream();
            })
        .anyMatch(value -> value.type().filter(owner::equals).isPresent());
  }

  private static Map<String, TypeName> types(ResolvedType type, String property) {
    Map<String, TypeName> out = new HashMap<>();
    GroovyValue.ofStatic(type, property)
        .ifPresent(
            value ->
                value
                    .entries()
                    .forEach((name, of) -> of.type().ifPresent(found -> out.put(name, found))));
    return out;
  }

  private static List<String> texts(ResolvedType type, String property) {
    return GroovyValue.ofStatic(type, property).stream()
        .flatMap(value -> value.elements().stream())
        .flatMap(element -> element.text().stream())
        .toList();
  }
}
