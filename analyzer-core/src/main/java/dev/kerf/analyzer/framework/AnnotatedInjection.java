package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Makes injection points of annotated fields and of the parameters of methods. */
public final class AnnotatedInjection {

  private final Function<List<ResolvedAnnotation>, SortedSet<String>> qualifiers;
  private final List<DomainFact> out;

  /**
   * @param qualifiers what the annotations of a field or parameter ask for, in the words of {@link
   *     WiringFact.BeanDeclared#qualifiers}
   * @param out where the facts go
   */
  public AnnotatedInjection(
      Function<List<ResolvedAnnotation>, SortedSet<String>> qualifiers, List<DomainFact> out) {
    this.qualifiers = qualifiers;
    this.out = out;
  }

  /** The container sets the field. */
  public void field(ResolvedType type, ResolvedField field) {
    add(
        type,
        Optional.empty(),
        field.name(),
        field.type(),
        field.annotations(),
        field.declared().line());
  }

  /** The container calls the method, and gives each argument. */
  public void parameters(ResolvedType type, ResolvedMethod method) {
    for (int i = 0; i < method.parameterTypes().size(); i++) {
      parameter(type, method, i);
    }
  }

  /** The container gives one argument of the method. */
  public void parameter(ResolvedType type, ResolvedMethod method, int index) {
    String name = method.declared().parameters().get(index).name();
    add(
        type,
        Optional.of(method),
        name,
        method.parameterTypes().get(index),
        annotations(type, method, index, name),
        method.declared().line());
  }

  /**
   * The qualifiers of a setter's argument may stand before the setter, those of a constructor that
   * is generated before the fields.
   */
  private static List<ResolvedAnnotation> annotations(
      ResolvedType type, ResolvedMethod method, int index, String name) {
    List<ResolvedAnnotation> own =
        index < method.parameterAnnotations().size()
            ? method.parameterAnnotations().get(index)
            : List.of();
    if (!own.isEmpty()) {
      return own;
    }
    if (!method.declared().isConstructor()) {
      return method.parameterTypes().size() == 1 && method.returnType().className().isEmpty()
          ? method.annotations()
          : List.of();
    }
    return method.body().isPresent()
        ? List.of()
        : type.fields().stream()
            .filter(field -> field.name().equals(name))
            .findFirst()
            .map(ResolvedField::annotations)
            .orElse(List.of());
  }

  private void add(
      ResolvedType type,
      Optional<ResolvedMethod> method,
      String member,
      JavaType declared,
      List<ResolvedAnnotation> annotations,
      int line) {
    InjectedType.of(declared)
        .map(
            injected ->
                new WiringFact.Injected(
                    type.name(),
                    method.map(ResolvedMethod::name),
                    member,
                    injected.required(),
                    injected.many(),
                    qualifiers.apply(annotations),
                    type.at(line)))
        .ifPresent(out::add);
  }
}
