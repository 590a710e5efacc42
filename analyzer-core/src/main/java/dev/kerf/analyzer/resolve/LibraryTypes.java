package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The declarations of libraries and of the JDK, without bodies. Safe for use by several threads;
 * the same name always gives the same answer.
 */
public interface LibraryTypes {

  /** A type by its binary name. */
  Optional<TypeDeclared> find(TypeName name);

  /** Whether any type of this package is known. */
  boolean hasPackage(String packageName);

  /** The packages that {@code import module name} brings into scope; empty where unknown. */
  default List<String> packagesOfModule(String moduleName) {
    return List.of();
  }

  /**
   * Why a type that nothing declares is not there: kebab-case, such as {@code
   * generated-by-protobuf}; empty where nothing is known of it.
   */
  default Optional<String> whyAbsent(TypeName name) {
    return Optional.empty();
  }

  /** Whether a type that nothing declares is certain to be there once the workspace is built. */
  default boolean isPromised(TypeName name) {
    return false;
  }

  /** No library at all. */
  static LibraryTypes none() {
    return new LibraryTypes() {
      @Override
      public Optional<TypeDeclared> find(TypeName name) {
        return Optional.empty();
      }

      @Override
      public boolean hasPackage(String packageName) {
        return false;
      }
    };
  }
}
