package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ValueUse.Part;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the application's own objects: which types they have, parts, and keys. */
final class AppObjects {

  private static final int MAX_DEPTH = 20;

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final PlainAccessors accessors;
  private final EntityTables entities;
  private final MappedFields fields;
  private final Map<TypeName, Optional<Part>> keys = new HashMap<>();
  private final Map<TypeName, Set<String>> keyPaths = new HashMap<>();

  AppObjects(
      ResolvedApplication application,
      MethodIndex methods,
      EntityTables entities,
      MappedFields fields) {
    this.application = application;
    this.methods = methods;
    this.accessors = new PlainAccessors(application, methods);
    this.entities = entities;
    this.fields = fields;
  }

  /** The first type of the application that a type is or holds; enums are plain values. */
  Optional<TypeName> in(JavaType type) {
    if (type instanceof JavaType.ClassType named) {
      Optional<TypeName> own =
          application
              .type(named.name())
              .filter(found -> found.declared().kind() != TypeDeclared.Kind.ENUM)
              .map(found -> found.name());
      return own.isPresent() ? own : inAny(named.arguments());
    }
    if (type instanceof JavaType.ArrayType array) {
      return in(array.component());
    }
    if (type instanceof JavaType.WildcardType wildcard) {
      return wildcard.bound().flatMap(this::in);
    }
    return type instanceof JavaType.IntersectionType several
        ? inAny(several.parts())
        : Optional.empty();
  }

  private Optional<TypeName> inAny(List<? extends JavaType> types) {
    for (JavaType type : types) {
      Optional<TypeName> found = in(type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The field that a method only returns, accessors of records included. */
  Optional<Target.FieldTarget> readBy(Target.MethodTarget called) {
    Optional<Target.FieldTarget> plain = accessors.returnedBy(called);
    if (plain.isPresent() || !called.application() || !called.method().parameters().isEmpty()) {
      return plain;
    }
    return methods
        .find(called.method())
        .filter(method -> Modifier.has(method.declared().modifiers(), Modifier.IMPLICIT))
        .flatMap(method -> component(method.name().owner(), method.name().name()));
  }

  private Optional<Target.FieldTarget> component(TypeName type, String name) {
    return application.type(type).stream()
        .flatMap(found -> found.fields().stream())
        .filter(field -> field.name().equals(name) && !field.declared().isStatic())
        .findFirst()
        .map(
            field ->
                new Target.FieldTarget(type, name, field.type(), false, true, Optional.empty()));
  }

  /** The field that a method only sets. */
  Optional<Target.FieldTarget> setBy(Target.MethodTarget called) {
    return accessors.setBy(called);
  }

  boolean isEntity(TypeName type) {
    return entities.find(type).isPresent();
  }

  /** Whether a reference to an entity in a field is kept as its key. */
  boolean keepsKey(Target.FieldTarget field) {
    return !fields.all(field.declaring(), field.name()).isEmpty()
        && field.type().className().filter(this::isEntity).isPresent();
  }

  /** What identifies an entity; of a key of several attributes the whole as one part. */
  Optional<Part> key(TypeName type) {
    return keys.computeIfAbsent(type, this::findKey);
  }

  boolean isKey(TypeName type, String path) {
    return keyPaths.computeIfAbsent(type, this::findKeyPaths).contains(path);
  }

  private Set<String> findKeyPaths(TypeName type) {
    Set<String> out = new HashSet<>();
    entities
        .find(type)
        .ifPresent(
            entity ->
                entity.attributes().stream()
                    .filter(AttributeMapped::key)
                    .forEach(attribute -> out.add(attribute.path())));
    return out;
  }

  private Optional<Part> findKey(TypeName type) {
    return entities
        .find(type)
        .map(
            entity -> {
              List<AttributeMapped> parts =
                  entity.attributes().stream().filter(AttributeMapped::key).toList();
              String path = parts.size() == 1 ? parts.get(0).path() : "id";
              return new Part(type, path, fieldType(type, path), true);
            });
  }

  private String fieldType(TypeName type, String name) {
    Optional<TypeName> at = Optional.of(type);
    for (int depth = 0; at.isPresent() && depth < MAX_DEPTH; depth++) {
      var found = application.type(at.get());
      for (ResolvedField field : found.map(one -> one.fields()).orElse(List.of())) {
        if (field.name().equals(name)) {
          return TypeText.of(field.type());
        }
      }
      at = found.flatMap(one -> one.superclass()).map(JavaType.ClassType::name);
    }
    return "key";
  }

  Optional<ResolvedMethod> method(Target.MethodTarget target) {
    return target.application() ? methods.find(target.method()) : Optional.empty();
  }
}
