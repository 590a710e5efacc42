package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.framework.codegen.ManagedTypes.Attribute;
import dev.kerf.analyzer.framework.codegen.WrittenTypes.Written;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Querydsl's query types: {@code QOrder} with a path for each attribute of {@code Order}, inherited
 * ones included. An attribute whose path depends on how Querydsl is configured is left out.
 */
final class QueryTypes {

  private static final String DSL = "com.querydsl.core.types.dsl.";
  private static final String TYPES = "com.querydsl.core.types.";

  /** Paths of types that have one of their own; numbers and times keep their type beside it. */
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("String", "StringPath"),
          Map.entry("boolean", "BooleanPath"),
          Map.entry("Boolean", "BooleanPath"),
          Map.entry("byte", "NumberPath"),
          Map.entry("Byte", "NumberPath"),
          Map.entry("short", "NumberPath"),
          Map.entry("Short", "NumberPath"),
          Map.entry("int", "NumberPath"),
          Map.entry("Integer", "NumberPath"),
          Map.entry("long", "NumberPath"),
          Map.entry("Long", "NumberPath"),
          Map.entry("float", "NumberPath"),
          Map.entry("Float", "NumberPath"),
          Map.entry("double", "NumberPath"),
          Map.entry("Double", "NumberPath"),
          Map.entry("BigDecimal", "NumberPath"),
          Map.entry("BigInteger", "NumberPath"),
          Map.entry("LocalDate", "DatePath"),
          Map.entry("LocalTime", "TimePath"),
          Map.entry("LocalDateTime", "DateTimePath"),
          Map.entry("Instant", "DateTimePath"),
          Map.entry("OffsetDateTime", "DateTimePath"),
          Map.entry("ZonedDateTime", "DateTimePath"),
          Map.entry("Timestamp", "DateTimePath"),
          Map.entry("UUID", "ComparablePath"));

  private static final Map<String, String> PLURAL =
      Map.of("Collection", "CollectionPath", "List", "ListPath", "Set", "SetPath");

  private static final Set<String> PLAIN = Set.of("StringPath", "BooleanPath");

  private final WrittenTypes types;
  private final ManagedTypes managed;

  QueryTypes(WrittenTypes types, ManagedTypes managed) {
    this.types = types;
    this.managed = managed;
  }

  TypeDeclared of(Written type) {
    TypeReference entity = References.of(type.type().name().binaryName());
    TypeReference self = References.of(name(type).binaryName());
    int line = type.type().line();
    String simple = type.type().name().simpleName();
    List<FieldDeclared> fields = new ArrayList<>();
    fields.add(
        References.field(
            Character.toLowerCase(simple.charAt(0)) + simple.substring(1),
            self,
            Modifier.STATIC | Modifier.FINAL,
            line));
    Set<String> named = new HashSet<>();
    Optional<Written> at = Optional.of(type);
    Set<TypeName> seen = new HashSet<>();
    while (at.isPresent() && seen.add(at.get().type().name())) {
      for (Attribute attribute : managed.attributes(at.get())) {
        if (named.add(attribute.name())) {
          path(attribute)
              .ifPresent(
                  path ->
                      fields.add(
                          References.field(
                              attribute.name(), path, Modifier.FINAL, attribute.line())));
        }
      }
      at = managed.parent(at.get());
    }
    managed
        .parent(type)
        .ifPresent(
            parent ->
                fields.add(
                    References.field(
                        "_super", References.of(name(parent).binaryName()), Modifier.FINAL, line)));
    String base = managed.isEmbeddable(type) ? "BeanPath" : "EntityPathBase";
    return new TypeDeclared(
        name(type),
        TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.TOP,
        Optional.empty(),
        Modifier.PUBLIC | Modifier.IMPLICIT,
        List.of(),
        Optional.of(References.of(DSL + base, entity)),
        List.of(),
        List.of(),
        List.of(),
        fields,
        constructors(entity, line),
        line);
  }

  private static List<MethodDeclared> constructors(TypeReference entity, int line) {
    TypeReference anyPath =
        References.of(
            TYPES + "Path",
            new TypeReference.Wildcard(TypeReference.Variance.EXTENDS, List.of(entity)));
    return List.of(
        constructor("variable", References.of("java.lang.String"), line),
        constructor("path", anyPath, line),
        constructor("metadata", References.of(TYPES + "PathMetadata"), line));
  }

  private static MethodDeclared constructor(String parameter, TypeReference type, int line) {
    return new MethodDeclared(
        "<init>",
        false,
        Modifier.PUBLIC | Modifier.IMPLICIT,
        List.of(),
        List.of(new ParameterDeclared(parameter, type, List.of())),
        References.VOID,
        List.of(),
        List.of(),
        Optional.of(Body.empty()),
        line);
  }

  private static TypeName name(Written type) {
    String packageName = type.unit().stated().packageName();
    String simple = 'Q' + type.type().name().simpleName();
    return TypeName.of(packageName.isEmpty() ? simple : packageName + '.' + simple);
  }

  private Optional<TypeReference> path(Attribute attribute) {
    String plural = PLURAL.get(References.simpleName(attribute.type()));
    List<TypeReference> arguments = References.arguments(attribute.type());
    if (plural == null) {
      return singular(attribute.type(), attribute.owner());
    }
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    return singular(arguments.get(0), attribute.owner())
        .map(
            element ->
                References.of(
                    DSL + plural, types.portable(arguments.get(0), attribute.owner()), element));
  }

  private Optional<TypeReference> singular(TypeReference type, Written owner) {
    Optional<Written> written = types.find(type, owner);
    if (written.isPresent()) {
      if (managed.contains(written.get())) {
        return Optional.of(References.of(name(written.get()).binaryName()));
      }
      return written.get().type().kind() == TypeDeclared.Kind.ENUM
          ? Optional.of(References.of(DSL + "EnumPath", types.portable(type, owner)))
          : Optional.empty();
    }
    String path = PATHS.get(References.simpleName(type));
    if (path == null) {
      return Optional.empty();
    }
    return Optional.of(
        PLAIN.contains(path)
            ? References.of(DSL + path)
            : References.of(DSL + path, References.boxed(types.portable(type, owner))));
  }
}
