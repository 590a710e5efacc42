package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces type variables by types, all at once, so that a variable of the same name in a
 * replacement is left alone.
 */
final class Substitution {

  static final Substitution NONE = new Substitution(List.of(), List.of());

  private final List<String> names;
  private final List<JavaType> values;

  private Substitution(List<String> names, List<JavaType> values) {
    this.names = names;
    this.values = values;
  }

  /** Parameters by arguments; none where their numbers differ, as for raw types. */
  static Substitution of(List<TypeParameterDeclared> parameters, List<JavaType> arguments) {
    if (parameters.isEmpty() || parameters.size() != arguments.size()) {
      return NONE;
    }
    List<String> names = new ArrayList<>(parameters.size());
    for (TypeParameterDeclared parameter : parameters) {
      names.add(parameter.name());
    }
    return new Substitution(names, arguments);
  }

  /** This one, with parameters of a method that hide those of its class. */
  Substitution hiddenBy(
      List<TypeParameterDeclared> parameters, List<? extends JavaType> arguments) {
    if (parameters.isEmpty() || parameters.size() != arguments.size()) {
      return this;
    }
    List<String> allNames = new ArrayList<>(names.size() + parameters.size());
    List<JavaType> allValues = new ArrayList<>(names.size() + parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      allNames.add(parameters.get(i).name());
      allValues.add(arguments.get(i));
    }
    allNames.addAll(names);
    allValues.addAll(values);
    return new Substitution(allNames, allValues);
  }

  JavaType apply(JavaType type) {
    if (names.isEmpty()) {
      return type;
    }
    if (type instanceof TypeVariable variable) {
      int at = names.indexOf(variable.name());
      return at < 0 ? variable : values.get(at);
    }
    if (type instanceof ClassType named) {
      return applyTo(named);
    }
    if (type instanceof ArrayType array) {
      JavaType component = apply(array.component());
      return component == array.component() ? array : new ArrayType(Bounds.upper(component));
    }
    if (type instanceof WildcardType wildcard && wildcard.bound().isPresent()) {
      return applyTo(wildcard);
    }
    if (type instanceof IntersectionType several) {
      return new IntersectionType(applyToAll(several.parts()));
    }
    return type;
  }

  ClassType applyTo(ClassType type) {
    if (names.isEmpty() || type.arguments().isEmpty()) {
      return type;
    }
    List<JavaType> arguments = applyToAll(type.arguments());
    return arguments == type.arguments() ? type : new ClassType(type.name(), arguments);
  }

  /** The same list when nothing in it changes. */
  List<JavaType> applyToAll(List<JavaType> types) {
    List<JavaType> changed = null;
    for (int i = 0; i < types.size(); i++) {
      JavaType before = types.get(i);
      JavaType after = apply(before);
      if (after != before && changed == null) {
        changed = new ArrayList<>(types);
      }
      if (changed != null) {
        changed.set(i, after);
      }
    }
    return changed == null ? types : changed;
  }

  /** A bound that becomes a wildcard itself keeps what is certain of both. */
  private JavaType applyTo(WildcardType wildcard) {
    JavaType bound = wildcard.bound().get();
    JavaType applied = apply(bound);
    if (applied == bound) {
      return wildcard;
    }
    if (!(applied instanceof WildcardType inner)) {
      return new WildcardType(wildcard.variance(), Optional.of(applied));
    }
    if (wildcard.variance() == Variance.SUPER) {
      // What takes the captured type takes at least what is known to be one.
      return new WildcardType(Variance.SUPER, Optional.of(Bounds.written(inner)));
    }
    return inner.variance() == Variance.EXTENDS
        ? inner
        : new WildcardType(Variance.UNBOUNDED, Optional.empty());
  }
}
