package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Types with their members as text for assertions, bodies left out. */
final class TypeText {

  private static final Map<Integer, String> MODIFIERS = new LinkedHashMap<>();

  static {
    MODIFIERS.put(Modifier.IMPLICIT, "implicit");
    MODIFIERS.put(Modifier.PUBLIC, "public");
    MODIFIERS.put(Modifier.PROTECTED, "protected");
    MODIFIERS.put(Modifier.PRIVATE, "private");
    MODIFIERS.put(Modifier.ABSTRACT, "abstract");
    MODIFIERS.put(Modifier.STATIC, "static");
    MODIFIERS.put(Modifier.FINAL, "final");
    MODIFIERS.put(Modifier.DEFAULT, "default");
    MODIFIERS.put(Modifier.SEALED, "sealed");
    MODIFIERS.put(Modifier.NON_SEALED, "non-sealed");
    MODIFIERS.put(Modifier.TRANSIENT, "transient");
    MODIFIERS.put(Modifier.VOLATILE, "volatile");
    MODIFIERS.put(Modifier.SYNCHRONIZED, "synchronized");
    MODIFIERS.put(Modifier.NATIVE, "native");
    MODIFIERS.put(Modifier.STRICT, "strictfp");
    MODIFIERS.put(Modifier.VARARGS, "varargs");
  }

  private TypeText() {}

  static String of(List<TypeDeclared> types) {
    return types.stream().map(TypeText::of).collect(Collectors.joining());
  }

  static String of(TypeDeclared type) {
    StringBuilder out = new StringBuilder();
    out.append(TermText.annotations(type.annotations())).append(modifiers(type.modifiers()));
    out.append(lower(type.nesting())).append(' ').append(lower(type.kind())).append(' ');
    out.append(type.name()).append(parameters(type.typeParameters()));
    type.superclass().ifPresent(parent -> out.append(" extends ").append(TermText.of(parent)));
    out.append(list(" implements ", type.interfaces()));
    out.append(list(" permits ", type.permitted()));
    type.enclosing().ifPresent(outer -> out.append(" in ").append(outer.nameInPackage()));
    out.append('\n');
    for (FieldDeclared field : type.fields()) {
      out.append("  ").append(TermText.annotations(field.annotations()));
      out.append(modifiers(field.modifiers())).append(lower(field.role())).append(' ');
      out.append(TermText.of(field.type())).append(' ').append(field.name()).append('\n');
    }
    for (MethodDeclared method : type.methods()) {
      out.append("  ").append(of(method)).append('\n');
    }
    return out.toString();
  }

  private static String of(MethodDeclared method) {
    return TermText.annotations(method.annotations())
        + modifiers(method.modifiers())
        + (method.initializer() ? "initializer " : "")
        + parameters(method.typeParameters())
        + TermText.of(method.returnType())
        + " "
        + method.name()
        + method.parameters().stream()
            .map(
                parameter ->
                    TermText.annotations(parameter.annotations())
                        + TermText.of(parameter.type())
                        + " "
                        + parameter.name())
            .collect(Collectors.joining(", ", "(", ")"))
        + list(" throws ", method.thrown())
        + (method.body().isEmpty() ? ";" : "");
  }

  private static String modifiers(int bits) {
    return MODIFIERS.entrySet().stream()
        .filter(entry -> Modifier.has(bits, entry.getKey()))
        .map(entry -> entry.getValue() + " ")
        .collect(Collectors.joining());
  }

  private static String parameters(List<TypeParameterDeclared> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(parameter -> parameter.name() + list(" extends ", parameter.bounds()))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String list(String before, List<TypeReference> types) {
    return types.isEmpty()
        ? ""
        : types.stream().map(TermText::of).collect(Collectors.joining(", ", before, ""));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
