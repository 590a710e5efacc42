package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
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
 * Builders of {@code @SuperBuilder}: {@code XBuilder<C extends X, B extends XBuilder<C, B>>} below
 * the superclass's, and {@code XBuilderImpl} that makes the objects of a class that is not
 * abstract.
 */
final class LombokSuperBuilders {

  private static final String FILL = "$fillValuesFrom";

  private final CompletedUnit unit;

  LombokSuperBuilders(CompletedUnit unit) {
    this.unit = unit;
  }

  void addTo(CompletedType type) {
    unit.annotations()
        .find(type.annotations(), "experimental.SuperBuilder")
        .ifPresent(use -> new Family(type, use).add());
  }

  /** The classes that one annotation adds, and what links them. */
  private final class Family {
    private final CompletedType type;
    private final AnnotationUse use;
    private final TypeName builderName;
    private final TypeReference product;
    private final TypeReference self;
    private final List<TypeReference> own;
    private final boolean isAbstract;
    private final boolean toBuilder;

    Family(CompletedType type, AnnotationUse use) {
      this.type = type;
      this.use = use;
      this.builderName =
          LombokBuilders.builderName(type, use, type.name().simpleName(), unit.config());
      this.product = new TypeReference.Variable(unused("C"));
      this.self = new TypeReference.Variable(unused("B"));
      this.own = Types.variables(type.typeParameters());
      this.isAbstract = type.is(Modifier.ABSTRACT);
      this.toBuilder = LombokAnnotations.isTrue(use, "toBuilder");
    }

    /** The name, or with a number when the class itself has a parameter of that name. */
    private String unused(String name) {
      String candidate = name;
      for (int i = 2; isTaken(candidate); i++) {
        candidate = name + i;
      }
      return candidate;
    }

