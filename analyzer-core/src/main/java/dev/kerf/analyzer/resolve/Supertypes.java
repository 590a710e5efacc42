package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The direct supertypes of a type, the implied ones included.
 *
 * @param superclass absent for interfaces, for Object, and where it is unknown
 * @param interfaces in order, with what unknown ones extend as far as their names tell
 * @param unknown whether a written supertype is declared nowhere at hand, so that members may be
 *     missing
 */
record Supertypes(Optional<ClassType> superclass, List<ClassType> interfaces, boolean unknown) {

  static final Supertypes NONE = new Supertypes(Optional.empty(), List.of(), false);

  static Supertypes of(Declaration type) {
    TypeDeclared declared = type.declared();
    if (declared.name().equals(KnownTypes.OBJECT.name())) {
      return NONE;
    }
    ClassType superclass = declared.isInterface() ? null : implied(declared);
    List<ClassType> interfaces = new ArrayList<>();
    boolean unknown = false;
    if (declared.superclass().isPresent()) {
      JavaType written = TypeReader.read(declared.superclass().get(), type.header());
      Declaration target = written instanceof ClassType named ? find(type, named.name()) : null;
      unknown = target == null;
      if (target != null && target.declared().isInterface()) {
        interfaces.add((ClassType) written);
      } else {
        superclass = written instanceof ClassType named ? named : null;
      }
    }
    for (TypeReference reference : declared.interfaces()) {
      JavaType written = TypeReader.read(reference, type.header());
      if (written instanceof ClassType named) {
        interfaces.add(named);
        if (find(type, named.name()) == null) {
          unknown = true;
          FamiliarNames.behind(type, named).ifPresent(interfaces::add);
        }
      } else {
        unknown = true;
      }
    }
    if (declared.kind() == TypeDeclared.Kind.ANNOTATION && interfaces.isEmpty()) {
      interfaces.add(KnownTypes.ANNOTATION);
    }
    return new Supertypes(Optional.ofNullable(superclass), List.copyOf(interfaces), unknown);
  }

  private static Declaration find(Declaration from, TypeName name) {
    return from.index().find(name, from.root());
  }

  private static ClassType implied(TypeDeclared declared) {
    return switch (declared.kind()) {
      case ENUM ->
          new ClassType(
              TypeName.of(KnownTypes.ENUM), List.of(new ClassType(declared.name(), List.of())));
      case RECORD -> KnownTypes.RECORD;
      default -> KnownTypes.OBJECT;
    };
  }
}
