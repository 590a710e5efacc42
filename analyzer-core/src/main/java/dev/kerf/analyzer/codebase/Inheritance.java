package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.Set;

/** Which types extend or implement which, over any number of steps. */
public final class Inheritance {

  private final Codebase codebase;

  public Inheritance(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Whether the first extends or implements the second, in one step or several. */
  public boolean isBelow(TypeName type, TypeName above) {
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
