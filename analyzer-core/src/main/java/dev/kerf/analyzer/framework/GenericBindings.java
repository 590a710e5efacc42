package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the type variables of a base class stand for in the classes below it: {@code T} of {@code
 * BaseService<T>} is {@code Order} in {@code OrderService extends BaseService<Order>}.
 */
public final class GenericBindings {

  private final ResolvedApplication application;
  private final Map<TypeName, List<TypeName>> concrete = new HashMap<>();

  public GenericBindings(ResolvedApplication application) {
    this.application = application;
  }

  /** The classes that are a type and can have objects, itself included; by name. */
  public List<TypeName> concreteBelow(TypeName type) {
    return concrete.computeIfAbsent(type, this::search);
  }

  private List<TypeName> search(TypeName type) {
    List<TypeName> out = new ArrayList<>();
    Set<TypeName> seen = new HashSet<>(Set.of(type));
    List<TypeName> open = new ArrayList<>(List.of(type));
    for (int i = 0; i < open.size(); i++) {
      application
          .type(open.get(i))
          .filter(found -> !found.declared().isInterface())
          .filter(found -> !Modifier.has(found.declared().modifiers(), Modifier.ABSTRACT))
          .ifPresent(found -> out.add(found.name()));
      application.directSubtypes(open.get(i)).stream().filter(seen::add).forEach(open::add);
    }
    out.sort(null);
    return List.copyOf(out);
  }

  /** Whether a type as written in a class mentions a type variable as an argument. */
  public static boolean isOpen(JavaType written) {
    return written instanceof JavaType.ClassType type
        && type.arguments().stream().anyMatch(JavaType.TypeVariable.class::isInstance);
  }

  /**
   * A type as written in a base class, with the base's variables replaced by what a class below
   * says.
   */
  public Optional<JavaType.ClassType> bound(
      JavaType.ClassType written, ResolvedType base, TypeName below) {
    Optional<JavaType.ClassType> view =
        application.asSuper(new JavaType.ClassType(below, List.of()), base.name());
    List<TypeParameterDeclared> parameters = base.declared().typeParameters();
    if (view.isEmpty() || view.get().arguments().size() != parameters.size()) {
      return Optional.empty();
    }
    List<JavaType> arguments = new ArrayList<>();
    for (JavaType argument : written.arguments()) {
      JavaType replaced = argument;
      for (int i = 0; i < parameters.size(); i++) {
        if (argument instanceof JavaType.TypeVariable variable
            && variable.name().equals(parameters.get(i).name())) {
          replaced = view.get().arguments().get(i);
        }
      }
      arguments.add(replaced);
    }
    return Optional.of(new JavaType.ClassType(written.name(), arguments));
  }

  /** What a class below a base class says for one of the base's type parameters. */
  public Optional<JavaType.ClassType> bound(
      JavaType.TypeVariable parameter, ResolvedType base, TypeName below) {
    List<TypeParameterDeclared> parameters = base.declared().typeParameters();
    List<JavaType> arguments =
        application
            .asSuper(new JavaType.ClassType(below, List.of()), base.name())
            .map(JavaType.ClassType::arguments)
            .orElse(List.of());
    for (int i = 0; i < parameters.size() && arguments.size() == parameters.size(); i++) {
      if (parameters.get(i).name().equals(parameter.name())
          && arguments.get(i) instanceof JavaType.ClassType type) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether a type is what is asked for: the same class with the same arguments. */
  public boolean fits(TypeName candidate, JavaType.ClassType asked) {
    return application
        .asSuper(new JavaType.ClassType(candidate, List.of()), asked.name())
        .filter(view -> view.arguments().equals(asked.arguments()))
        .isPresent();
  }
}
