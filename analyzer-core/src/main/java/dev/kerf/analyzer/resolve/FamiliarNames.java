package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * Interfaces of libraries that are not at hand, which carry the name of a well-known one at the end
 * of their own: an {@code EntityGraphJpaRepository} of two arguments extends the {@code
 * JpaRepository}. Without it whatever extends such an interface would be no repository.
 */
final class FamiliarNames {

  private static final List<TypeName> KNOWN =
      List.of(
          TypeName.of("org.springframework.data.jpa.repository.JpaRepository"),
          TypeName.of("org.springframework.data.repository.PagingAndSortingRepository"),
          TypeName.of("org.springframework.data.repository.CrudRepository"));

  private FamiliarNames() {}

  /** What an interface that nothing at hand declares extends, by its name. */
  static Optional<ClassType> behind(Declaration from, ClassType absent) {
    String name = absent.name().simpleName();
    return KNOWN.stream()
        .filter(known -> name.endsWith(known.simpleName()))
        .filter(known -> fits(from, known, absent))
        .findFirst()
        .map(known -> new ClassType(known, absent.arguments()));
  }

  private static boolean fits(Declaration from, TypeName known, ClassType absent) {
    Declaration declared = from.index().find(known, from.root());
    return declared != null
        && declared.declared().typeParameters().size() == absent.arguments().size();
  }
}
