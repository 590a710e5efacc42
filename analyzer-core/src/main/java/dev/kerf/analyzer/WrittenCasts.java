package dev.kerf.analyzer;

import dev.kerf.analyzer.extract.bytecode.uses.ClassShape;
import dev.kerf.analyzer.extract.bytecode.uses.ClassShape.Result;
import dev.kerf.analyzer.extract.bytecode.uses.Member;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.LibraryMethods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the casts that a compiler wrote from those of the source: where the method's declaration
 * says that its result is a type variable, the compiler knew the type.
 */
final class WrittenCasts {

  private final Map<String, ClassShape> shapes;
  private final LibraryMethods libraries;
  private final Map<Member, Boolean> known = new HashMap<>();

  /**
   * @param shapes of the types of the workspace, by internal name
   */
  WrittenCasts(Map<String, ClassShape> shapes, LibraryMethods libraries) {
    this.shapes = shapes;
    this.libraries = libraries;
  }

  /** Whether a cast of what the method gives is the compiler's. */
  boolean isInferred(Member method) {
    return known.computeIfAbsent(method, asked -> find(asked).isVariable());
  }

  /** Whether a type is an annotation that says that no class file has it. */
  boolean isOfSource(String internalName) {
    ClassShape shape = shapes.get(internalName);
    return shape != null && shape.sourceRetention();
  }

  /** Superclasses first, from below, then interfaces: the first exact one, or the first at all. */
  private Result find(Member method) {
    List<String> interfaces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Result found = Result.ABSENT;
    String current = method.owner();
    while (!current.isEmpty() && !current.startsWith("[") && seen.add(current)) {
      found = better(found, declared(current, method));
      if (found.isExact()) {
        return found;
      }
      ClassShape shape = shapes.get(current);
      interfaces.addAll(shape == null ? List.of() : shape.interfaces());
      current = shape == null ? "" : shape.superclass();
    }
    for (int i = 0; i < interfaces.size(); i++) {
      if (seen.add(interfaces.get(i))) {
        found = better(found, declared(interfaces.get(i), method));
        if (found.isExact()) {
          return found;
        }
        ClassShape shape = shapes.get(interfaces.get(i));
        interfaces.addAll(shape == null ? List.of() : shape.interfaces());
      }
    }
    return found;
  }

  private static Result better(Result found, Result next) {
    return next.isExact() || found == Result.ABSENT ? next : found;
  }

  private Result declared(String type, Member method) {
    ClassShape shape = shapes.get(type);
    return shape == null
        ? ofLibrary(type, method)
        : shape.result(method.name(), method.descriptor());
  }

  private Result ofLibrary(String type, Member method) {
    Optional<LibraryMethods.Found> found =
        libraries.find(
            TypeName.of(type.replace('/', '.')),
            method.name(),
            method.parameters(),
            method.result());
    if (found.isEmpty()) {
      return Result.ABSENT;
    }
    return found.get().exact()
        ? found.get().givesVariable() ? Result.VARIABLE : Result.PLAIN
        : found.get().givesVariable() ? Result.OTHER_VARIABLE : Result.OTHER_PLAIN;
  }
}
