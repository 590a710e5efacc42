package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the field or getter behind the name of an attribute, inherited ones too. */
final class Members {

  private final ResolvedApplication application;
  private final TypeName owner;

  private Members(ResolvedApplication application, TypeName owner) {
    this.application = application;
    this.owner = owner;
  }

  static Members of(ResolvedApplication application, TypeName owner) {
    return new Members(application, owner);
  }

  /** The declared type of an attribute. */
  Optional<JavaType> type(String attribute) {
    Set<TypeName> seen = new HashSet<>();
    Optional<ResolvedType> at = application.type(owner);
    while (at.isPresent() && seen.add(at.get().name())) {
      for (ResolvedField field : at.get().fields()) {
        if (field.name().equals(attribute)) {
          return Optional.of(field.type());
        }
      }
      for (ResolvedMethod method : at.get().methods()) {
        if (MappedClasses.propertyName(method).filter(attribute::equals).isPresent()) {
          return Optional.of(method.returnType());
        }
      }
      at = at.get().superclass().map(JavaType.ClassType::name).flatMap(application::type);
    }
    return Optional.empty();
  }
}
