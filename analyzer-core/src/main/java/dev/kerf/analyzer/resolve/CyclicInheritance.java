package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts cycles of inheritance, which only broken code has, so that nothing later needs to watch for
 * them: the first type by path that lies on a cycle loses its supertypes.
 */
final class CyclicInheritance {

  private final DeclarationIndex index;
  private final Set<Declaration> free = new HashSet<>();

  CyclicInheritance(DeclarationIndex index) {
    this.index = index;
  }

  /** Cuts the supertypes of a type that is its own ancestor. */
  Optional<Diagnostic> cut(Declaration type) {
    if (!isOwnAncestor(type)) {
      free.add(type);
      return Optional.empty();
    }
    type.dropSupertypes();
    return Optional.of(
        new Diagnostic(
            Diagnostic.Severity.WARNING,
            "cyclic-inheritance",
            new SourceLocation(type.path(), type.declared().line()),
            type.name() + " is its own supertype; it is read without supertypes",
            "make the code compile"));
  }

  private boolean isOwnAncestor(Declaration type) {
    Set<Declaration> seen = new HashSet<>();
    List<Declaration> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      Declaration current = open.remove(open.size() - 1);
      Supertypes direct = current.supertypes();
      List<ClassType> above = new ArrayList<>(direct.interfaces());
      direct.superclass().ifPresent(above::add);
      for (ClassType supertype : above) {
        Declaration declaration = index.find(supertype.name(), current.root());
        if (declaration == type) {
          return true;
        }
        // What is free of cycles cannot lead back here.
        if (declaration != null
            && declaration.application()
            && !free.contains(declaration)
            && seen.add(declaration)) {
          open.add(declaration);
        }
      }
    }
    return false;
  }
}
