package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builder classes of {@code @Builder}, and the methods that give them. */
final class LombokBuilders {

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokBuilders(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  /**
   * What a builder builds.
   *
   * @param product the simple name that the builder is named after
   * @param result what {@code build} returns
   * @param typeParameters of the class, or of the annotated method
   * @param method the annotated method; none for a class or constructor
   */
  private record Plan(
      CompletedType owner,
      AnnotationUse use,
      String product,
      TypeReference result,
      List<BuilderItem> items,
      List<TypeParameterDeclared> typeParameters,
      Optional<MethodDeclared> method) {

    /** Static, unless the method that it calls needs an object. */
    int isStatic() {
      return method.filter(annotated -> !annotated.isStatic()).isPresent() ? 0 : Modifier.STATIC;
    }
  }

  void addTo(CompletedType type) {
    for (Plan plan : plans(type)) {
      BuilderAccess access = BuilderAccess.of(plan.use);
      if (access.outside().isPresent()) {
        add(plan, access);
      }
    }
  }

  /** Of what is for callers of the class, and of what is for users of the builder. */
  private record BuilderAccess(Optional<Integer> outside, int inside) {
    static BuilderAccess of(AnnotationUse use) {
      var access = LombokAnnotations.access(use, "access");
      int outside = access.orElse(0);
      return new BuilderAccess(
          access.isPresent() ? Optional.of(outside) : Optional.empty(),
          outside == Modifier.PROTECTED ? Modifier.PUBLIC : outside);
    }
  }

  private List<Plan> plans(CompletedType type) {
    List<Plan> plans = new ArrayList<>(1);
    find(type.annotations())
        .ifPresent(
            use ->
                plans.add(
                    new Plan(
                        type,
                        use,
                        type.name().simpleName(),
                        type.self(),
                        BuilderItem.ofFields(type, unit),
                        type.typeParameters(),
                        Optional.empty())));
    for (MethodDeclared method : type.written().methods()) {
      find(method.annotations()).ifPresent(use -> plans.add(plan(type, method, use)));
    }
    return plans;
  }

  private Optional<AnnotationUse> find(List<AnnotationUse> uses) {
    return annotations.findMoved(uses, "Builder", "Builder");
  }

  private Plan plan(CompletedType type, MethodDeclared method, AnnotationUse use) {
    List<BuilderItem> items = BuilderItem.ofParameters(method.parameters(), annotations);
    if (method.isConstructor()) {
      return new Plan(
          type,
          use,
          type.name().simpleName(),
          type.self(),
          items,
          type.typeParameters(),
          Optional.empty());
    }
    String product =
        method.returnType() instanceof TypeReference.Primitive primitive
            ? primitive.keyword()
            : Types.simpleName(method.returnType());
    return new Plan(
        type,
        use,
        AccessorStyle.capitalized(product),
        method.returnType(),
        items,
        method.typeParameters(),
        Optional.of(method));
  }

  private void add(Plan plan, BuilderAccess access) {
    int outside = access.outside().orElseThrow();
    TypeName name = builderName(plan.owner, plan.use, plan.product, unit.config());
    TypeReference self = Types.of(name, Types.variables(plan.typeParameters));
    addDefaults(plan.owner, plan.items);
    CompletedType builder = unit.typeOr(empty(plan, name, outside));
    if (!builder.hasWrittenConstructor()) {
      builder.addConstructor(0, List.of(), List.of(), new GeneratedBody(0, List.of()).done());
    }
    BuilderMembers members =
        new BuilderMembers(
            builder, self, access.inside(), text(plan.use, "setterPrefix").orElse(""));
    plan.items.forEach(members::add);
    String build = text(plan.use, "buildMethodName").orElse("build");
    if (!builder.hasMethod(build, CompletedType.ANY)) {
      builder.addMethod(
          build, access.inside(), List.of(), plan.result, Optional.of(buildBody(plan)));
    }
    members.addToString();
    addEntrances(plan, self, outside);
  }

  private static void addEntrances(Plan plan, TypeReference builder, int access) {
    GeneratedBody creating = new GeneratedBody(plan.owner.line(), List.of());
    Body body = creating.returning(creating.create(builder, List.of()));
    String method = text(plan.use, "builderMethodName").orElse("builder");
    if (!method.isEmpty() && !plan.owner.hasMethod(method, CompletedType.ANY)) {
      plan.owner.addMethod(
          method,
          access | plan.isStatic(),
          plan.typeParameters,
          List.of(),
          builder,
          Optional.of(body));
    }
    if (LombokAnnotations.isTrue(plan.use, "toBuilder")) {
      plan.owner.addMethod("toBuilder", access, List.of(), builder, Optional.of(body));
    }
  }

  private static Body buildBody(Plan plan) {
    GeneratedBody body = new GeneratedBody(plan.owner.line(), List.of());
    List<Integer> arguments = new ArrayList<>();
    for (BuilderItem item : plan.items) {
      if (item.hasDefault()) {
        body.call(body.type(plan.owner.self()), item.defaultMethod(), List.of());
      }
      arguments.add(item.singular().isPresent() ? body.some(item.type()) : body.field(item.held()));
    }
    if (plan.method.isEmpty()) {
      return body.returning(body.create(plan.owner.self(), arguments));
    }
    MethodDeclared method = plan.method.get();
    int receiver = method.isStatic() ? body.type(plan.owner.self()) : Term.NONE;
    int built = body.call(receiver, method.name(), arguments);
    return Types.isPrimitive(method.returnType(), "void") ? body.done() : body.returning(built);
  }

  // ---- what both sorts of builder share -------------------------------------------------------

  static TypeName builderName(
      CompletedType owner, AnnotationUse use, String product, LombokConfig config) {
    String name =
        text(use, "builderClassName")
            .filter(written -> !written.isEmpty())
            .or(() -> config.text("lombok.builder.className"))
            .orElse("*Builder")
            .replace("*", product);
    return TypeName.of(owner.name().binaryName() + '$' + name);
  }

  static Optional<String> text(AnnotationUse use, String element) {
    return LombokAnnotations.text(use, element);
  }

  /** Has the values of {@code @Builder.Default} worked out by methods of the class. */
  static void addDefaults(CompletedType owner, List<BuilderItem> items) {
    for (BuilderItem item : items) {
      if (item.hasDefault()) {
        owner.changeFields(
            field -> field.name().equals(item.source()) ? moved(field, item, owner) : field);
      }
    }
  }

  private static FieldDeclared moved(FieldDeclared field, BuilderItem item, CompletedType owner) {
    Body value = field.initializer().orElseThrow();
    owner.addMethod(
        item.defaultMethod(),
        Modifier.PRIVATE | Modifier.STATIC,
        owner.typeParameters(),
        List.of(),
        field.type(),
        Optional.of(GeneratedBody.returning(value, field.line())));
    return field.withInitializer(Optional.empty());
  }

  private static TypeDeclared empty(Plan plan, TypeName name, int access) {
    return new TypeDeclared(
        name,
        TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.MEMBER,
        Optional.of(plan.owner.name()),
        access | plan.isStatic() | Modifier.IMPLICIT,
        plan.typeParameters,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        plan.owner.line());
  }
}
