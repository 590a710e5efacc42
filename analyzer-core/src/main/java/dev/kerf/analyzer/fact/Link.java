package dev.kerf.analyzer.fact;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a class file says that a term refers to: a name that its compiler has resolved already.
 * Terms of source have none; theirs is worked out by resolving.
 */
public sealed interface Link {

  /**
   * A method as the instruction names it.
   *
   * @param owner the type that it is called on; not always the one that declares it
   * @param parameters erased
   * @param returned erased
   * @param special called without dispatch: constructors, super calls, private methods
   * @param seenAs what the code takes the result for, where a cast follows; a compiler writes one
   *     for each generic result
   */
  record Method(
      TypeName owner,
      String name,
      List<TypeReference> parameters,
      TypeReference returned,
      boolean isStatic,
      boolean special,
      Optional<TypeReference> seenAs)
      implements Link {
    public Method {
      Objects.requireNonNull(owner, "owner");
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A field as the instruction names it.
   *
   * @param owner the type that it is accessed on
   * @param type erased
   * @param seenAs as of {@link Method}
   */
  record Field(
      TypeName owner,
      String name,
      TypeReference type,
      boolean isStatic,
      Optional<TypeReference> seenAs)
      implements Link {
    public Field {
      Objects.requireNonNull(owner, "owner");
    }
  }

  /**
   * A lambda or method reference.
   *
   * @param implemented the method of the functional interface
   * @param referenced the method that runs; of a lambda absent, its body is at hand
   * @param parameters their types at this place
   * @param returned the type of the result at this place
   * @param mentioned the types of what is captured, and of the function itself
   */
  record Function(
      Method implemented,
      Optional<Method> referenced,
      List<TypeReference> parameters,
      TypeReference returned,
      List<TypeReference> mentioned)
      implements Link {
    public Function {
      parameters = List.copyOf(parameters);
      mentioned = List.copyOf(mentioned);
    }
  }

  /** Types that an instruction names though no part of its term does. */
  record Mention(List<TypeReference> types) implements Link {
    public Mention {
      types = List.copyOf(types);
    }
  }
}
