package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;

/**
 * Where a class is declared, from its InnerClasses and EnclosingMethod attributes.
 *
 * @param modifiers as the source has them: the flags of the class itself can't say private,
 *     protected or static
 */
public record ClassPlace(Nesting nesting, Optional<TypeName> enclosing, int modifiers) {

  /** A class that no InnerClasses entry speaks of. */
  public static ClassPlace top(int access) {
    return new ClassPlace(Nesting.TOP, Optional.empty(), AccessFlags.ofType(access));
  }

  /**
   * A class by its own InnerClasses entry.
   *
   * @param outerName the class that it is a member of, null for local and anonymous ones
   * @param innerName its name in the source, null for anonymous ones
   * @param enclosing the class that its EnclosingMethod attribute names
   */
  public static ClassPlace nested(
      int access, String outerName, String innerName, Optional<TypeName> enclosing) {
    int modifiers = AccessFlags.ofType(access);
    if (innerName == null) {
      return new ClassPlace(Nesting.ANONYMOUS, enclosing, modifiers);
    }
    return outerName == null
        ? new ClassPlace(Nesting.LOCAL, enclosing, modifiers)
        : new ClassPlace(Nesting.MEMBER, Optional.of(BinaryTypes.name(outerName)), modifiers);
  }

  /** Whether its instances may have an enclosing instance. */
  boolean isInner() {
    return nesting != Nesting.TOP && !Modifier.has(modifiers, Modifier.STATIC);
  }

  public boolean isAnonymous() {
    return nesting == Nesting.ANONYMOUS;
  }

  boolean isLocal() {
    return nesting == Nesting.LOCAL;
  }
}
