package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each class persists: its attributes, from fields or getters, with {@code orm.xml} applied.
 */
final class MappedClasses {

  private static final Set<String> ID = Set.of("Id", "EmbeddedId");

  private final ResolvedApplication application;
  private final MappingFiles xml;

  /** Asked for many times: whether it is an entity is asked of a class by each one below it. */
  private final Map<TypeName, JpaAnnotations> annotations = new HashMap<>();

  MappedClasses(ResolvedApplication application) {
    this.application = application;
    this.xml = MappingFiles.of(application);
  }

  /** The class-level annotations, those of a mapping file first. */
  JpaAnnotations annotations(ResolvedType type) {
    JpaAnnotations known = annotations.get(type.name());
    if (known == null) {
      known = read(type);
      annotations.put(type.name(), known);
    }
    return known;
  }

  private JpaAnnotations read(ResolvedType type) {
    Optional<MappedInXml> inXml = xml.of(type.name());
    if (inXml.isEmpty()) {
      return new JpaAnnotations(type.annotations());
    }
    List<ResolvedAnnotation> all = new ArrayList<>(inXml.get().annotations());
    if (!inXml.get().metadataComplete()) {
      all.addAll(type.annotations());
    }
    return new JpaAnnotations(all);
  }

  boolean isEntity(ResolvedType type) {
    return annotations(type).has("Entity");
  }

  boolean isEmbeddable(TypeName name) {
    return application.type(name).map(type -> annotations(type).has("Embeddable")).orElse(false);
  }

  /**
   * The class itself and those above it, nearest first; cyclic hierarchies end where they close.
   */
  List<ResolvedType> lineage(ResolvedType type) {
    return application.lineage(type);
  }

  /** The attributes that one class itself declares, seen from the type that inherits them. */
  List<PersistentAttribute> attributes(ResolvedType declaring, ResolvedType seenFrom) {
    Map<String, JavaType> variables = typeArguments(declaring, seenFrom);
    boolean byGetter = accessByGetter(declaring, seenFrom);
    Optional<MappedInXml> inXml = xml.of(declaring.name());
    List<PersistentAttribute> out = new ArrayList<>();
    if (inXml.isPresent() && inXml.get().onlyListed()) {
      return listed(declaring, inXml.get(), variables);
    }
    if (byGetter) {
      for (ResolvedMethod method : declaring.methods()) {
        propertyName(method)
            .ifPresent(
                name ->
                    add(
                        out,
                        name,
                        method.returnType(),
                        method.annotations(),
                        at(declaring, method.declared().line()),
                        variables,
                        inXml));
      }
    } else {
      for (ResolvedField field : declaring.fields()) {
        if (persistable(field)) {
          add(
              out,
              field.name(),
              field.type(),
              field.annotations(),
              at(declaring, field.declared().line()),
              variables,
              inXml);
        }
      }
    }
    return out;
  }

  /** What a mapping file lists, in its order; a type that nothing declares stays unknown. */
  private List<PersistentAttribute> listed(
      ResolvedType declaring, MappedInXml inXml, Map<String, JavaType> variables) {
    Members members = Members.of(application, declaring.name());
    List<PersistentAttribute> out = new ArrayList<>();
    inXml
        .attributes()
        .forEach(
            (name, annotations) -> {
              JavaType type = members.type(name).orElseGet(() -> new JavaType.UnknownType(name));
              int line = annotations.isEmpty() ? inXml.line() : annotations.get(0).line();
              out.add(
                  new PersistentAttribute(
                      name,
                      substituted(type, variables),
                      new JpaAnnotations(annotations),
                      new SourceLocation(inXml.path(), line)));
            });
    return out;
  }

  /** Where a class is mapped: in its source, or in the file that lists all of it. */
  Evidence evidence(ResolvedType type) {
    return xml.of(type.name())
        .filter(MappedInXml::onlyListed)
        .map(
            mapped ->
                new Evidence(Evidence.Origin.XML, new SourceLocation(mapped.path(), mapped.line())))
        .orElse(type.evidence());
  }

  private static SourceLocation at(ResolvedType type, int line) {
    return type.at(line).location();
  }

