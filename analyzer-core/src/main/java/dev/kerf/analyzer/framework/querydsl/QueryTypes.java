package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For which entity each query type is: {@code QOrder} for {@code Order}. */
final class QueryTypes {

  private static final List<TypeName> PATHS =
      List.of(
          TypeName.of("com.querydsl.core.types.dsl.EntityPathBase"),
          TypeName.of("com.querydsl.core.types.EntityPath"),
          TypeName.of("com.mysema.query.types.path.EntityPathBase"),
          TypeName.of("com.mysema.query.types.EntityPath"));

  private final ResolvedApplication application;
  private final Map<JavaType, Optional<TypeName>> known = new HashMap<>();

  QueryTypes(ResolvedApplication application) {
    this.application = application;
  }

  /** The entity that values of a type stand for. */
  Optional<TypeName> entity(JavaType type) {
    return known.computeIfAbsent(type, this::find);
  }

  private Optional<TypeName> find(JavaType type) {
    if (type.className().isEmpty()) {
      return Optional.empty();
    }
    for (TypeName path : PATHS) {
      Optional<TypeName> entity =
          application
              .asSuper(type, path)
              .filter(view -> view.arguments().size() == 1)
              .flatMap(view -> view.arguments().get(0).className());
      if (entity.isPresent()) {
        return entity;
      }
    }
    return byName(type.className().get());
  }

  /** Where the query type is not at hand, its name tells. */
  private Optional<TypeName> byName(TypeName name) {
    String simple = name.simpleName();
    if (simple.length() < 2
        || simple.charAt(0) != 'Q'
        || !Character.isUpperCase(simple.charAt(1))) {
      return Optional.empty();
    }
    String before = name.packageName().isEmpty() ? "" : name.packageName() + '.';
    return Optional.of(TypeName.of(before + simple.substring(1)))
        .filter(entity -> application.type(entity).isPresent())
        .filter(entity -> application.type(name).isEmpty());
  }

  /** The names of an entity's own fields. */
  Set<String> fields(TypeName entity) {
    return application
        .type(entity)
        .map(type -> type.fields().stream().map(ResolvedField::name).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
