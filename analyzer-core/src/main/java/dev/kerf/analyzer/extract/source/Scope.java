package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;

/**
 * What simple names mean at one place: the locals and local classes that are visible there, and the
 * class whose body it lies in. Immutable; a declaration gives a longer scope to what follows it, so
 * leaving a block is going back to the shorter one. Lookups walk the chain: linear in the number of
 * visible locals.
 */
final class Scope {

  private enum Kind {
    FILE,
    CLASS_BODY,
    ANNOTATION,
    BINDING,
    LOCAL_TYPE
  }

  private final Kind kind;
  private final Scope outer;
  private final EnclosingType owner;
  private final String name;
  private final int binding;
  private final TypeName type;

  private Scope(
      Kind kind, Scope outer, EnclosingType owner, String name, int binding, TypeName type) {
    this.kind = kind;
    this.outer = outer;
    this.owner = owner;
    this.name = name;
    this.binding = binding;
    this.type = type;
  }

  /** The scope outside of all types. */
  static Scope ofFile(EnclosingType file) {
    return new Scope(Kind.FILE, null, file, "", Term.NONE, null);
  }

  /** Inside the body of a class that is declared here. */
  Scope inClassBody(EnclosingType declared) {
    return new Scope(Kind.CLASS_BODY, this, declared, "", Term.NONE, null);
  }

  /** Inside an annotation that is written here: it can name local classes, but no locals. */
  Scope inAnnotation() {
    return new Scope(Kind.ANNOTATION, this, owner, "", Term.NONE, null);
  }

  Scope withBinding(String identifier, int index) {
    return new Scope(Kind.BINDING, this, owner, identifier, index, null);
  }

  Scope withLocalType(String identifier, TypeName declared) {
    return new Scope(Kind.LOCAL_TYPE, this, owner, identifier, Term.NONE, declared);
  }

  /** The class whose body this lies in. */
  EnclosingType owner() {
    return owner;
  }

  /** The local class of that name, if one is in scope. */
  Optional<TypeName> localType(String identifier) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.kind == Kind.LOCAL_TYPE && scope.name.equals(identifier)) {
        return Optional.of(scope.type);
      }
    }
    return Optional.empty();
  }

  /** The binding of that name as a term, if a body that is still open has one. */
  Optional<Term> variable(String identifier, int line) {
    int levels = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      switch (scope.kind) {
        case CLASS_BODY -> levels++;
        case ANNOTATION -> {
          return Optional.empty();
        }
        case BINDING -> {
          if (scope.name.equals(identifier)) {
            return Optional.of(
                levels == 0
                    ? new Term.Local(line, scope.binding)
                    : new Term.Name(line, identifier, levels, scope.binding));
          }
        }
        case FILE, LOCAL_TYPE -> {}
      }
    }
    return Optional.empty();
  }
}
