package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which fields of the application's classes hold mapped state. A field of a mapped superclass or an
 * embeddable holds the state of every entity that has it.
 */
final class MappedFields {

  /**
   * An attribute with the entity that it is part of.
   *
   * @param part whether the field is only a part of what the attribute holds: of an element of a
   *     collection
   * @param step which part of the attribute's path the field is: 0 where the entity or a class
   *     above it declares the field
   */
  record Held(EntityMapped entity, AttributeMapped attribute, boolean part, int step) {

    /** Whether the field is the attribute itself and no embeddable around it. */
    boolean isWhole() {
      return step == attribute.path().chars().filter(c -> c == '.').count();
    }

    boolean isCollection() {
      return attribute.kind() == AttributeKind.ELEMENTS
          || attribute.kind() == AttributeKind.TO_MANY;
    }

    /** Where a change of the field is written. */
    StoreName store() {
      return isCollection() ? attribute.linkTable().orElse(attribute.table()) : attribute.table();
    }
  }

  /** A field with the class that declares it. */
  private record Declared(TypeName by, ResolvedField field) {}

  private static final int MAX_DEPTH = 50;

  private final ResolvedApplication application;
  private final Map<TypeName, Map<String, List<Held>>> attributes = new HashMap<>();
  private final Map<TypeName, Map<String, List<Held>>> embedded = new HashMap<>();

  MappedFields(ResolvedApplication application, EntityTables entities) {
    this.application = application;
    for (EntityMapped entity : entities.kept()) {
      for (AttributeMapped attribute : entity.attributes()) {
        add(entity, attribute);
      }
    }
  }

  private void add(EntityMapped entity, AttributeMapped attribute) {
    String[] path = attribute.path().split("\\.");
    TypeName in = entity.type();
    for (int step = 0; step < path.length; step++) {
      Optional<Declared> declared = declared(in, path[step]);
      if (declared.isEmpty()) {
        return;
      }
      boolean last = step == path.length - 1;
      put(last ? attributes : embedded, declared.get(), new Held(entity, attribute, false, step));
      if (last && attribute.kind() == AttributeKind.ELEMENTS) {
        addElement(entity, attribute, declared.get().field().type(), step + 1);
        return;
      }
      Optional<TypeName> next = declared.get().field().type().className();
      if (next.isEmpty()) {
        return;
      }
      in = next.get();
    }
  }

  /** The fields of an embeddable in a collection are columns of the collection's table. */
  private void addElement(
      EntityMapped entity, AttributeMapped attribute, JavaType collection, int step) {
    if (collection instanceof JavaType.ClassType type && !type.arguments().isEmpty()) {
      Held part = new Held(entity, attribute, true, step);
      type.arguments()
          .get(type.arguments().size() - 1)
          .className()
          .flatMap(application::type)
          .filter(element -> element.declared().kind() != TypeDeclared.Kind.ENUM)
          .ifPresent(
              element ->
                  element.fields().stream()
                      .filter(field -> !field.declared().isStatic())
                      .forEach(field -> put(embedded, new Declared(element.name(), field), part)));
    }
  }

  private static void put(Map<TypeName, Map<String, List<Held>>> into, Declared field, Held held) {
    into.computeIfAbsent(field.by(), key -> new HashMap<>())
        .computeIfAbsent(field.field().name(), key -> new ArrayList<>())
        .add(held);
  }

  /** The field that a class declares or inherits. */
  private Optional<Declared> declared(TypeName in, String name) {
    Optional<ResolvedType> type = application.type(in);
    for (int depth = 0; type.isPresent() && depth < MAX_DEPTH; depth++) {
      for (ResolvedField field : type.get().fields()) {
        if (field.name().equals(name)) {
          return Optional.of(new Declared(type.get().name(), field));
        }
      }
      type = type.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return Optional.empty();
  }

  /** Whether objects of a class are entities, or parts of entities. */
  boolean isState(TypeName type) {
    return attributes.containsKey(type) || embedded.containsKey(type);
  }

  /** The attributes that a field is, one for each entity that has it. */
  List<Held> attributes(TypeName declaring, String field) {
    return attributes.getOrDefault(declaring, Map.of()).getOrDefault(field, List.of());
  }

  /** All that is written when the field changes: the attributes that it is or has inside. */
  List<Held> state(TypeName declaring, String field) {
    List<Held> own = attributes(declaring, field);
    return own.isEmpty()
        ? embedded.getOrDefault(declaring, Map.of()).getOrDefault(field, List.of())
        : own;
  }

  /** All attributes behind a field: those that it is, and those inside of what it holds. */
  List<Held> all(TypeName declaring, String field) {
    List<Held> inside = embedded.getOrDefault(declaring, Map.of()).getOrDefault(field, List.of());
    List<Held> own = attributes(declaring, field);
    return inside.isEmpty() ? own : Stream.concat(own.stream(), inside.stream()).toList();
  }
}
