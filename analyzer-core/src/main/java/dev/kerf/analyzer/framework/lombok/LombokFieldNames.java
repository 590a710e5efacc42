package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of fields as constants: the inner type {@code Fields} of {@code @FieldNameConstants}.
 */
final class LombokFieldNames {

  private static final String ANNOTATION = "experimental.FieldNameConstants";
  private static final int CONSTANT = Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL;

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokFieldNames(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  void addTo(CompletedType type) {
    annotations.find(type.annotations(), ANNOTATION).ifPresent(use -> add(type, use));
  }

  private void add(CompletedType type, AnnotationUse use) {
    int access = LombokAnnotations.access(use, "level").orElse(Modifier.PUBLIC);
    boolean asEnum = LombokAnnotations.isTrue(use, "asEnum");
    boolean onlyIncluded = LombokAnnotations.isTrue(use, "onlyExplicitlyIncluded");
    String inner =
        LombokAnnotations.text(use, "innerTypeName")
            .filter(name -> !name.isEmpty())
            .or(() -> unit.config().text("lombok.fieldNameConstants.innerTypeName"))
            .orElse("Fields");
    TypeName name = TypeName.of(type.name().binaryName() + '$' + inner);
    CompletedType names = unit.typeOr(empty(type, name, asEnum, access));
    TypeReference self = Types.of(name, List.of());
    for (FieldDeclared field : type.instanceFields()) {
      boolean kept =
          onlyIncluded
              ? annotations.has(field.annotations(), ANNOTATION + ".Include")
              : !annotations.has(field.annotations(), ANNOTATION + ".Exclude");
      if (kept) {
        names.addField(
            constant(field.name()),
            asEnum ? self : Types.STRING,
            CONSTANT,
            asEnum ? Optional.empty() : Optional.of(text(field)));
      }
    }
    if (asEnum) {
      addEnumMethods(names, self);
    } else {
      names.addConstructor(
          access, List.of(), List.of(), new GeneratedBody(type.line(), List.of()).done());
    }
  }

  private static Body text(FieldDeclared field) {
    GeneratedBody body = new GeneratedBody(field.line(), List.of());
    body.text(field.name());
    return body.done();
  }

  private static void addEnumMethods(CompletedType names, TypeReference self) {
    int modifiers = Modifier.PUBLIC | Modifier.STATIC;
    names.addConstructor(
        Modifier.PRIVATE, List.of(), List.of(), new GeneratedBody(0, List.of()).done());
    names.addMethod(
        "values", modifiers, List.of(), new TypeReference.ArrayOf(self), Optional.empty());
    names.addMethod(
        "valueOf",
        modifiers,
        List.of(new ParameterDeclared("name", Types.STRING, List.of())),
        self,
        Optional.empty());
  }

  /** {@code oldCustomer}, or {@code OLD_CUSTOMER} where that is configured. */
  private String constant(String field) {
    if (!unit.config().isTrue("lombok.fieldNameConstants.uppercase")) {
      return field;
    }
    StringBuilder out = new StringBuilder(field.length() + 4);
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      if (i > 0 && Character.isUpperCase(letter) && Character.isLowerCase(field.charAt(i - 1))) {
        out.append('_');
      }
      out.append(letter);
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  private static TypeDeclared empty(
      CompletedType outer, TypeName name, boolean asEnum, int access) {
    return new TypeDeclared(
        name,
        asEnum ? TypeDeclared.Kind.ENUM : TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.MEMBER,
        Optional.of(outer.name()),
        access | Modifier.STATIC | Modifier.FINAL | Modifier.IMPLICIT,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        outer.line());
  }
}
