package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What code outside of a jar or module can see of it: public and protected types with their public
 * and protected members, and the hidden types that those inherit from, since members come through
 * them.
 */
final class ApiSurface {

  private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

  private final Map<TypeName, TypeDeclared> all;
  private final Predicate<String> exported;

  private ApiSurface(Map<TypeName, TypeDeclared> all, Predicate<String> exported) {
    this.all = all;
    this.exported = exported;
  }

  /**
   * The visible types, reduced to their visible members.
   *
   * @param all of one jar or module
   * @param exported whether types of a package can be seen from outside
   */
  static Collection<TypeDeclared> of(Map<TypeName, TypeDeclared> all, Predicate<String> exported) {
    return new ApiSurface(all, exported).visibleTypes();
  }

  private Collection<TypeDeclared> visibleTypes() {
    Map<TypeName, TypeDeclared> kept = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    Deque<TypeDeclared> open = new ArrayDeque<>();
    all.values().stream().filter(this::isVisible).forEach(open::add);
    while (!open.isEmpty()) {
      TypeDeclared type = open.remove();
      if (kept.put(type.name(), reduced(type)) == null) {
        supertypes(type).filter(hidden -> !kept.containsKey(hidden.name())).forEach(open::add);
      }
    }
    return kept.values();
  }

  private boolean isVisible(TypeDeclared type) {
    boolean declaredVisible =
        Modifier.has(type.modifiers(), VISIBLE)
            && !Modifier.has(type.modifiers(), Modifier.SYNTHETIC)
            && exported.test(type.name().packageName());
    return switch (type.nesting()) {
      case TOP -> declaredVisible;
      case MEMBER ->
          declaredVisible && type.enclosing().map(all::get).filter(this::isVisible).isPresent();
      case LOCAL, ANONYMOUS -> false;
    };
  }

  private Stream<TypeDeclared> supertypes(TypeDeclared type) {
    return Stream.concat(type.superclass().stream(), type.interfaces().stream())
        .filter(TypeReference.Binary.class::isInstance)
        .map(reference -> ((TypeReference.Binary) reference).name())
        .filter(all::containsKey)
        .map(all::get);
  }

  private static TypeDeclared reduced(TypeDeclared type) {
    return new TypeDeclared(
        type.name(),
        type.kind(),
        type.nesting(),
        type.enclosing(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        KeptAnnotations.of(type.annotations()),
        type.fields().stream().filter(ApiSurface::isVisible).map(ApiSurface::reduced).toList(),
        type.methods().stream()
            .filter(method -> Modifier.has(method.modifiers(), VISIBLE))
            .filter(method -> !method.initializer())
            .map(ApiSurface::reduced)
            .toList(),
        type.line());
  }

  /** A component is private storage, but part of the record's face. */
  private static boolean isVisible(FieldDeclared field) {
    return Modifier.has(field.modifiers(), VISIBLE)
        || field.role() == FieldDeclared.Role.RECORD_COMPONENT;
  }

  private static FieldDeclared reduced(FieldDeclared field) {
    return new FieldDeclared(
        field.name(),
        field.role(),
        field.type(),
        field.modifiers(),
        KeptAnnotations.of(field.annotations()),
        field.initializer(),
        field.line());
  }

  private static MethodDeclared reduced(MethodDeclared method) {
    List<ParameterDeclared> parameters = new ArrayList<>();
    IntStream.range(0, method.parameters().size())
        .forEach(
            index -> {
              ParameterDeclared parameter = method.parameters().get(index);
              // Few class files know names, and nothing is resolved by them.
              parameters.add(
                  new ParameterDeclared(
                      "arg" + index,
                      parameter.type(),
                      KeptAnnotations.of(parameter.annotations())));
            });
    return new MethodDeclared(
        method.name(),
        method.initializer(),
        method.modifiers(),
        method.typeParameters(),
        parameters,
        method.returnType(),
        method.thrown(),
        KeptAnnotations.of(method.annotations()),
        method.body(),
        method.line());
  }
}
