package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builder classes of {@code @Builder} and {@code @SuperBuilder}, and the methods that give them.
 */
final class LombokBuilders {

  private final LombokAnnotations annotations;

  LombokBuilders(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  /**
   * What a builder builds.
   *
   * @param parameters one for each thing that can be set
   * @param typeParameters of the class, or of the annotated method
   */
  private record Plan(
      TypeDeclared type,
      AnnotationUse use,
      String product,
      TypeReference result,
      List<ParameterDeclared> parameters,
      List<TypeParameterDeclared> typeParameters) {

    TypeName builder() {
      String name =
          LombokAnnotations.text(use, "builderClassName")
              .filter(written -> !written.isEmpty())
              .orElse(product + "Builder");
      return TypeName.of(type.name().binaryName() + '$' + name);
    }

    String method(String element, String otherwise) {
      return LombokAnnotations.text(use, element).orElse(otherwise);
    }
  }

  /** Completes the types of a unit, and adds the builder classes that are not written. */
  void addTo(List<TypeDeclared> types) {
    for (TypeDeclared type : List.copyOf(types)) {
      for (Plan plan : plans(type)) {
        TypeReference builder = CompletedType.reference(plan.builder(), plan.typeParameters);
        completeOwner(types, plan, builder);
        completeBuilder(types, plan, builder, List.of());
      }
      annotations
          .find(type.annotations(), "experimental.SuperBuilder")
          .ifPresent(use -> addSuperBuilder(types, type, use));
    }
  }

  private List<Plan> plans(TypeDeclared type) {
    List<Plan> plans = new ArrayList<>(1);
    CompletedType self = new CompletedType(type);
    annotations
        .find(type.annotations(), "Builder")
        .ifPresent(
            use ->
                plans.add(
                    new Plan(
                        type,
                        use,
                        type.name().simpleName(),
                        self.self(),
                        settable(type),
                        type.typeParameters())));
    for (MethodDeclared method : type.methods()) {
      annotations
          .find(method.annotations(), "Builder")
          .ifPresent(use -> plans.add(plan(type, self, method, use)));
    }
    return plans;
  }

  private static Plan plan(
      TypeDeclared type, CompletedType self, MethodDeclared method, AnnotationUse use) {
    if (method.isConstructor()) {
      return new Plan(
          type,
          use,
          type.name().simpleName(),
          self.self(),
          method.parameters(),
          type.typeParameters());
    }
    String product =
        method.returnType() instanceof TypeReference.Named named
            ? named.segments().get(named.segments().size() - 1).name()
            : "Void";
    return new Plan(
        type, use, product, method.returnType(), method.parameters(), method.typeParameters());
  }

  private static List<ParameterDeclared> settable(TypeDeclared type) {
    List<ParameterDeclared> parameters = new ArrayList<>();
    for (FieldDeclared field : type.fields()) {
      boolean constant =
          Modifier.has(field.modifiers(), Modifier.FINAL)
              && field.initializer().isPresent()
              && !LombokAnnotations.isBuilderDefault(field.annotations());
      if (!field.isStatic() && !constant) {
        parameters.add(new ParameterDeclared(field.name(), field.type(), field.annotations()));
      }
    }
    return parameters;
  }

  private static void completeOwner(List<TypeDeclared> types, Plan plan, TypeReference builder) {
    CompletedType owner = new CompletedType(find(types, plan.type.name()).orElse(plan.type));
    owner.addMethod(
        plan.method("builderMethodName", "builder"),
        Modifier.PUBLIC | Modifier.STATIC,
        plan.typeParameters,
        List.of(),
        builder);
    if (LombokAnnotations.isTrue(plan.use, "toBuilder")) {
      owner.addMethod("toBuilder", Modifier.PUBLIC, List.of(), builder);
    }
    replace(types, owner.declared());
  }

  private void completeBuilder(
      List<TypeDeclared> types,
      Plan plan,
      TypeReference self,
      List<TypeParameterDeclared> moreParameters) {
    CompletedType builder =
        new CompletedType(
            find(types, plan.builder())
                .orElseGet(() -> empty(plan, plan.builder(), moreParameters)));
    String prefix = plan.method("setterPrefix", "");
    for (ParameterDeclared parameter : plan.parameters) {
      addSetters(builder, parameter, prefix, self);
    }
    builder.addMethod(
        plan.method("buildMethodName", "build"), Modifier.PUBLIC, List.of(), plan.result);
    replace(types, builder.declared());
  }

  private void addSetters(
      CompletedType builder, ParameterDeclared parameter, String prefix, TypeReference self) {
    builder.addMethod(
        prefixed(prefix, parameter.name()),
        Modifier.PUBLIC,
        List.of(new ParameterDeclared(parameter.name(), parameter.type(), List.of())),
        self);
    Optional<AnnotationUse> singular = annotations.find(parameter.annotations(), "Singular");
    if (singular.isPresent() && parameter.type() instanceof TypeReference.Named named) {
      List<ParameterDeclared> one = new ArrayList<>();
      for (TypeReference argument : named.segments().get(named.segments().size() - 1).arguments()) {
        one.add(new ParameterDeclared("value" + one.size(), argument, List.of()));
      }
      String name =
          LombokAnnotations.text(singular.get(), "value").orElse(singular(parameter.name()));
      builder.addMethod(prefixed(prefix, name), Modifier.PUBLIC, one, self);
      builder.addMethod(
          "clear" + LombokAccessors.capitalized(parameter.name()),
          Modifier.PUBLIC,
          List.of(),
          self);
    }
  }

  private static String prefixed(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + LombokAccessors.capitalized(name);
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + 'y';
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /**
   * {@code XBuilder<C extends X, B extends XBuilder<C, B>>}, below the superclass's if it has one.
   */
  private void addSuperBuilder(List<TypeDeclared> types, TypeDeclared type, AnnotationUse use) {
    CompletedType completed = new CompletedType(type);
    TypeReference product = new TypeReference.Variable("C");
    TypeReference self = new TypeReference.Variable("B");
    Plan plan =
        new Plan(
            type, use, type.name().simpleName(), product, settable(type), type.typeParameters());
    TypeReference builder = new TypeReference.Binary(plan.builder(), List.of(product, self));
    List<TypeParameterDeclared> more =
        List.of(
            new TypeParameterDeclared("C", List.of(completed.self())),
            new TypeParameterDeclared("B", List.of(builder)));
    TypeReference.Wildcard any =
        new TypeReference.Wildcard(TypeReference.Variance.UNBOUNDED, List.of());
    completeOwner(types, plan, new TypeReference.Binary(plan.builder(), List.of(any, any)));
    completeBuilder(types, plan, self, more);
  }

  private static TypeDeclared empty(
      Plan plan, TypeName name, List<TypeParameterDeclared> moreParameters) {
    List<TypeParameterDeclared> parameters = new ArrayList<>(plan.typeParameters);
    parameters.addAll(moreParameters);
    return new TypeDeclared(
        name,
        TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.MEMBER,
        Optional.of(plan.type.name()),
        Modifier.PUBLIC | Modifier.STATIC | Modifier.IMPLICIT,
        parameters,
        moreParameters.isEmpty() ? Optional.empty() : parentBuilder(plan.type),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        plan.type.line());
  }

  /** The builder of the superclass: {@code Parent.ParentBuilder<C, B>}. */
  private static Optional<TypeReference> parentBuilder(TypeDeclared type) {
    if (!(type.superclass().orElse(null) instanceof TypeReference.Named parent)) {
      return Optional.empty();
    }
    List<TypeReference.Segment> segments = new ArrayList<>();
    for (TypeReference.Segment segment : parent.segments()) {
      segments.add(new TypeReference.Segment(segment.name(), List.of()));
    }
    String name = segments.get(segments.size() - 1).name() + "Builder";
    segments.add(
        new TypeReference.Segment(
            name, List.of(new TypeReference.Variable("C"), new TypeReference.Variable("B"))));
    return Optional.of(new TypeReference.Named(segments, parent.line()));
  }

  private static Optional<TypeDeclared> find(List<TypeDeclared> types, TypeName name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  private static void replace(List<TypeDeclared> types, TypeDeclared completed) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).name().equals(completed.name())) {
        types.set(i, completed);
        return;
      }
    }
    types.add(completed);
  }
}
