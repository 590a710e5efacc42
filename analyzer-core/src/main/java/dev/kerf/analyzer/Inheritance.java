package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.Set;

/** Which types extend or implement which, over any number of steps. */
final class Inheritance {

  private final Codebase codebase;

  Inheritance(Codebase codebase) {
    this.codebase = codebase;
  }

  boolean isBelow(TypeName type, TypeName above) {
    return isBelow(type, above, new HashSet<>());
  }

  private boolean isBelow(TypeName type, TypeName above, Set<TypeName> seen) {
    CodeType known = codebase.types().get(type);
    return known != null
        && seen.add(type)
        && (known.supertypes().contains(above)
            || known.supertypes().stream().anyMatch(next -> isBelow(next, above, seen)));
  }
}