  private static void add(
      List<PersistentAttribute> out,
      String name,
      JavaType type,
      List<ResolvedAnnotation> written,
      SourceLocation location,
      Map<String, JavaType> variables,
      Optional<MappedInXml> inXml) {
    List<ResolvedAnnotation> annotations = written;
    if (inXml.isPresent()) {
      List<ResolvedAnnotation> instead = inXml.get().attributes().get(name);
      if (instead != null) {
        annotations = instead;
      } else if (inXml.get().metadataComplete()) {
        annotations = List.of();
      }
    }
    JpaAnnotations jpa = new JpaAnnotations(annotations);
    if (!jpa.has("Transient")) {
      out.add(new PersistentAttribute(name, substituted(type, variables), jpa, location));
    }
  }

  private static boolean persistable(ResolvedField field) {
    int modifiers = field.declared().modifiers();
    return !Modifier.has(modifiers, Modifier.STATIC)
        && !Modifier.has(modifiers, Modifier.TRANSIENT)
        && field.declared().role() != FieldDeclared.Role.ENUM_CONSTANT;
  }

  /**
   * Where the identifier is annotated decides for the whole hierarchy, unless {@code @Access} says.
   */
  private boolean accessByGetter(ResolvedType declaring, ResolvedType seenFrom) {
    Optional<String> explicit = annotations(declaring).text("Access", "value");
    if (explicit.isPresent()) {
      return explicit.get().equals("PROPERTY");
    }
    for (ResolvedType type : lineage(seenFrom)) {
      if (type.fields().stream().anyMatch(field -> hasId(field.annotations()))) {
        return false;
      }
      if (type.methods().stream().anyMatch(method -> hasId(method.annotations()))) {
        return true;
      }
    }
    return declaring.fields().stream()
            .allMatch(field -> new JpaAnnotations(field.annotations()).isEmpty())
        && declaring.methods().stream()
            .anyMatch(method -> !new JpaAnnotations(method.annotations()).isEmpty());
  }

  private static boolean hasId(List<ResolvedAnnotation> annotations) {
    if (annotations.isEmpty()) {
      return false;
    }
    JpaAnnotations jpa = new JpaAnnotations(annotations);
    return ID.stream().anyMatch(jpa::has);
  }

  static Optional<String> propertyName(ResolvedMethod method) {
    String name = method.name().name();
    if (!method.parameterTypes().isEmpty() || method.declared().isStatic()) {
      return Optional.empty();
    }
    if (name.startsWith("get") && name.length() > 3 && !name.equals("getClass")) {
      return Optional.of(decapitalized(name.substring(3)));
    }
    if (name.startsWith("is") && name.length() > 2) {
      return Optional.of(decapitalized(name.substring(2)));
    }
    return Optional.empty();
  }

  /**
   * As JavaBeans names properties: {@code getURL} is {@code URL}, {@code getName} is {@code name}.
   */
  private static String decapitalized(String name) {
    boolean acronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** What the type parameters of a superclass stand for, seen from a subclass. */
  private Map<String, JavaType> typeArguments(ResolvedType declaring, ResolvedType seenFrom) {
    TypeDeclared declared = declaring.declared();
    if (declared.typeParameters().isEmpty()) {
      return Map.of();
    }
    List<JavaType> arguments =
        application
            .asSuper(new JavaType.ClassType(seenFrom.name(), List.of()), declaring.name())
            .map(JavaType.ClassType::arguments)
            .orElse(List.of());
    Map<String, JavaType> out = new HashMap<>();
    for (int i = 0; i < Math.min(arguments.size(), declared.typeParameters().size()); i++) {
      out.put(declared.typeParameters().get(i).name(), arguments.get(i));
    }
    return out;
  }

  private static JavaType substituted(JavaType type, Map<String, JavaType> variables) {
    if (variables.isEmpty()) {
      return type;
    }
    if (type instanceof JavaType.TypeVariable variable) {
      return variables.getOrDefault(variable.name(), type);
    }
    if (type instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      return new JavaType.ClassType(
          of.name(), of.arguments().stream().map(a -> substituted(a, variables)).toList());
    }
    return type;
  }
}
