package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * What libraries declare of a method that a class file names, for who has the class file and no
 * facts of it.
 */
public final class LibraryMethods {

  private final DeclarationIndex index;

  public LibraryMethods(LibraryTypes libraries) {
    this.index = DeclarationIndex.of(List.of(), libraries);
  }

  /**
   * A method with the parameters asked for.
   *
   * @param exact whether its erased result is the one asked for too
   * @param givesVariable whether its result is a type variable
   */
  public record Found(boolean exact, boolean givesVariable) {}

  /**
   * Finds a method, the library type's own or inherited.
   *
   * @param parameters erased, as {@link dev.kerf.analyzer.model.MethodName} has them
   * @param returned erased
   */
  public Optional<Found> find(
      TypeName owner, String name, List<String> parameters, String returned) {
    Declaration type = index.identified(owner);
    if (type == null) {
      return Optional.empty();
    }
    Found found = null;
    for (MethodSignature method : type.hierarchy().methods(name)) {
      if (method.arity() == parameters.size() && method.name().parameters().equals(parameters)) {
        boolean exact = method.returnType().erasedName().equals(returned);
        boolean variable = method.returnType() instanceof JavaType.TypeVariable;
        if (exact) {
          return Optional.of(new Found(true, variable));
        }
        found = found == null ? new Found(false, variable) : found;
      }
    }
    return Optional.ofNullable(found);
  }
}
