package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import java.util.Optional;

/**
 * What a class file says of its type as a whole, in the words of the source: without the supertypes
 * that the language implies.
 *
 * @param superclass of an anonymous class its one supertype, also where that is an interface
 */
record TypeHeader(
    Kind kind,
    ClassPlace place,
    int modifiers,
    Optional<TypeReference> superclass,
    List<TypeReference> interfaces) {

  private static final List<String> IMPLIED =
      List.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  static TypeHeader of(
      Kind kind,
      ClassPlace place,
      boolean sealed,
      Optional<TypeReference> superclass,
      List<TypeReference> interfaces) {
    int modifiers = sealed ? place.modifiers() | Modifier.SEALED : place.modifiers();
    Optional<TypeReference> written =
        superclass.filter(type -> IMPLIED.stream().noneMatch(n -> BinaryTypes.isNamed(type, n)));
    if (kind == Kind.ANNOTATION) {
      return new TypeHeader(kind, place, modifiers, Optional.empty(), List.of());
    }
    if (place.nesting() == Nesting.ANONYMOUS && written.isEmpty() && interfaces.size() == 1) {
      return new TypeHeader(kind, place, modifiers, Optional.of(interfaces.get(0)), List.of());
    }
    return new TypeHeader(kind, place, modifiers, written, interfaces);
  }

  boolean isInterface() {
    return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
  }

  boolean isEnum() {
    return kind == Kind.ENUM;
  }

  boolean isRecord() {
    return kind == Kind.RECORD;
  }
}