    private boolean isTaken(String name) {
      return type.typeParameters().stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private TypeReference builder(TypeReference... last) {
      List<TypeReference> arguments = new ArrayList<>(own);
      arguments.addAll(List.of(last));
      return Types.of(builderName, arguments);
    }

    void add() {
      List<BuilderItem> items = BuilderItem.ofFields(type, unit);
      LombokBuilders.addDefaults(type, items);
      addBuilder(items);
      addConstructor(items);
      if (!isAbstract) {
        TypeName impl = addImplementation();
        addEntrances(Types.of(impl, own));
      }
    }

    private void addBuilder(List<BuilderItem> items) {
      CompletedType builder = unit.typeOr(emptyBuilder());
      if (!builder.hasWrittenConstructor()) {
        builder.addConstructor(
            Modifier.PUBLIC,
            List.of(),
            List.of(),
            new GeneratedBody(type.line(), List.of()).done());
      }
      BuilderMembers members =
          new BuilderMembers(
              builder, self, Modifier.PUBLIC, LombokBuilders.text(use, "setterPrefix").orElse(""));
      if (toBuilder) {
        addFilling(builder);
      }
      items.forEach(members::add);
      builder.addMethod(
          "self", Modifier.PROTECTED | Modifier.ABSTRACT, List.of(), self, Optional.empty());
      builder.addMethod(
          buildName(), Modifier.PUBLIC | Modifier.ABSTRACT, List.of(), product, Optional.empty());
      members.addToString();
    }

    private String buildName() {
      return LombokBuilders.text(use, "buildMethodName").orElse("build");
    }

    private void addFilling(CompletedType builder) {
      builder.addMethod(
          FILL,
          Modifier.PROTECTED,
          List.of(new ParameterDeclared("instance", product, List.of())),
          self,
          Optional.empty());
      builder.addMethod(
          FILL + "InstanceIntoBuilder",
          Modifier.PRIVATE | Modifier.STATIC,
          type.typeParameters(),
          List.of(
              new ParameterDeclared("instance", type.self(), List.of()),
              new ParameterDeclared("b", builder(Types.ANY, Types.ANY), List.of())),
          Types.VOID,
          Optional.empty());
    }

    private void addConstructor(List<BuilderItem> items) {
      List<ParameterDeclared> parameter =
          List.of(new ParameterDeclared("b", builder(Types.ANY, Types.ANY), List.of()));
      GeneratedBody body = new GeneratedBody(type.line(), parameter);
      for (BuilderItem item : items) {
        int target = body.field(item.source());
        body.assign(target, body.some(item.type()));
        if (item.hasDefault()) {
          body.call(body.type(type.self()), item.defaultMethod(), List.of());
        }
      }
      type.addConstructor(Modifier.PROTECTED, parameter, List.of(), body.done());
    }

    private TypeName addImplementation() {
      TypeName name = TypeName.of(builderName.binaryName() + "Impl");
      TypeReference impl = Types.of(name, own);
      CompletedType added = unit.typeOr(emptyImplementation(name, builder(type.self(), impl)));
      added.addConstructor(
          Modifier.PRIVATE, List.of(), List.of(), new GeneratedBody(type.line(), List.of()).done());
      GeneratedBody self = new GeneratedBody(type.line(), List.of());
      added.addMethod(
          "self", Modifier.PROTECTED, List.of(), impl, Optional.of(self.returning(self.self())));
      GeneratedBody build = new GeneratedBody(type.line(), List.of());
      added.addMethod(
          buildName(),
          Modifier.PUBLIC,
          List.of(),
          type.self(),
          Optional.of(build.returning(build.create(type.self(), List.of(build.self())))));
      return name;
    }

    private void addEntrances(TypeReference impl) {
      TypeReference given = builder(Types.ANY, Types.ANY);
      GeneratedBody creating = new GeneratedBody(type.line(), List.of());
      Body body = creating.returning(creating.create(impl, List.of()));
      String method = LombokBuilders.text(use, "builderMethodName").orElse("builder");
      if (!method.isEmpty() && !type.hasMethod(method, CompletedType.ANY)) {
        type.addMethod(
            method,
            Modifier.PUBLIC | Modifier.STATIC,
            type.typeParameters(),
            List.of(),
            given,
            Optional.of(body));
      }
      if (toBuilder) {
        type.addMethod("toBuilder", Modifier.PUBLIC, List.of(), given, Optional.of(body));
      }
    }

    private TypeDeclared emptyBuilder() {
      List<TypeParameterDeclared> parameters = new ArrayList<>(type.typeParameters());
      parameters.add(
          new TypeParameterDeclared(
              ((TypeReference.Variable) product).name(), List.of(type.self())));
      parameters.add(
          new TypeParameterDeclared(
              ((TypeReference.Variable) self).name(), List.of(builder(product, self))));
      return nested(
          builderName,
          Modifier.PUBLIC | Modifier.STATIC | Modifier.ABSTRACT,
          parameters,
          parentBuilder());
    }

    private TypeDeclared emptyImplementation(TypeName name, TypeReference parent) {
      return nested(
          name,
          Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL,
          type.typeParameters(),
          Optional.of(parent));
    }

    /** The builder of the superclass, of which only the name is known: {@code P.PBuilder<C, B>}. */
    private Optional<TypeReference> parentBuilder() {
      if (!(type.written().superclass().orElse(null) instanceof TypeReference.Named parent)) {
        return Optional.empty();
      }
      List<TypeReference.Segment> segments = new ArrayList<>();
      for (TypeReference.Segment segment : parent.segments()) {
        segments.add(new TypeReference.Segment(segment.name(), List.of()));
      }
      List<TypeReference> arguments = new ArrayList<>(Types.arguments(parent));
      arguments.add(product);
      arguments.add(self);
      String name =
          unit.config()
              .text("lombok.builder.className")
              .orElse("*Builder")
              .replace("*", Types.simpleName(parent));
      segments.add(new TypeReference.Segment(name, arguments));
      return Optional.of(new TypeReference.Named(segments, parent.line()));
    }

    private TypeDeclared nested(
        TypeName name,
        int modifiers,
        List<TypeParameterDeclared> parameters,
        Optional<TypeReference> parent) {
      return new TypeDeclared(
          name,
          TypeDeclared.Kind.CLASS,
          TypeDeclared.Nesting.MEMBER,
          Optional.of(type.name()),
          modifiers | Modifier.IMPLICIT,
          parameters,
          parent,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          type.line());
    }
  }
}
